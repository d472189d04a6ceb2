"""The mixes of roles of one's own evening beside one mean over those of other villages."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil, floor

from spel.core.figures import Profile, Profiles
from spel.core.state import State
from spel.core.vocabulary import Rol
from spel.core.words import N_, Say, text
from spel.harvest.figures import drawing
from spel.harvest.pen import Pen
from spel.insights.startfoto import gezien, nu
from spel.insights.verwachtingskloof import hoop, straks
from spel.insights.wording import listed, rol_name, rol_names
from spel.report.document import Block, Heading, Paragraph, Table
from spel.views.privacy import are_enough_evenings, is_big_enough, is_big_enough_outside

WE, OTHERS = text(N_("Wij")), text(N_("Andere dorpen"))
PICTURES: tuple[tuple[Say, Callable[[State], Profile | None]], ...] = (
    (text(N_("Zo zien dorpen zichzelf nu")), nu),
    (text(N_("Zo ziet de gemeente hen nu")), gezien),
    (text(N_("Zo willen dorpen straks zijn")), straks),
    (text(N_("Zo hoopt de gemeente hen straks te zien")), hoop),
)


@dataclass(frozen=True, slots=True)
class Beside:
    """The same picture of two kinds: ours, and those of other villages that enough people made."""

    title: Say
    ours: Profile
    theirs: tuple[Profile, ...]

    def shares(self, rol: Rol) -> list[float]:
        """How large a role is in each of the others."""
        return [dict(each.shares)[rol] for each in self.theirs]

    def mean(self, rol: Rol) -> float:
        """How large it is there on average."""
        return sum(self.shares(rol)) / len(self.theirs)


def mixes(own: State, others: Sequence[State], pen: Pen) -> Iterator[Block]:
    """Per picture both mixes drawn, and in chips of ten, with how far the others lie apart."""
    for number, (title, picture) in enumerate(PICTURES):
        found = _beside(own, others, title, picture)
        if found:
            yield Heading(pen.say(title), 2)
            yield from _drawn(own, found, f"vergelijk-{number}", pen)
            yield _table(own, found, pen)
            yield Paragraph(pen.say(_spread(own, found)), quiet=True)


def _beside(
    own: State, others: Sequence[State], title: Say, picture: Callable[[State], Profile | None]
) -> Beside | None:
    ours = picture(own)
    found = (picture(state) for state in others)
    theirs = tuple(each for each in found if each and is_big_enough_outside(each.n))
    if ours is None or not is_big_enough(ours.n) or not are_enough_evenings(len(theirs)):
        return None
    return Beside(title, ours, theirs)


def _drawn(own: State, found: Beside, place: str, pen: Pen) -> Iterator[Block]:
    mean = Profile(OTHERS, tuple((rol, found.mean(rol)) for rol in Rol), "")
    figure = Profiles((replace(found.ours, label=WE, based_on=""), mean), rol_names(own))
    chart = drawing(figure, found.title, place, pen).chart
    if chart:
        yield replace(chart, caption="")  # the heading above it says the same


def _table(own: State, found: Beside, pen: Pen) -> Table:
    header = (text(N_("Rol")), WE, OTHERS)
    ours = dict(found.ours.shares)
    rows = tuple((name, _chips(ours[rol]), _chips(found.mean(rol))) for rol, name in rol_names(own))
    return Table(pen.say(found.title), tuple(map(pen.say, header)), rows)


def _chips(share: float) -> float:
    return round(share * 10, 1)


def _spread(own: State, found: Beside) -> Say:
    """How far the others lie apart, as one sentence."""
    ranges = [
        text(N_("{rol} {fiches}"), rol=rol_name(own, rol), fiches=_range(found.shares(rol))) for rol in Rol
    ]
    told = N_("Elders, op {n} avonden, van laagste tot hoogste: {fiches}.")
    return text(told, n=len(found.theirs), fiches=listed(ranges))


def _range(shares: Sequence[float]) -> Say:
    """From the lowest to the highest in whole chips, so wide that no single evening can be worked out."""
    low = floor(round(min(shares) * 10, 6))
    high = ceil(round(max(shares) * 10, 6))
    return text(N_("{laag} tot {hoog}"), laag=low, hoog=high) if low != high else low
