"""Old shapes are walked up one version at a time."""

from spel.store.upcast import newest, upcast

STEPS = {
    ("seat.joined", 1): lambda fields: {**fields, "name": "Haas"},
    ("seat.joined", 2): lambda fields: {**fields, "name": f"{fields['name']} 2"},
}


def test_a_kind_that_never_changed_is_at_its_first_version():
    assert newest("black.set", STEPS) == 1


def test_every_change_of_shape_is_a_version():
    assert newest("seat.joined", STEPS) == 3


def test_the_oldest_shape_takes_every_step():
    assert upcast("seat.joined", 1, {"seat": "haas"}, STEPS) == {"seat": "haas", "name": "Haas 2"}


def test_a_later_shape_takes_only_the_steps_it_needs():
    assert upcast("seat.joined", 2, {"name": "Hek"}, STEPS) == {"name": "Hek 2"}


def test_todays_shape_stays_as_it_is():
    assert upcast("seat.joined", 3, {"name": "Hek"}, STEPS) == {"name": "Hek"}
