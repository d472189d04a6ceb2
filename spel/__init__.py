"""Kleine Kernen Spel: a workshop game for villages and their gemeente."""

__version__ = "2026.11.0"
