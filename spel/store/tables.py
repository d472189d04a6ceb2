"""The tables, and one with the version of their shape, for every database alike."""

from sqlalchemy import (
    Column,
    ForeignKey,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
)

SCHEMA = 1
"""Grows by one with every change of shape; a program refuses what is newer than itself."""

metadata = MetaData()

sessions = Table(
    "sessions",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("code", String(32), nullable=False, unique=True),
    Column("created_at", String(40), nullable=False),
)

events = Table(
    "events",
    metadata,
    Column("session", String(64), ForeignKey("sessions.id"), nullable=False),
    Column("seq", Integer, nullable=False),
    Column("at", String(40), nullable=False),
    Column("by", Text, nullable=False),
    Column("tap", String(200), nullable=False),
    Column("part", Integer, nullable=False),
    Column("kind", String(40), nullable=False),
    Column("version", Integer, nullable=False),
    Column("body", Text, nullable=False),
    PrimaryKeyConstraint("session", "seq"),
    UniqueConstraint("session", "tap", "part"),
)

secrets = Table(
    "secrets",
    metadata,
    Column("session", String(64), ForeignKey("sessions.id"), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("digest", String(64), nullable=False),
    Column("holder", String(64), nullable=False),
    PrimaryKeyConstraint("session", "kind", "digest"),
)

removed = Table("removed", metadata, Column("digest", String(64), primary_key=True))
"""Which evenings were removed here: only a digest of the name, which says nothing about anybody.

It came later and needs no new shape: a program that does not know it lets it be.
"""

schema = Table("schema_version", metadata, Column("version", Integer, primary_key=True))
