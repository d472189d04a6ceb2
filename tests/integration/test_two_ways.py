"""A tap of a phone has a lane of its own where we read the frames, and else none: both say the same."""


def test_a_tap_of_a_phone_gets_the_same_answer_by_its_own_lane_and_in_the_usual_way(hall):
    phone = hall.phone()
    said = [
        ("give_answer", {"step": "inloop", "a_trots": "de kerk"}),
        ("give_answer", {"step": "inloop", "a_trots": "de brug", "was": "nooit gezien"}),
        ("give_answer", {"step": "c05/zelf", "a_keuze": "A"}),
        ("open_step", {"step": "c05/zelf"}),
        ("nonsense", {}),
    ]

    by_lane = [phone.tap(kind, f"tap-000{at}", **fields) for at, (kind, fields) in enumerate(said)]
    phone.usual = True
    usual = [phone.tap(kind, f"tap-000{at}", **fields) for at, (kind, fields) in enumerate(said)]

    assert [ack.get("reason") for ack in by_lane] == [
        None,
        "newer",
        "step_not_open",
        "not_yours",
        "does_not_fit",
    ]
    assert usual == by_lane
