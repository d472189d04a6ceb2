"""The queue at the desk: what waits, what is shown, what is put aside, and what belongs together."""

from spel.core.blocks_teksten import TextBundle, WaitingText
from spel.core.desk_events import TextsGrouped, TextsSetAside
from spel.core.events import TextsReleased
from spel.core.script import StepId
from spel.steps.writings import waiting
from tests.unit.steps.evening import DORP, at, filled, gave, seat, shown

INLOOP = StepId("inloop")
WORDS = ("De fanfare", "de fanfaree", "Een bus", "noabers")
WRITTEN = gave("inloop", DORP, *(filled(trots=f"={word}") for word in WORDS))
SEATS = tuple(seat(DORP, number) for number in (1, 2, 3, 4))


def queue(*history):
    """The queue of the first question, after this happened to four words."""
    state = at("inloop", *WRITTEN, *history)
    return waiting(state, state.step)[0]


def released(*numbers):
    return TextsReleased(INLOOP, "trots", tuple(SEATS[number] for number in numbers), True)


def aside(*numbers):
    return TextsSetAside(INLOOP, "trots", tuple(SEATS[number] for number in numbers))


def grouped(name, *numbers):
    return TextsGrouped(INLOOP, "trots", tuple(SEATS[number] for number in numbers), name)


def says(bundles):
    """Per bundle what it goes by, and how many texts it holds."""
    return [(bundle.says, len(bundle.texts)) for bundle in bundles]


def test_near_duplicates_wait_as_one_under_their_first_text():
    assert says(queue().waiting) == [("De fanfare", 2), ("Een bus", 1), ("noabers", 1)]
    assert queue().waiting[0].seats == f"{SEATS[0]} {SEATS[1]}"


def test_every_text_is_in_one_of_three_places():
    found = queue(released(2), aside(3))

    assert (says(found.waiting), says(found.shown), says(found.aside)) == (
        [("De fanfare", 2)],
        [("Een bus", 1)],
        [("noabers", 1)],
    )
    assert [each.text for each in found.texts] == list(WORDS)


def test_of_a_bundle_that_is_half_shown_the_rest_waits():
    found = queue(released(0))

    assert (says(found.waiting)[0], says(found.shown)) == (("de fanfaree", 1), [("De fanfare", 1)])


def test_a_named_group_holds_what_the_desk_put_in_it():
    found = queue(grouped("Dit is van ons", 0, 2))

    assert found.names == ("Dit is van ons",)
    assert found.waiting[0] == TextBundle(
        "Dit is van ons", (WaitingText(SEATS[0], "De fanfare"), WaitingText(SEATS[2], "Een bus"))
    )


def test_a_text_that_looks_like_one_in_a_group_says_so():
    found = queue(grouped("Muziek", 0))

    assert [(bundle.says, bundle.near) for bundle in found.waiting] == [
        ("Muziek", ""),
        ("de fanfaree", "Muziek"),
        ("Een bus", ""),
        ("noabers", ""),
    ]


def test_words_that_were_put_aside_are_no_longer_aside_when_they_are_shown():
    found = queue(aside(0, 1), released(0))

    assert (says(found.shown), says(found.aside)) == ([("De fanfare", 1)], [("de fanfaree", 1)])


def test_the_queue_knows_whether_the_room_reads_along_already():
    assert (queue().open, queue(shown("inloop")).open) == (False, True)
