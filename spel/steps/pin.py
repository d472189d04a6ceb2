"""Pin: what authors wrote becomes part of one evening, and stays as it was that day."""

from pydantic import TypeAdapter

from spel.core.script import Case
from spel.core.terms import Terms as PinnedTerms
from spel.scenario.model import Casus
from spel.scenario.terms import Terms

_CASE = TypeAdapter(Case)
_TERMS = TypeAdapter(PinnedTerms)


def pin_case(casus: Casus, hash: str = "") -> Case:
    """A casus as core knows it; `hash` says which version of its file this is."""
    return _CASE.validate_python({**casus.model_dump(mode="json"), "hash": hash})


def pin_terms(terms: Terms) -> PinnedTerms:
    """The names of the terms of art as core knows them."""
    return _TERMS.validate_python(
        {
            **terms.rollen.model_dump(mode="json"),
            **terms.treden.model_dump(mode="json"),
            **terms.eigenaarschap.model_dump(mode="json"),
            **terms.houdingen.model_dump(mode="json"),
            **terms.woordhulp.model_dump(mode="json"),
            **terms.principes.model_dump(mode="json"),
            **terms.draagvlak.model_dump(mode="json"),
            **terms.stresstest.model_dump(mode="json"),
        }
    )
