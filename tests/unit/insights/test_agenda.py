"""Which topics village and gemeente share, counted on topics that one of the two dotted."""

from spel.insights.agenda import agenda
from tests.unit.insights.evening import DORP, GEMEENTE, PARTIJ, dotted, evening, said


def told(dorp, gemeente, cases=6):
    state = dotted(dotted(evening(cases=cases), DORP, *dorp), GEMEENTE, *gemeente)
    return [said(each.sentence) for each in agenda(state)]


def test_shared_topics_are_counted_among_those_that_one_of_the_two_dotted():
    """Dorp: c1 c2 c3. Gemeente: c2 c3 c4. c1 to c4 = 4 topics, both c2 and c3 = 2; c5, c6: none."""
    assert told([("c1", "c2"), ("c3",)], [("c2", "c3"), ("c4",)]) == [
        "Op 2 van de 4 onderwerpen legden beide kanten stippen. Dat zijn ‘Casus 2’ en ‘Casus 3’."
    ]


def test_dots_of_another_party_do_not_count():
    """Dorp c1, gemeente c1 and c2, so 1 of 2; the party's c3 is not of these two."""
    state = dotted(dotted(evening(cases=3, partij=3), DORP, ("c1",)), GEMEENTE, ("c1", "c2"))

    (insight,) = agenda(dotted(state, PARTIJ, ("c3",)))

    assert (
        said(insight.sentence) == "Op 1 van de 2 onderwerpen legden beide kanten stippen. Dat is ‘Casus 1’."
    )


def test_many_shared_topics_are_not_read_out():
    all_five = ("c1", "c2", "c3", "c4", "c5")

    assert told([all_five], [all_five]) == ["Op alle 5 onderwerpen legden beide kanten stippen."]


def test_nothing_shared_is_said_without_a_nought():
    assert told([("c1",)], [("c2",)]) == [
        "De stippen van het dorp en de gemeente liggen op andere onderwerpen."
    ]


def test_one_topic_for_all():
    assert told([("c1",)], [("c1",)]) == ["Het dorp en de gemeente legden stippen op hetzelfde onderwerp."]


def test_silent_when_a_side_laid_no_dot():
    assert told([("c1",)], []) == []
    assert told([("c1",)], [()]) == []


def test_it_rests_on_everybody_who_answered():
    state = dotted(dotted(evening(cases=2), DORP, ("c1",), ()), GEMEENTE, ("c1",), ("c1",), ("c2",))

    (insight,) = agenda(state)

    assert insight.rests_on == ((DORP, 2), (GEMEENTE, 3))
