"""A phone without a line says so in words that the beheerder reads."""

import asyncio

import pytest

from spel.bench.line import Line
from spel.bench.tongues import SocketIo
from spel.bench.wire import Lost


def test_who_has_no_line_is_told_in_dutch():
    async def ask() -> None:
        await Line(SocketIo()).ask("hello")

    with pytest.raises(Lost, match="er is geen lijn"):
        asyncio.run(ask())
