"""What has to hold after every tap: one history, each tap once, screens that are right, secrets kept."""

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field, replace

from spel.core.actors import Desk, Seat
from spel.core.evolve import replay
from spel.core.questions import Answer, Chips, Choice, ChooseOne, DivideChips, Picks, PlacePawn, Value
from spel.core.script import Script, StepId
from spel.core.state import Shown, State
from spel.core.vocabulary import Side
from spel.store.base import Record
from spel.views.phone import phone
from spel.views.projector import projector
from spel.web.own import own_answers
from tests.contract.tapping import MARK
from tests.contract.worlds import Fields, Hallway, World

MARKER = re.compile(rf"{MARK}\d+x")


@dataclass
class Tapped:
    """One tap as its sender knows it: everything it was told about it, sent again or not."""

    who: str
    fields: Fields
    told: list[str] = field(default_factory=list)


def history(real: World, other: World) -> tuple[Record, ...]:
    """The one log that both worlds have."""
    log, mirrored = real.log, other.log
    assert log == mirrored
    assert [record.seq for record in log] == list(range(1, len(log) + 1))
    return log


def stands(log: Sequence[Record], state: State) -> bool:
    """The evening is the sum of its log; whether it is the newest one."""
    known = log[: state.version]
    assert replay((record.event, record.at) for record in known) == state
    return len(known) == len(log)


def each_tap_once(log: Sequence[Record], taps: Mapping[str, Tapped], seats: Mapping[str, str | None]) -> None:
    """Acknowledged and more than nothing: there, in one piece, of who sent it; refused: not there."""
    places: dict[str, list[Record]] = {}
    for record in log:
        places.setdefault(record.tap, []).append(record)
    for tap, records in places.items():
        numbers = [record.seq for record in records]
        assert numbers == list(range(numbers[0], numbers[0] + len(numbers))), tap
        sent = taps.get(tap)
        if sent is None:
            assert records[0].seq == 1, f"nobody sent {tap}"
            continue
        assert set(sent.told) & {"ok", "not_kept", "died", "unknown"}, (tap, sent)
        for record in records:
            if isinstance(record.by, Seat) and seats.get(sent.who) is not None:
                assert record.by.id == seats[sent.who], (tap, sent)
            assert isinstance(record.by, Desk) is sent.who.startswith("desk"), (tap, sent)


def screens(hall: Hallway, waiting: Set[str]) -> None:
    """Every page that was sent patch after patch shows what one sees who comes in now.

    Who still waits for an answer does not know what became of the own tap.
    """
    drawer, state = hall.fresh(), hall.state
    for who, device in hall.devices.items():
        fresh = drawer.draw(hall.audience(who, state))
        assert device.html == fresh["html"], who
        assert device.version <= fresh["version"]
        if who.startswith("p") and who not in waiting:
            mine = own_answers(state, Seat(hall.seat(who)))
            assert device.own == mine, (who, device.own, mine)


def secrets(hall: Hallway) -> None:
    """On no wall and no phone stands what was not let through, or what others chose before it is shown.

    What a side chose together it sees itself.
    """
    state = hall.state
    written = words(state) | (words(state.frozen) if state.frozen else {})
    for who, device in hall.devices.items():
        if not who.startswith("desk"):
            wall = state.frozen or state if who == "wall" else state
            own = state.seats[hall.seat(who)].side if who != "wall" else None
            for marker in set(MARKER.findall(device.html)) & written.keys():
                text = written[marker]
                assert text.seat == own or may_be_read(wall, text), (who, marker, text)
    assert projector(state) == projector(otherwise(state))
    for side in state.script.sides:
        assert phone(state, side) == phone(otherwise(state, side), side)


def words(state: State) -> dict[str, Shown]:
    """Every text that only one person wrote: where it stands, under whose name."""
    return {
        marker: Shown(step, name, who)
        for given in (state.answers, state.joint, state.by_table)
        for step, by in given.items()
        for who, answer in by.items()
        for name in answer.values
        for marker in MARKER.findall(answer.words(name))
    }


def was_shown(state: State, step: StepId) -> bool:
    """Whether a step that shows these answers is revealed now, or lies behind the room; or all is over."""
    showing = [each.id for each in state.script.steps if step in each.shows]
    passed = [each in state.order and state.order.index(each) for each in showing]
    here = state.order.index(state.step_id) if state.step_id in state.order else -1
    behind = any(each in state.order for each in showing) and here > max(passed)
    return state.closed or behind or not state.revealed.isdisjoint(showing)


def may_be_read(wall: State, text: Shown) -> bool:
    """Whether this text was let through, where it may be seen."""
    named = {(each.step, each.field, str(each.seat)) for each in wall.released}
    shows = any(text.step in each.shows for each in wall.script.steps)
    let_through = (text.step, text.field, str(text.seat)) in named
    return let_through and (was_shown(wall, text.step) or not shows)


def otherwise(state: State, side: Side | None = None) -> State:
    """The same evening in which all but this side chose something else wherever nothing was shown yet."""
    joint = {step: _turned_by(state, step, by) for step, by in state.joint.items()}
    return replace(
        state,
        answers={step: _turned_by(state, step, by) for step, by in state.answers.items()},
        joint={
            step: {each: state.joint[step][each] if each == side else answer for each, answer in by.items()}
            for step, by in joint.items()
        },
        by_table={step: _turned_by(state, step, by) for step, by in state.by_table.items()},
        frozen=otherwise(state.frozen, side) if state.frozen else None,
    )


def _turned_by(state: State, step: StepId, by: Mapping) -> Mapping:
    if was_shown(state, step):
        return by
    return {who: _turned(state.script, step, answer) for who, answer in by.items()}


def _turned(script: Script, step: StepId, answer: Answer) -> Answer:
    asked = script.step(step)
    asks = () if asked is None else asked.asks.values()
    questions = {each.name: each.question for ask in asks for each in ask.fields}
    return replace(
        answer, values={name: _other(questions[name], value) for name, value in answer.values.items()}
    )


def _other(question: object, value: Value) -> Value:
    match question, value:
        case ChooseOne(options=options) | PlacePawn(places=options), Choice(option=option):
            keys = [each.key for each in options]
            return Choice(keys[(keys.index(option) + 1) % len(keys)]) if option in keys else value
        case DivideChips(parts=parts), Chips(counts=counts):
            keys = [part.key for part in parts]
            return Chips({keys[(keys.index(key) + 1) % len(keys)]: count for key, count in counts.items()})
        case _:
            return value if not isinstance(value, Picks) else Picks(value.options)
