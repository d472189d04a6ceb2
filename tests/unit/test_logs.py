"""A line in the log says what and where, and nothing that people wrote."""

import logging
import sys

from pydantic import TypeAdapter, ValidationError

from spel.logs import Lines

SECRET = "kanarie-van-de-buurvrouw"


def line_of(fault: BaseException) -> str:
    """How the log tells of an exception."""
    record = logging.LogRecord(
        "spel.errors", logging.ERROR, "", 1, "bug", (), (type(fault), fault, fault.__traceback__)
    )
    return Lines().format(record)


def caught(work) -> BaseException:
    """What a piece of work ends in."""
    try:
        work()
    except Exception:
        fault = sys.exception() if hasattr(sys, "exception") else sys.exc_info()[1]
        assert fault is not None
        return fault
    raise AssertionError("it went well")


def look_up():
    {}[SECRET]


def look_up_and_give_up():
    try:
        look_up()
    except KeyError as why:
        raise RuntimeError(f"no {SECRET}") from why


def test_an_exception_is_told_by_its_kind_and_place_and_not_by_its_words():
    told = line_of(caught(look_up))

    assert told.splitlines()[-1] == "KeyError"
    assert "in look_up" in told
    assert SECRET not in told


def test_what_it_came_of_is_told_too():
    told = line_of(caught(look_up_and_give_up))

    assert [line for line in told.splitlines() if not line.startswith(" ")][1:] == [
        "KeyError",
        "RuntimeError",
    ]
    assert SECRET not in told


def test_what_pydantic_says_of_what_came_in_stays_out():
    told = line_of(caught(lambda: TypeAdapter(int).validate_python(SECRET)))

    assert told.splitlines()[-1].endswith(ValidationError.__name__)
    assert SECRET not in told
