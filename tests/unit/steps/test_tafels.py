"""Steps of a room at tables: their sheets, their choices on the wall, and the picture of all tables."""

from random import Random

from spel.core.actors import SeatId
from spel.core.blocks import Bullets, JointDesk, Lead, Notice
from spel.core.blocks_plekken import TableChoices
from spel.core.events import JointGiven, SessionCreated, SheetShown, StepOpened, StepRevealed, TextsReleased
from spel.core.evolve import replay
from spel.core.questions import Answer, Choice, Words
from spel.core.script import Table
from spel.steps import STEPS
from spel.steps.base import Moment
from spel.steps.plan import Setting, plan
from spel.steps.samen import samen
from spel.steps.tafels import FIT, leaves, tafels
from spel.steps.wording import NOTHING_YET
from spel.steps.writings import waiting
from tests.unit.steps.evening import AT, DORP, GEMEENTE, PLACE, TERMS, casus, vorm

TABLES = (
    Table("tafel-1", "Noorderdorp", DORP),
    Table("tafel-2", "Zuiderdorp", DORP),
    Table("tafel-3", "Gemeentehuis", GEMEENTE),
)
SCRIPT = plan(
    vorm(kanten=(DORP, GEMEENTE), beats=("zelf", "samen", "tafels")),
    [casus()],
    TERMS,
    PLACE,
    "Dag",
    Random(7),
    setting=Setting(tables=TABLES),
)
SAMEN = "c01/samen"


def chose(table, side, main, reason=""):
    """A table fills in together."""
    values = {"hoofd": Choice(main), **({"reden": Words(reason)} if reason else {})}
    return JointGiven(side, SAMEN, Answer(values), table)


def moment(*history, step=SAMEN):
    """The room at a step, after this."""
    opened = [StepOpened(each.id) for each in SCRIPT.steps[: SCRIPT.index(step) + 1]]
    state = replay((event, AT) for event in (SessionCreated(SCRIPT), *opened, *history))
    return Moment(state, state.step)


def test_the_plan_knows_how_many_sheets_the_tables_need():
    assert [SCRIPT.step(id).sheets for id in (SAMEN, "c01/tafels", "c01/zelf")] == [3, 4, 0]


def test_many_tables_need_more_sheets():
    many = tuple(Table(f"tafel-{n}", f"Dorp {n}", DORP) for n in range(2 * FIT + 1))

    # the area, saying and doing, and three for the tables: two full ones and one with a single table
    assert len(leaves(many)) == 5
    assert leaves(many)[-1].name == f"Dorp {2 * FIT}"


def test_without_tables_nothing_has_changed():
    assert [kind.names_by_table(()) for kind in STEPS.values()] == [()] * len(STEPS)


def test_the_wall_names_the_tables_under_each_option():
    given = (
        chose("tafel-1", DORP, "meten"),
        chose("tafel-2", DORP, "meten"),
        chose("tafel-3", GEMEENTE, "oneens"),
    )

    lead, block = samen.projector(moment(*given, StepRevealed(SAMEN)))

    assert lead == Lead(samen.talk)
    assert isinstance(block, TableChoices)
    assert (block.side, block.n) == (DORP, 2)
    assert [row.tables for row in block.rows if row.tables] == [("Noorderdorp", "Zuiderdorp")]


def test_the_second_sheet_is_the_gemeente_and_the_last_one_why():
    given = (chose("tafel-1", DORP, "meten", "Omdat"), chose("tafel-3", GEMEENTE, "oneens"))
    release = TextsReleased(SAMEN, "reden", (SeatId("tafel-1"),), True)
    sheets = [
        samen.projector(moment(*given, release, StepRevealed(SAMEN), SheetShown(SAMEN, n)))[1] for n in (1, 2)
    ]

    assert (sheets[0].side, sheets[0].n) == (GEMEENTE, 1)
    assert isinstance(sheets[1], Bullets)
    assert [item.params for item in sheets[1].items] == [{"tafel": "Noorderdorp", "reden": "Omdat"}]


def test_a_reason_that_was_not_released_is_not_read():
    given = (chose("tafel-1", DORP, "meten", "Geheim"), StepRevealed(SAMEN), SheetShown(SAMEN, 2))

    assert samen.projector(moment(*given)) == (Notice(NOTHING_YET),)


def test_words_of_a_table_wait_at_the_desk_under_its_name():
    (queue,) = waiting(moment(chose("tafel-2", DORP, "meten", "Omdat")).state, SCRIPT.step(SAMEN))

    assert [(each.seat, each.text) for each in queue.texts] == [("tafel-2", "Zuiderdorp: Omdat")]


def test_words_that_a_table_changed_wait_again():
    release = TextsReleased(SAMEN, "reden", (SeatId("tafel-1"),), True)
    again = chose("tafel-1", DORP, "meten", "Iets anders")

    state = moment(chose("tafel-1", DORP, "meten", "Omdat"), release, again).state

    assert state.released == frozenset()


def test_the_desk_fills_in_for_one_of_the_tables_of_a_side():
    desks = [block for block in samen.desk(moment()) if isinstance(block, JointDesk)]

    assert [(block.side, block.tables) for block in desks] == [
        (DORP, (("tafel-1", "Noorderdorp"), ("tafel-2", "Zuiderdorp"))),
        (GEMEENTE, (("tafel-3", "Gemeentehuis"),)),
    ]


def test_progress_counts_tables_and_not_people():
    *_, block = samen.projector(moment(chose("tafel-1", DORP, "meten")))

    assert block.tables
    assert [(row.side, row.given, row.seated) for row in block.rows] == [(DORP, 1, 2), (GEMEENTE, 0, 1)]


def test_the_picture_is_covered_until_it_is_shown():
    room = moment(chose("tafel-1", DORP, "meten"), step="c01/tafels")

    assert tafels.projector(room)[0] == Lead(tafels.wall)
    assert len(tafels.projector(room)) == 2  # and the casus it belongs to here
