"""Suggested programmes of casussen that belong together."""

from typing import Annotated

from pydantic import Field

from spel.scenario.texts import CasusId, Content, Slug, Text, distinct


class CasusSet(Content):
    """A few casussen around one subject."""

    sleutel: Slug
    titel: Text
    uitleg: Text
    casussen: Annotated[tuple[CasusId, ...], Field(min_length=1, max_length=40), distinct()]


class Sets(Content):
    """scenarios/sets.yaml."""

    sets: Annotated[tuple[CasusSet, ...], Field(max_length=40), distinct("sleutel")]
