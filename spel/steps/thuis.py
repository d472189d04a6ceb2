"""Thuis: the startfoto before the evening, at home, where nobody leads (game P10, section 3)."""

from spel.core.blocks import AskForm, Block, Lead, LookUp, Notice
from spel.core.openness import is_shown
from spel.core.vocabulary import Side
from spel.core.words import N_, Text
from spel.steps.base import Moment
from spel.steps.startfoto import Startfoto

PURPOSE = Text(N_("Binnenkort praten {dorp} en gemeente met elkaar. Dit is de foto vooraf, in vijf minuten."))
RETURN = Text(N_("Kom gerust terug op dit toestel. Tot de avond kunt u alles nog veranderen."))
SECRET = Text(N_("Niemand ziet wat u invult. Op de avond tonen we alleen aantallen en gemiddelden."))
KEEP = Text(N_("Bewaar mijn startfoto"))
BEWAARD = Text(N_("De foto is klaar en bewaard. Tot op de avond, en dank u wel."))
SHOWN = Text(N_("De foto is getoond. Dank u wel voor het meedoen."))


class Thuis(Startfoto):
    """The same questions as in the hall, on one calm page that explains itself."""

    key = "thuis"
    title = Text(N_("Startfoto thuis"))
    wall = Text(N_("Vul thuis de startfoto in. Het duurt vijf minuten."))
    watch = SHOWN
    over = BEWAARD
    guide = Text(
        N_("Deel het adres en het nummer. U ziet alleen hoeveel mensen klaar zijn. Sluit kort voor de avond.")
    )

    def phone(self, moment: Moment, side: Side) -> tuple[Block, ...]:
        """What it is for, the one form, and that one may come back."""
        if moment.revealed:
            return self.shown(moment)
        ask = moment.step.asks.get(side)
        if ask is None or is_shown(moment.state, moment.step.id):
            return (LookUp(self.watch),)
        form = AskForm(moment.step.id, ask, side, button=KEEP)
        return (Lead(PURPOSE), Notice(SECRET), form, Notice(RETURN))

    def desk(self, moment: Moment) -> tuple[Block, ...]:
        """What to do with it, and how it comes along to the evening itself."""
        return (*super().desk(moment), Notice(TAKE_ALONG))


TAKE_ALONG = Text(
    N_("Is het klaar? Bewaar de avond als bestand. Kies dat bestand als u de echte avond start.")
)

thuis = Thuis()
