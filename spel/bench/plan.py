"""What to measure, as it was asked on the command line."""

import ipaddress
from pathlib import Path
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, field_validator

HALLS = (50, 200, 500, 1000)
ZAAL, KAAL, IJKPUNT, DUUR, HERHALEN = "zaal", "kaal", "ijkpunt", "duur", "herhalen"
BINNEN = "binnen"
PARTS = (ZAAL, KAAL, IJKPUNT, DUUR, HERHALEN)
"""What is measured when nothing else is asked."""
ALL_PARTS = (*PARTS, BINNEN)
SECONDS, MOST_SECONDS = 3.0, 300.0
"""Of one turn of the closed loop: usual, and what the phones wait for at most."""
MOST_BURSTS = 5


class Elsewhere(ValueError):
    """This address is not of this computer."""


class Plan(BaseModel):
    """Sizes of hall, how many bursts each, which parts, and on which server."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    phones: tuple[int, ...] = HALLS
    bursts: int = Field(3, ge=1, le=MOST_BURSTS)
    parts: tuple[str, ...] = PARTS
    seconds: float = Field(SECONDS, ge=1, le=MOST_SECONDS)
    driver: str = "eventlet"
    address: str = ""
    data: Path | None = None
    as_json: bool = False

    @field_validator("phones")
    @classmethod
    def _some(cls, phones: tuple[int, ...]) -> tuple[int, ...]:
        if not phones or min(phones) < 1:
            raise ValueError("no phones")
        return tuple(sorted(set(phones)))

    @property
    def at(self) -> tuple[str, int] | None:
        """Where the server is that somebody else started, if any. Raises Elsewhere."""
        return loopback(self.address) if self.address else None


def loopback(address: str) -> tuple[str, int]:
    """Machine and port of an address on this computer. Raises Elsewhere for any other."""
    try:
        parts = urlsplit(address if "//" in address else f"//{address}")
        name, port = parts.hostname or "", parts.port or 80
        number = "127.0.0.1" if name == "localhost" else name
        here = ipaddress.ip_address(number).is_loopback and parts.scheme in {"", "http"}
    except ValueError:
        here = False
    if not here:
        raise Elsewhere(address)
    return number, port
