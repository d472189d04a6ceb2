"""Forms and sets name casussen; here they keep only those that can be played."""

from collections.abc import Collection, Iterator, Sequence

from spel.scenario.nodes import Loc
from spel.scenario.sets import CasusSet
from spel.scenario.source import Remark
from spel.scenario.vorm import Vorm


def absent(ids: Sequence[str], loc: Loc, present: Collection[str]) -> Iterator[Remark]:
    """A remark for each id in the list at `loc` that has no file."""
    for index, casus in enumerate(ids):
        if casus not in present:
            yield Remark((*loc, index), "Deze casus bestaat niet. Kies een andere of haal hem weg.")


def playable_vorm(vorm: Vorm, casussen: Collection[str]) -> Vorm:
    """The form, suggesting only casussen that can be played."""
    voorstel = _playable(vorm.casussen.voorstel, casussen)
    return vorm.model_copy(update={"casussen": vorm.casussen.model_copy(update={"voorstel": voorstel})})


def playable_sets(sets: Sequence[CasusSet], casussen: Collection[str]) -> dict[str, CasusSet]:
    """The sets by sleutel, with what can be played; an empty set falls out."""
    left = [each.model_copy(update={"casussen": _playable(each.casussen, casussen)}) for each in sets]
    return {each.sleutel: each for each in left if each.casussen}


def _playable(ids: Sequence[str], casussen: Collection[str]) -> tuple[str, ...]:
    return tuple(casus for casus in ids if casus in casussen)
