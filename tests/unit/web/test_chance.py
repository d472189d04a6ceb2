"""What chance decides at the door: the name of a card, and which questions."""

from random import Random

from spel.core.afspraak_commands import DraftAfspraak, DrawStress
from spel.core.afspraken import AfspraakId, Soort
from spel.core.commands import SetBlack
from spel.web.chance import settled
from tests.unit.steps.oogst import K1, drafted, harvest

NAMELESS = DraftAfspraak(AfspraakId(""), Soort.AFSPRAAK, {"wat": "De bank"})


def test_a_new_card_gets_a_name_of_its_own():
    state, rng = harvest("afspraken"), Random(1)

    names = {settled(NAMELESS, state, rng).id for _ in range(50)}

    assert len(names) == 50
    assert all(name.isalnum() and len(name) <= 40 for name in names)


def test_an_empty_draw_is_filled_with_three_questions():
    command = settled(DrawStress(K1, ()), harvest("stresstest", drafted()), Random(1))

    assert len(command.vragen) == 3


def test_what_leaves_nothing_open_stays_as_it_is():
    state = harvest("stresstest", drafted())

    for command in (SetBlack(True), DrawStress(K1, ("Wie?",)), DrawStress(AfspraakId("weg"), ())):
        assert settled(command, state, Random(1)) == command
