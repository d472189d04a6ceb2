"""Niemandsland hier: whether both sides point at each other on this casus, or both claim it."""

from spel.core.figures import Insight, Lamp
from spel.core.script import Case
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.core.words import N_, Say, text
from spel.insights.pionnen import Placed, placed
from spel.insights.wording import based_on


def niemandsland_hier(state: State, case: Case) -> tuple[Insight, ...]:
    """One casus of `niemandsland_en_dubbel`, said to the people who just put their pawns.

    Definition and source are the same. STRAKS is told apart only where it differs from now. Silent
    without pawns of both sides.
    Says: "Hier wijzen jullie allebei naar de ander. Dat heet niemandsland."
    """
    return tuple(insight for each in placed(state, (case,)) for insight in _told(each))


def _told(here: Placed) -> tuple[Insight, ...]:
    now, later = here.lamp("nu"), here.lamp("straks")
    told = _insight(here, text(N_("{Het_dorp} en de gemeente nu")), _now(now))
    if later == now:
        return (told,)
    return told, _insight(here, text(N_("{Het_dorp} en de gemeente straks")), _later(later))


def _insight(here: Placed, title: Say, sentence: Say) -> Insight:
    rests_on = ((Side.DORP, len(here.dorp)), (Side.GEMEENTE, len(here.gemeente)))
    return Insight(
        name="niemandsland_hier",
        title=title,
        figure=None,
        sentence=sentence,
        based_on=based_on(rests_on),
        rests_on=rests_on,
    )


def _now(lamp: Lamp | None) -> Say:
    if lamp is None:
        return text(N_("Hier wijzen jullie allebei dezelfde kant op."))
    if lamp.doubled:
        return text(N_("Hier zeggen jullie allebei: dit is van ons. Dat heet dubbel eigendom."))
    return text(N_("Hier wijzen jullie allebei naar de ander. Dat heet niemandsland."))


def _later(lamp: Lamp | None) -> Say:
    if lamp is None:
        return text(N_("Straks wijzen jullie hier allebei dezelfde kant op."))
    if lamp.doubled:
        return text(N_("Straks willen jullie het hier allebei zelf."))
    return text(N_("Straks wijzen jullie hier allebei naar de ander."))
