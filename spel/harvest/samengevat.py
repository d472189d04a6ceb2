"""Several insights told at once: what holds for more sides in one sentence, and once on what it rests."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from spel.core.blocks import Block, InsightBlock, Notice
from spel.core.figures import Insight
from spel.core.vocabulary import Side
from spel.core.words import N_, Say, Text, counted, text
from spel.insights.samen_anders import HERE, HERE_MANY
from spel.insights.wording import SIDE_NAMES, based_on, listed
from spel.views.privacy import too_few

OF_SIDES = N_("Bij {wie} ")
"""How sentences begin that say the same of one side and of more."""
PLURAL = {HERE: HERE_MANY, HERE_MANY: HERE_MANY}
BASED = based_on(cases=1).msgid
AFTER_EACH_OTHER = N_("{eerste} {rest}")


def of_sides(said: Iterable[Say]) -> tuple[Say, ...]:
    """The sentences, with those that say the same of different sides as one; each where it came first."""
    found: dict[str, list[Say]] = {}
    for n, each in enumerate(said):
        found.setdefault(_kind(each) or f"{n}", []).append(each)
    return tuple(_joined(same) for same in found.values())


def _kind(said: Say) -> str:
    """What sentences have in common that differ in their side only; nothing for all others."""
    if not isinstance(said, Text) or set(said.params) != {"wie"} or said.plural:
        return ""
    pattern = PLURAL.get(said.msgid, said.msgid)
    return pattern if pattern in PLURAL.values() or pattern.startswith(OF_SIDES) else ""


def _joined(same: Sequence[Say]) -> Say:
    first, *others = same
    if not others or not isinstance(first, Text):
        return first
    sides = [each.params["wie"] for each in same if isinstance(each, Text)]
    return text(
        PLURAL.get(first.msgid, first.msgid), wie=listed(list({repr(each): each for each in sides}.values()))
    )


def rests_of(told: Iterable[Insight]) -> tuple[Say, ...]:
    """On what insights rest together: how many answers of whom, tables and casussen, each once."""
    counts: dict[str, _Tally] = {}
    others: dict[str, Say] = {}
    for insight in told:
        for sentence in _apart(insight.based_on):
            parts = _parts(sentence)
            for part in parts:
                counts.setdefault(_name(part), _Tally(part, [])).seen.append(part.n)
            if not parts and sentence:
                others.setdefault(repr(sentence), sentence)
    people_first = sorted(counts.values(), key=lambda each: "wie" not in each.kind.params)
    summed = listed([each.said for each in people_first]) if counts else ""
    return (*([text(BASED, wat=summed)] if summed else []), *others.values())


def counts_of(based: Say) -> Say:
    """For a caption: how many answers, tables and casussen; of one side only how many answers."""
    parts = [part for sentence in _apart(based) for part in _parts(sentence)]
    if len(parts) == 1 and "wie" in parts[0].params:
        return counted(parts[0].n, "{n} antwoord", "{n} antwoorden")
    return listed(parts) if parts else ""


@dataclass(frozen=True, slots=True)
class _Tally:
    """A kind of thing that was counted, with every number of it."""

    kind: Text
    seen: list[int]

    @property
    def said(self) -> Say:
        """The number; from the smallest to the largest where they differ."""
        least, most = min(self.seen), max(self.seen)
        full = Text(self.kind.msgid, {**self.kind.params, "n": most}, self.kind.plural, most)
        return full if least == most else text(N_("{minst} tot {meest}"), minst=least, meest=full)


def _apart(said: Say) -> Iterator[Say]:
    """The sentences of which this one consists."""
    if isinstance(said, Text) and said.msgid == AFTER_EACH_OTHER:
        for each in said.params.values():
            yield from _apart(each)
    else:
        yield said


def _parts(said: Say) -> tuple[Text, ...]:
    """What a sentence counts, when it is one of those that say on how many answers something rests."""
    if not isinstance(said, Text) or said.msgid != BASED:
        return ()
    return tuple(_counts(said.params["wat"]))


def _counts(said: Say) -> Iterator[Text]:
    if isinstance(said, Text) and said.plural:
        yield said
    elif isinstance(said, Text):
        for each in said.params.values():
            yield from _counts(each)


def _name(part: Text) -> str:
    return repr((part.msgid, [value for name, value in part.params.items() if name != "n"]))


def left_out(blocks: Iterable[Block]) -> tuple[Say, ...]:
    """Why sides are not heard in all of this; not of those that are heard in some of it."""
    found = tuple(blocks)
    told = {side for each in found if isinstance(each, InsightBlock) for side, _ in each.insight.rests_on}
    names = [repr(name) for each in found if isinstance(each, Notice) for name in _names(each.text)]
    silent = [side for side in Side if repr(SIDE_NAMES[side]) in names and side not in told]
    return (too_few(silent),) if silent else ()


def _names(said: Say) -> Iterator[Say]:
    """The names of sides in a sentence."""
    if isinstance(said, Text):
        yield said
        for each in said.params.values():
            yield from _names(each)
