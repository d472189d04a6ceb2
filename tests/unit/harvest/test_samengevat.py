"""What holds for more sides is one sentence; on what insights rest is said once, without losing a number."""

from spel.core.blocks import InsightBlock, Notice
from spel.core.figures import Insight
from spel.core.vocabulary import Side
from spel.core.words import text
from spel.harvest.samengevat import left_out, of_sides, rests_of
from spel.insights.samen_anders import HERE, HERE_MANY
from spel.insights.wording import SIDE_NAMES, based_on, sentences
from spel.views.privacy import too_few
from tests.unit.harvest.pens import PEN
from tests.unit.insights.evening import DORP, GEMEENTE, PARTIJ

HALF = "Bij {wie} koos minstens de helft hetzelfde."


def of(msgid: str, side: Side):
    return text(msgid, wie=SIDE_NAMES[side])


def resting(based, *people: tuple[Side, int]) -> Insight:
    return Insight("proef", "Proef", None, "Iets.", based, people)


def told(said) -> list[str]:
    return [PEN.say(each) for each in said]


def test_the_same_of_more_sides_is_one_sentence_where_it_came_first():
    said = of_sides((of(HALF, DORP), "Daartussen.", of(HALF, GEMEENTE), of(HALF, PARTIJ)))

    assert told(said) == [
        "Bij het dorp, de gemeente en de andere partijen koos minstens de helft hetzelfde.",
        "Daartussen.",
    ]


def test_more_sides_have_a_verb_in_the_plural():
    assert told(of_sides((of(HERE, DORP),))) == [
        "Samen koos het dorp iets anders dan de meesten eerst alleen."
    ]
    assert told(of_sides((of(HERE, DORP), of(HERE_MANY, PARTIJ)))) == [
        "Samen kozen het dorp en de andere partijen iets anders dan de meesten eerst alleen."
    ]


def test_sentences_that_say_more_than_a_side_stay_apart():
    one, two = (text("Bij {wie} kozen {n} mensen.", wie=SIDE_NAMES[DORP], n=n) for n in (1, 2))

    assert of_sides((one, two)) == (one, two)


def test_on_what_all_rests_is_one_sentence_with_people_first():
    found = (
        resting(based_on(((DORP, 11),), 3)),
        resting(based_on(((GEMEENTE, 6),))),
        resting(based_on(((DORP, 33),), 3)),
    )

    assert told(rests_of(found)) == [
        "Gebaseerd op 11 tot 33 antwoorden van het dorp, 6 antwoorden van de gemeente en 3 casussen."
    ]


def test_what_is_said_besides_is_kept_once():
    via = "Bij het dorp: 4 mensen via 2 toestellen."
    found = [resting(sentences(based_on(((DORP, 4),)), via))] * 2

    assert told(rests_of(found)) == ["Gebaseerd op 4 antwoorden van het dorp.", via]


def test_a_side_is_only_called_silent_where_it_is_heard_nowhere():
    blocks = (
        InsightBlock(resting("", (DORP, 8))),
        Notice(too_few([DORP])),
        Notice(too_few([GEMEENTE])),
        Notice(too_few([GEMEENTE, PARTIJ])),
    )

    assert told(left_out(blocks)) == [
        "Van de gemeente en de andere partijen zijn er minder dan 3 antwoorden. "
        "Die laten wij niet apart zien."
    ]
