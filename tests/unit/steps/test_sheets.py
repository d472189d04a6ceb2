"""Sheets: one at a time, and only those that this evening can fill."""

from spel.core.blocks import Notice, Sheets
from spel.core.events import SheetShown
from spel.core.script import StepId
from spel.core.words import Text
from spel.steps.spiegel import spiegel
from spel.steps.wording import TOO_LITTLE
from tests.unit.steps.evening import at, desk, moment, projector, script, shown

THIRD = SheetShown(StepId("spiegel"), 2)


def test_a_village_alone_leafs_through_what_is_about_itself():
    _, sheets = desk(at("spiegel", planned=script("dorp")))

    assert sheets == Sheets(
        StepId("spiegel"),
        (
            Text("Wat {het_dorp} koos"),
            Text("Zeggen en doen"),
            Text("Wat wij vaker mogen doen"),
            Text("De kaart van de avond"),
            Text("Het weer tussen ons"),
        ),
        0,
    )


def test_the_number_of_a_sheet_counts_the_sheets_of_this_evening():
    alone = at("spiegel", shown("spiegel"), THIRD, planned=script("dorp"))
    together = at("spiegel", shown("spiegel"), THIRD)

    assert spiegel.leaf(moment(alone)).talk == Text("Welke les pakken jullie als eerste op?")
    assert spiegel.leaf(moment(together)).talk == Text("Waar komt het verschil vandaan?")


def test_an_empty_sheet_asks_nothing_about_what_is_not_there():
    assert projector(at("spiegel", shown("spiegel"))) == (Notice(TOO_LITTLE),)
