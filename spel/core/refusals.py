"""Why something was not done. The sentence for each lives in views.phrases."""

from enum import StrEnum


class Refusal(StrEnum):
    """A reason that the person who tapped can be told."""

    NOT_YOURS = "not_yours"
    NOT_STARTED = "not_started"
    ALREADY_STARTED = "already_started"
    CLOSED = "closed"
    ROOM_FULL = "room_full"
    NO_SUCH_SEAT = "no_such_seat"
    SIDE_NOT_HERE = "side_not_here"
    SIDE_IS_FIXED = "side_is_fixed"
    UNKNOWN_STEP = "unknown_step"
    STEP_NOT_OPEN = "step_not_open"
    ALREADY_SHOWN = "already_shown"
    NOT_ASKED = "not_asked"
    DOES_NOT_FIT = "does_not_fit"
    STALE = "stale"
    NOTHING_TO_SHOW = "nothing_to_show"
    NO_SUCH_CASE = "no_such_case"
    ALREADY_PLAYED = "already_played"
    NO_SUCH_CARD = "no_such_card"
    TABLE_FULL = "table_full"
    NOT_COMPLETE = "not_complete"
    NOT_LEADING = "not_leading"
    NOTHING_TO_UNDO = "nothing_to_undo"
    DOOR_CLOSED = "door_closed"
    INTAKE_CLOSED = "intake_closed"
    REMOVED = "removed"
