"""Zeggen, doen, willen: what the village says, chose and wants, in one picture."""

from dataclasses import dataclass

from spel.core.figures import Insight, Profile, Shift, Shifts
from spel.core.state import State
from spel.core.vocabulary import Rol, Side
from spel.core.words import N_, Say, text
from spel.insights.base import beside
from spel.insights.doen import doen
from spel.insights.mengsel import is_close, largest_difference
from spel.insights.startfoto import nu
from spel.insights.verwachtingskloof import straks
from spel.insights.wording import RestsOn, based_on, rol_name, rol_names, sentences


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two pictures beside each other, with what to say when the second is the same, more or less."""

    before: Profile
    after: Profile
    same: str
    more: str
    less: str

    def sentence(self, state: State) -> Say:
        if is_close(self.before, self.after):
            return text(self.same)
        rol, difference = largest_difference(self.before, self.after)
        return text(self.more if difference > 0 else self.less, rol=rol_name(state, rol))


def zeggen_doen_willen(state: State) -> tuple[Insight, ...]:
    """NU, DOEN and STRAKS of the village as shares of 1, and the way from NU to STRAKS per role.

    Source: own definition, game P5 (b) and section 7. The distance between two pictures is half the
    sum of the absolute differences; at 0.1 or less they are nearly the same, else the role that
    differs most is named. DOEN counts from 3 casussen. Silent with fewer than two of the three.
    Its title names the pictures that are there.
    Says: "In de casussen was het dorp vaker verbinder dan bij de startfoto."
    """
    said, did, wanted = nu(state), doen(state), straks(state)
    chosen = did.profile if did and did.is_enough else None
    pairs = [
        *([_say_and_do(said, chosen)] if said and chosen else []),
        *([_do_and_want(chosen, wanted)] if chosen and wanted else []),
    ]
    pictures = tuple(each for each in (said, chosen, wanted) if each)
    title = _title(said, wanted)
    compared = (_compared(state, title, pictures, pairs, did.cases),) if pairs and did else ()
    return (*compared, *((nu_naar_straks(state, said, wanted),) if said and wanted else ()))


def nu_naar_straks(state: State, said: Profile, wanted: Profile) -> Insight:
    """The way of each role from NU to STRAKS."""
    rests_on: RestsOn = ((Side.DORP, min(said.n, wanted.n)),)
    return Insight(
        name="nu_naar_straks",
        title=text(N_("Van nu naar straks")),
        figure=shifts(state, said, wanted),
        sentence=_now_and_later(said, wanted).sentence(state),
        based_on=based_on(rests_on),
        rests_on=rests_on,
    )


def shifts(state: State, said: Profile, wanted: Profile) -> Shifts:
    """The same as a figure; `n` is the smaller number of people."""
    names, before, after = dict(rol_names(state)), dict(said.shares), dict(wanted.shares)
    rows = tuple(Shift(rol, names[rol], before[rol], after[rol]) for rol in Rol)
    return Shifts(rows, min(said.n, wanted.n), Side.DORP)


def _title(said: Profile | None, wanted: Profile | None) -> Say:
    if said and wanted:
        return text(N_("Zeggen, doen, willen"))
    return text(N_("Zeggen en doen")) if said else text(N_("Doen en willen"))


def _compared(
    state: State, title: Say, pictures: tuple[Profile, ...], pairs: list[_Pair], cases: int
) -> Insight:
    people = [each.n for each in pictures if each.side]
    rests_on: RestsOn = ((Side.DORP, min(people)),) if people else ()
    return Insight(
        name="zeggen_doen_willen",
        title=title,
        figure=beside(state, *pictures),
        sentence=sentences(*(pair.sentence(state) for pair in pairs)),
        based_on=based_on(rests_on, cases),
        rests_on=rests_on,
    )


def _say_and_do(said: Profile, chosen: Profile) -> _Pair:
    return _Pair(
        said,
        chosen,
        N_("Wat {het_dorp} zegt en wat {het_dorp} kiest, ligt dicht bij elkaar."),
        N_("In de casussen was {het_dorp} vaker {rol} dan bij de startfoto."),
        N_("In de casussen was {het_dorp} minder vaak {rol} dan bij de startfoto."),
    )


def _do_and_want(chosen: Profile, wanted: Profile) -> _Pair:
    return _Pair(
        chosen,
        wanted,
        N_("Wat {het_dorp} straks wil, past bij de keuzes van nu."),
        N_("Straks wil {het_dorp} vaker {rol} zijn dan in de casussen."),
        N_("Straks wil {het_dorp} minder vaak {rol} zijn dan in de casussen."),
    )


def _now_and_later(said: Profile, wanted: Profile) -> _Pair:
    return _Pair(
        said,
        wanted,
        N_("Straks wil {het_dorp} bijna hetzelfde zijn als nu."),
        N_("Straks wil {het_dorp} vaker {rol} zijn dan nu."),
        N_("Straks wil {het_dorp} minder vaak {rol} zijn dan nu."),
    )
