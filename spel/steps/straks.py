"""Straks: where we want to go, and what we let go of (game P6)."""

from spel.core.blocks import Block, Bullets, FigureBlock, InsightBlock
from spel.core.figures import Profiles
from spel.core.questions import Ask, ChooseOne, Field, Write
from spel.core.terms import Terms
from spel.core.vocabulary import Side
from spel.core.words import N_, Text
from spel.insights.groeien import groeien
from spel.insights.verwachtingskloof import straks as wish
from spel.insights.verwachtingskloof import verwachtingskloof
from spel.insights.woorden import lines
from spel.insights.wording import rol_names
from spel.insights.zeggen_doen_willen import zeggen_doen_willen
from spel.steps.base import Moment
from spel.steps.options import BOTH, chips, rollen
from spel.steps.scene import Scene
from spel.steps.sheets import Leafed, Sheet, told
from spel.steps.wording import CHIPS_HINT, OTHERS_BUSY

LONGEST = 80
WRITTEN = (
    ("loslaten", Text(N_("Dit laat {het_dorp} los"))),
    ("terug", Text(N_("Hier doet de gemeente een stap terug"))),
    ("vooruit", Text(N_("Hier doet de gemeente een stap naar voren"))),
)


def _way(moment: Moment) -> tuple[Block, ...]:
    """From now to later; without a picture of now only the wish."""
    way = told(zeggen_doen_willen, "nu_naar_straks")(moment)
    found = wish(moment.state)
    only = (FigureBlock(Profiles((found,), rol_names(moment.state))),) if found else ()
    return (*(way or only), *(InsightBlock(each) for each in groeien(moment.state)))


def _written(moment: Moment) -> tuple[Block, ...]:
    """What was released of the written answers."""
    found = ((title, lines(moment.state, moment.step.id, name)) for name, title in WRITTEN)
    return tuple(Bullets(texts, title) for title, texts in found if texts)


class Straks(Leafed):
    """The wish of the village, the hope of the gemeente, and one thing that makes room."""

    key = "straks"
    title = Text(N_("Straks"))
    wall = Text(N_("Verdeel tien fiches: hoe wilt u het straks?"))
    hand = Text(N_("Denk een jaar of twee vooruit. Dromen mag."))
    watch = OTHERS_BUSY
    guide = Text(N_("Lees de teksten en geef vrij wat de zaal mag zien. Toon daarna een blad."))
    leaves = (
        Sheet(Text(N_("Van nu naar straks")), Text(N_("Wat is er nodig om daar te komen?")), _way),
        Sheet(
            Text(N_("Zeggen, doen, willen")),
            Text(N_("Wat valt jullie op in deze drie beelden?")),
            told(zeggen_doen_willen, "zeggen_doen_willen"),
        ),
        Sheet(
            Text(N_("Wat we van elkaar verwachten")),
            Text(N_("Waar liggen wens en hoop uit elkaar?")),
            told(verwachtingskloof),
            BOTH,
        ),
        Sheet(
            Text(N_("Loslaten en oppakken")),
            Text(N_("Wie begint waarmee?")),
            _written,
        ),
    )

    def asks(self, scene: Scene) -> Ask | None:
        """Chips for the two sides of the table, with what makes room for the change."""
        match scene.side:
            case Side.DORP:
                return Ask(
                    (_laid(N_("Wat willen wij straks het meest doen?"), scene.terms), *_village(scene.terms))
                )
            case Side.GEMEENTE:
                label = N_("Wat hoopt u dat {de_organisatie} straks het meest doet?")
                return Ask((_laid(label, scene.terms), *_municipal()))
            case Side.PARTIJ:
                return None


def _laid(label: str, terms: Terms) -> Field:
    return Field("chips", Text(label), chips(terms), hint=CHIPS_HINT)


def _village(terms: Terms) -> tuple[Field, ...]:
    grow = ChooseOne(rollen(terms), "list")
    return (
        Field("groeien", Text(N_("Welke rol mag groeien?")), grow, required=False),
        _line("loslaten", Text(N_("Wat laten wij los?"))),
    )


def _municipal() -> tuple[Field, ...]:
    return (
        _line("terug", Text(N_("Waar doen wij een stap terug?"))),
        _line("vooruit", Text(N_("Waar doen wij een stap naar voren?"))),
    )


def _line(name: str, label: Text) -> Field:
    return Field(name, label, Write(LONGEST), required=False)


straks = Straks()
