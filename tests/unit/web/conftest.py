"""What several tests of the web edge work with."""

import pytest


class Clock:
    """Time that goes when the test says so."""

    at = 1_000.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def clock() -> Clock:
    """A clock that stands still."""
    return Clock()
