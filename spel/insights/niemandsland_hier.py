"""Niemandsland hier: whether both sides point at each other on this casus, or both claim it."""

from collections.abc import Mapping
from typing import Literal

from spel.core.figures import Insight
from spel.core.script import Case
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.core.words import N_, Say, text
from spel.insights.pionnen import Placed, placed
from spel.insights.wording import based_on

Stand = Literal["same", "split", "doubled", "nobody"]

NOW: Mapping[Stand, str] = {
    "same": N_("Hier wijzen jullie allebei dezelfde kant op."),
    "split": N_("Hier is minstens één kant zelf nog verdeeld."),
    "doubled": N_("Hier zeggen jullie allebei: dit is van ons. Dat heet dubbel eigendom."),
    "nobody": N_("Hier wijzen jullie allebei naar de ander. Dat heet niemandsland."),
}
LATER: Mapping[Stand, str] = {
    "same": N_("Straks wijzen jullie hier allebei dezelfde kant op."),
    "split": N_("Over straks is minstens één kant zelf nog verdeeld."),
    "doubled": N_("Straks willen jullie het hier allebei zelf."),
    "nobody": N_("Straks wijzen jullie hier allebei naar de ander."),
}


def niemandsland_hier(state: State, case: Case) -> tuple[Insight, ...]:
    """One casus of `niemandsland_en_dubbel`, said to the people who just put their pawns.

    Definition and source are the same. STRAKS is told apart only where it differs from now. Silent
    without pawns of both sides.
    Says: "Hier wijzen jullie allebei naar de ander. Dat heet niemandsland."
    """
    return tuple(insight for each in placed(state, (case,)) for insight in _told(each))


def _told(here: Placed) -> tuple[Insight, ...]:
    now, later = _stand(here, "nu"), _stand(here, "straks")
    told = _insight(here, text(N_("{Het_dorp} en de gemeente nu")), text(NOW[now]))
    if later == now:
        return (told,)
    return told, _insight(here, text(N_("{Het_dorp} en de gemeente straks")), text(LATER[later]))


def _stand(here: Placed, field: str) -> Stand:
    lamp = here.lamp(field)
    if lamp is None:
        return "split" if here.is_split(field) else "same"
    return "doubled" if lamp.doubled else "nobody"


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
