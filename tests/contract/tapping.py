"""What somebody may tap now, drawn by Hypothesis: forms filled in, and every button of a desk."""

from itertools import count

from hypothesis import strategies as some

from spel.core.questions import Ask, ChooseOne, ChooseSeveral, DivideChips, PlacePawn, Write
from spel.core.state import State
from spel.core.vocabulary import Side
from spel.web.seating import Newcomer
from tests.contract.worlds import TABLES, Fields

NAMES = some.sampled_from(
    ["Haas", "Hek", "haas", "", "\u202eomgekeerd", "e\u0301\u0301\u0301\u0301\u0301\u0301"]
)
SIDES = some.sampled_from([side.value for side in Side])
PLACES = some.sampled_from(["", *(table.id for table in TABLES)])
PEOPLE = some.sampled_from(["1", "1", "1", "4", "0"])
NEWCOMERS = some.builds(Newcomer, some.sampled_from(Side), NAMES, some.sampled_from([1, 1, 4, 0]), PLACES)
SWITCH = some.sampled_from(["1", "0"])
SAID = ("de bus", "De bus!", "het bos", "<b>vet</b>", "\u202eomgekeerd", "=1+1", "")
MARK = "zzmerk"
CARD = {"v.wat": "De bank maken", "v.eigenaar": "E2", "v.contact": "de bode", "v.wanneer": "mei"}
OFTEN = 4
numbers = count(1)


def words() -> some.SearchStrategy[str]:
    """What people write; half of it is written by nobody else."""
    return some.booleans().flatmap(
        lambda own: some.just(f"{MARK}{next(numbers)}x") if own else some.sampled_from(SAID)
    )


@some.composite
def filled(draw: some.DrawFn, ask: Ask) -> dict[str, str]:
    """A form filled in as it asks; now and then something is left out."""
    inputs: dict[str, str] = {}
    for each in ask.fields:
        name = f"a.{each.name}"
        match each.question:
            case ChooseOne(options=options) | ChooseSeveral(options=options) | PlacePawn(places=options):
                inputs[name] = draw(some.sampled_from([option.key for option in options]))
            case DivideChips(parts=parts, total=total):
                first = draw(some.integers(0, total))
                inputs |= {f"{name}.{parts[0].key}": str(first), f"{name}.{parts[1].key}": str(total - first)}
            case Write():
                inputs[name] = draw(words())
    return inputs


@some.composite
def answering(draw: some.DrawFn, state: State, side: Side, table: str) -> Fields:
    """The form of the step at hand, mostly; or of another one, too early or too late."""
    here = state.step_id
    asking = [step.id for step in state.script.steps if side in step.asks] or [here]
    step = state.script.step(draw(some.sampled_from([*[here] * OFTEN * len(asking), *asking])))
    ask = step.asks.get(side, Ask(()))
    given = draw(filled(ask))
    if step.joint:
        return {"kind": "give_joint", "step": step.id, "side": side.value, "table": table, **given}
    dissent = draw(some.sampled_from(["", "", "1"]))
    return {"kind": "give_answer", "step": step.id, "dissent": dissent, **given}


@some.composite
def at_a_phone(draw: some.DrawFn, state: State, side: Side) -> Fields:
    """What a phone can do besides its form."""
    cards = some.sampled_from([*state.afspraken, "k1"])
    return draw(
        some.one_of(
            some.just({"kind": "open_kras", "step": state.step_id}),
            some.fixed_dictionaries(
                {
                    "kind": some.just("change_seat"),
                    "side": SIDES,
                    "name": NAMES,
                    "people": PEOPLE,
                    "table": PLACES,
                }
            ),
            some.fixed_dictionaries(
                {
                    "kind": some.just("shake_afspraak"),
                    "id": cards,
                    "side": some.just(side.value),
                    "on": SWITCH,
                }
            ),
            some.just({"kind": "open_step", "step": "slot", "seen": state.step_id}),
        )
    )


@some.composite
def at_a_desk(draw: some.DrawFn, state: State) -> Fields:
    """Any button of a desk, about what there is."""
    steps = [step.id for step in state.script.steps]
    kind = draw(some.sampled_from([*BUTTONS, *SWITCHES, *READING]))
    if kind in SWITCHES:
        return {"kind": kind, "on": draw(SWITCH), "open": draw(SWITCH)}
    if kind in READING:
        return draw(_reading(state, kind))
    step = draw(some.sampled_from([state.step_id, *steps]))
    card = draw(some.sampled_from([*state.afspraken, "k1"]))
    seat = draw(some.sampled_from([*state.seats, "onbekend"]))
    fields = {
        "undo_desk": {},
        "close_session": {},
        "reopen_session": {},
        "open_step": {"step": step, "seen": draw(some.sampled_from([state.step_id] * 3 + ["inloop"]))},
        "show_sheet": {"step": state.step_id, "sheet": draw(some.sampled_from("0123"))},
        "skip_steps": {"steps": [step], "on": draw(SWITCH)},
        "extend_step": {"step": step, "minutes": draw(some.sampled_from(["5", "-3", "2.5"]))},
        "write_note": {"text": draw(words()), "quote": draw(SWITCH)},
        "remove_seat": {"seat": seat},
        "draft_afspraak": {"soort": "afspraak", **CARD, "v.wat": draw(words())},
        "edit_afspraak": {"id": card, **CARD, "v.wanneer": draw(words())},
        "drop_afspraak": {"id": card},
        "lay_afspraak": {"id": card},
        "draw_stress": {"id": card},
        "set_afspraak": {"id": card, "status": "voornemen", "reden": ""},
        "flag_case": {"casus": "c05", "text": draw(words())},
        "count_hands": _hands(state),
    }[kind]
    return {"kind": kind, **fields}


@some.composite
def _reading(draw: some.DrawFn, state: State, kind: str) -> Fields:
    """Something about words that were written."""
    found = [
        (step, name, str(who))
        for given in (state.answers, state.joint, state.by_table)
        for step, by in given.items()
        for who, answer in by.items()
        for name in answer.values
        if answer.words(name)
    ]
    step, name, who = draw(some.sampled_from(found or [(state.step_id, "waarom", "niemand")]))
    seats = [who, *(other for at, field, other in found if (at, field) == (step, name) and other != who)]
    taken = seats[: draw(some.integers(1, 3))]
    about = {"kind": kind, "step": step, "field": name, "seats": taken}
    return {
        **about,
        "shown": draw(SWITCH),
        "on": draw(SWITCH),
        "name": draw(some.sampled_from(["", "Vervoer"])),
    }


def _hands(state: State) -> Fields:
    """Three hands for the first thing that can be chosen here."""
    for side, ask in state.step.asks.items():
        for each in ask.fields:
            if isinstance(each.question, ChooseOne):
                return {
                    "step": state.step_id,
                    "side": side.value,
                    f"h.{each.name}.{each.question.options[0].key}": "3",
                }
    return {"step": state.step_id, "side": "dorp"}


SWITCHES = (
    *("set_black", "set_talk", "set_freeze", "set_freeze", "set_overview", "set_qr", "set_door"),
    "set_intake",
)
READING = ("release_texts",) * OFTEN + ("set_aside", "group_texts")
BUTTONS = (
    *("undo_desk", "undo_desk", "undo_desk", "close_session", "reopen_session", "reopen_session"),
    *("open_step", "open_step", "show_sheet", "skip_steps", "extend_step", "write_note", "remove_seat"),
    *("draft_afspraak", "edit_afspraak", "drop_afspraak", "lay_afspraak", "draw_stress", "set_afspraak"),
    *("flag_case", "count_hands"),
)
