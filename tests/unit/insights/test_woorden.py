"""What people wrote, as the room may read it: together where it belongs together."""

from dataclasses import replace

from spel.core.actors import SeatId
from spel.core.figures import Cloud
from spel.core.state import Shown
from spel.core.words import text
from spel.insights.woorden import cloud, line, lines, together
from spel.insights.woorden import released as let_through
from tests.unit.insights.evening import DORP, INLOOP, evening, gave, wrote


def written(*words):
    return gave(evening(), INLOOP, DORP, *(wrote(trots=word) for word in words))


def released(state, *numbers):
    return replace(state, released=frozenset(Shown(INLOOP, "trots", SeatId(f"dorp{n}")) for n in numbers))


def test_a_cloud_has_only_released_words_counted_without_capitals():
    state = released(written("Molen", "molen", "School", "geheim"), 0, 1, 2)

    assert cloud(state, INLOOP, "trots", "Trots") == Cloud((("Molen", 2), ("School", 1)), "Trots")


def test_released_words_wait_for_the_reveal_of_their_step():
    state = replace(released(written("Molen"), 0), closed=False, step_id=INLOOP)

    assert cloud(state, INLOOP, "trots") == Cloud(())
    assert cloud(replace(state, revealed=frozenset({INLOOP})), INLOOP, "trots") == Cloud((("Molen", 1),))


def test_where_nothing_is_revealed_a_release_is_enough():
    state = replace(released(written("Molen"), 0), closed=False, step_id=INLOOP)
    steps = tuple(replace(step, shows=()) for step in state.script.steps)
    plain = replace(state, script=replace(state.script, steps=steps))

    assert cloud(plain, INLOOP, "trots") == Cloud((("Molen", 1),))


def named(state, name, *numbers):
    return replace(state, groups={Shown(INLOOP, "trots", SeatId(f"dorp{n}")): name for n in numbers})


def test_a_cloud_counts_what_says_nearly_the_same_as_one_word():
    """Two of three say fanfare, one with a slip of the pen."""
    state = released(written("De fanfare", "kermis", "de fanfaree"), 0, 1, 2)

    assert cloud(state, INLOOP, "trots") == Cloud((("De fanfare", 2), ("kermis", 1)))


def test_a_named_group_is_once_in_the_cloud_with_its_count():
    state = named(released(written("bus", "lijn 4", "kermis"), 0, 1, 2), "De bus", 0, 1)

    assert cloud(state, INLOOP, "trots") == Cloud((("De bus", 2), ("kermis", 1)))


def test_only_what_was_let_through_counts_in_a_group():
    state = named(released(written("bus", "lijn 4", "kermis"), 0, 2), "De bus", 0, 1)

    assert cloud(state, INLOOP, "trots") == Cloud((("De bus", 1), ("kermis", 1)))


def test_on_a_list_sentences_that_only_look_alike_stay_apart():
    """Their meaning may be in the one word that differs: only a name or equal words join them."""
    alike = ("Een bankje bij de kerk", "Een bankje bij de kerf", "een bankje, bij de kerk!")
    state = released(written(*alike), 0, 1, 2)

    assert lines(state, INLOOP, "trots") == (
        text("{woorden} ({n} keer)", woorden="Een bankje bij de kerk", n=2),
        "Een bankje bij de kerf",
    )


def test_a_named_group_is_one_line_with_its_count():
    state = named(released(written("bus", "lijn 4", "kermis"), 0, 1, 2), "De bus", 0, 1)

    assert lines(state, INLOOP, "trots") == (text("{woorden} ({n} keer)", woorden="De bus", n=2), "kermis")


def test_a_group_of_one_is_just_its_name():
    (only,) = together(named(released(written("bus"), 0), "De bus", 0), INLOOP, "trots")

    assert (line(only), let_through(released(written("bus"), 0), INLOOP, "trots")) == (
        "De bus",
        {SeatId("dorp0"): "bus"},
    )
