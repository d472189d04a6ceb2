"""An order with its evenings, written as lines and read back."""

from io import BytesIO
from pathlib import Path

import pytest
from pydantic import ValidationError

from spel.core.vocabulary import Lezers
from spel.web.errands import AT_A_TIME, Errand, read, write
from spel.web.orders import Order
from tests.unit.web.evenings import LARGE, SHORT

ORDER = Order("vergelijking", "csv", "fy", Lezers.DORPEN, "stoel één", "/avond/x")


def test_what_is_written_is_read_back_row_by_row():
    file = BytesIO()

    write(file, (SHORT, (), LARGE[:3]), ORDER, Path("scenarios"), lambda: None)
    file.seek(0)

    assert read(file) == (Errand(ORDER, Path("scenarios"), (5, 0, 3)), (SHORT, (), LARGE[:3]))


def test_others_may_go_on_after_every_few_rows():
    rests = []

    write(BytesIO(), (LARGE,), ORDER, Path("scenarios"), lambda: rests.append(1))

    assert len(rests) == len(LARGE) / AT_A_TIME


def test_an_order_that_is_none_is_refused():
    with pytest.raises(ValidationError):
        read(BytesIO(b'{"order":{"stuk":"alles","form":"exe"},"scenarios":"x","counts":[]}\n'))
