"""Evenings at work: the clerk consults the rules, writes the book, and only then speaks."""
