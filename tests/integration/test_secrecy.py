"""Nobody is shown what others answered before the reveal: not in a frame, a page or a report."""

from collections.abc import Callable

import pytest

from spel.config import Settings
from spel.core.questions import Write
from spel.core.vocabulary import Side
from spel.press.made import made
from spel.store.memory import MemoryStore
from spel.web.rooms import BYTES, FILE
from spel.wiring import compose
from tests.integration.hall import planned
from tests.integration.play import BEGUN_AT, PEOPLE, QUIET, Play, marker, same

Evening = Callable[..., Play]


SHOWS_OTHERS = {"spreiding", "krassen", "kaart", "spiegel"}
"""Steps that show what was answered at others."""
ONLY_WORDS = {"inloop", "slot"}
"""Nothing is chosen here: the twins write the same."""


def otherwise(_person, step):
    """Everybody picks the last option, and sides choose together as before."""
    return 0 if step.joint else -1


def other_side(side):
    """As everybody, but one side chooses something else together."""
    return lambda person, step: -1 if step.joint and person.side is side else 0


@pytest.fixture(scope="module")
def play(tmp_path_factory, library, renderer) -> Evening:
    """An evening on a server of its own, with the same names, numbers and clock every time."""

    def whole(*programme, **how):
        folder = tmp_path_factory.mktemp("data")
        (folder / FILE).write_text("00" * BYTES, encoding="ascii")  # the secret of the room is the same too
        settings = Settings(data=folder, driver="threading", address="http://spel.test")
        store = MemoryStore()
        server = compose(settings, store, lambda: library, now=lambda: BEGUN_AT, folder=folder, press=made)
        server.parts.drawer.renderer = renderer
        return Play(server, planned(library, *programme), **how).whole()

    return whole


TELLS_AT_ONCE = {"herkent"}
"""Opening this step is its reveal: the room signs what the evening said, shown or passed by before."""
LONG = ("dorp-en-gemeente", "c05", "c12")
ONE_CASUS = ("dorp-en-gemeente", "c05")
SHORT = ("kort", "c05")


@pytest.fixture(scope="module")
def evening(play):
    """The whole form for village and gemeente, with two casussen."""
    return play(*LONG)


@pytest.fixture(scope="module")
def twin(play):
    """The same evening, in which the others answered everything differently."""
    return play(*LONG, picks=otherwise)


@pytest.fixture(scope="module")
def short(play):
    """The short form."""
    return play(*SHORT)


def before(played, *watchers):
    """What these people had on their screens while the step of that moment was not revealed."""
    return [
        each
        for each in played.seen
        if each.who in watchers and not each.revealed and not each.what.startswith("report")
    ]


def covered(played):
    """The same for everybody in the hall, but for the step that tells when it opens."""
    return [each for each in before(played, *QUIET) if each.step.kind not in TELLS_AT_ONCE]


def signing(played, *watchers):
    """What these people had on their screens while the room signed, and had not seen the outcome."""
    return [
        each
        for each in played.seen
        if each.who in watchers and each.step.kind in TELLS_AT_ONCE and not each.revealed
        if not each.what.startswith("report")
    ]


def first_difference(one, other):
    """Where two evenings part ways, told so that a person can find it."""
    for here, there in zip(one, other, strict=True):
        if here != there:
            place = next(n for n, (a, b) in enumerate(zip(here.text, there.text, strict=False)) if a != b)
            around = slice(max(0, place - 80), place + 80)
            return here.who, here.what, here.step.id, here.text[around], there.text[around]
    return None


def differing(one, other):
    """At which kinds of step the wall of two evenings was not the same."""
    pairs = zip(one.seen, other.seen, strict=True)
    return {here.step.kind for here, there in pairs if here.who == "projector" and here.text != there.text}


def writings(script):
    """Every word somebody writes: who, at which step, in which field."""
    return [
        (person, step, each.name)
        for step in script.steps
        for person in PEOPLE
        if not step.joint or person.number == 1
        for each in (step.asks[person.side].fields if person.side in step.asks else ())
        if isinstance(each.question, Write)
    ]


def writer(person, step):
    """Under whose name words wait at the desk: of a joint choice under that of the side."""
    return person.side if step.joint else person.name


def may_read(seen, person, step):
    """Who may see words before the room does: the writer, the own side for a joint choice, the desk."""
    own = seen.who == person.name or (step.joint and seen.who.startswith(person.side))
    return own or (seen.who == "desk" and not seen.what.startswith("report"))


def leaks(played, written, until_shown):
    """Which of these words were shown to somebody who may not see them (yet), to whom and where."""
    by_word = {marker(*each): each for each in written}
    return [
        (word, seen.who, seen.what, seen.step.id)
        for seen in played.seen
        for word in seen.markers & by_word.keys()
        if not may_read(seen, by_word[word][0], by_word[word][1])
        if not until_shown or (seen.step.id == by_word[word][1].id and not seen.revealed)
    ]


def test_the_evening_has_everything_in_it(evening):
    kinds = {step.kind for step in evening.script.steps}
    words = writings(evening.script)

    assert len(evening.script.cases) == 2
    assert {"startfoto", "zelf", "raden", "samen", "eigenaar", "les", "spiegel", "straks", "slot"} <= kinds
    assert len(words) > 40
    assert {seen.who for seen in evening.seen} == {person.name for person in PEOPLE} | {"desk", "projector"}


def test_written_words_are_shown_to_nobody_before_the_reveal(evening):
    assert leaks(evening, writings(evening.script), until_shown=True) == []


def test_words_that_were_not_let_through_are_never_shown(evening):
    held = [
        (person, step, name)
        for person, step, name in writings(evening.script)
        if writer(person, step) not in evening.released
    ]

    assert len(held) > 25
    assert leaks(evening, held, until_shown=False) == []


def test_words_that_were_let_through_are_shown_after_the_reveal(evening):
    on_the_wall = {word for seen in evening.seen if seen.who == "projector" for word in seen.markers}

    let_through = {
        marker(person, step, name)
        for person, step, name in writings(evening.script)
        if writer(person, step) in evening.released
    }

    assert len(let_through) > 10
    assert on_the_wall == let_through


def test_the_desk_reads_what_waits(evening):
    waiting = {word for seen in before(evening, "desk") for word in seen.markers}

    assert waiting == {marker(*each) for each in writings(evening.script)}


def test_before_a_reveal_every_screen_is_the_same_whatever_the_others_chose(evening, twin):
    parted = first_difference(covered(evening), covered(twin))

    assert parted is None


def test_the_twin_would_betray_itself_after_the_reveals(evening, twin):
    asked = {step.kind for step in evening.script.steps if step.asks and not step.joint}
    shown = {step.kind for step in evening.script.steps if any(each for each in step.shows)}

    assert differing(evening, twin) == (asked & shown | SHOWS_OTHERS) - ONLY_WORDS


def test_without_any_reveal_phones_and_wall_never_tell_them_apart(play):
    shown = [covered(play(*ONE_CASUS, picks=picks, reveals=False)) for picks in (same, otherwise)]

    parted = first_difference(*shown)

    assert len(shown[0]) > 300
    assert parted is None


def test_who_signs_the_summary_and_who_does_not_is_hidden_until_the_reveal(play):
    signed = play(*ONE_CASUS)
    refused = play(*ONE_CASUS, picks=lambda _, step: -1 if step.kind in TELLS_AT_ONCE else 0)

    assert len(signing(signed, *QUIET)) > 5
    assert first_difference(signing(signed, *QUIET), signing(refused, *QUIET)) is None
    assert differing(signed, refused) == TELLS_AT_ONCE


@pytest.mark.parametrize("side", [Side.DORP, Side.GEMEENTE])
def test_what_a_side_chose_together_is_hidden_from_everybody_else(play, short, side):
    one, other = short, play(*SHORT, picks=other_side(side))
    own = [person.name for person in PEOPLE if person.side is side]
    across = [person.name for person in PEOPLE if person.side is not side] + ["desk", "projector"]

    parted = first_difference(before(one, *across), before(other, *across))

    assert parted is None
    assert first_difference(before(one, *own), before(other, *own)) is not None
    assert differing(one, other) == {"samen"}


def test_the_report_does_not_move_while_people_answer(evening):
    opened = {seen.step.id: seen.text for seen in evening.seen if seen.what == "report when opened"}
    answered = {seen.step.id: seen.text for seen in evening.seen if seen.what == "report before the reveal"}
    shown = {seen.step.id: seen.text for seen in evening.seen if seen.what == "report"}

    asked = [step for step in evening.script.steps if step.asks]
    assert [step.id for step in asked if opened[step.id] != answered[step.id]] == []
    assert sum(answered[step.id] != shown[step.id] for step in asked if step.id in shown) > 5
