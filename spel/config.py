"""The settings of a server; the only reader of the environment."""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, field_validator

PREFIX = "SPEL_"
SHORTEST = 12
"""Signs of a passphrase."""
SECRET = frozenset({"passphrase"})
"""What is never told back."""
Driver = Literal["eventlet", "gevent", "threading"]


class Settings(BaseModel):
    """Every setting with its default; as an option of `spel`, or as SPEL_<NAME> in the environment."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    host: str = Field("0.0.0.0", description="Adres waarop de server luistert.")  # noqa: S104 -- phones must get in
    port: int = Field(8000, ge=1, le=65535, description="Poort waarop de server luistert.")
    data: Path | None = Field(None, description="Map waar de avonden worden bewaard.")
    scenarios: Path | None = Field(None, description="Eigen map met casussen en vormen.")
    address: str = Field(
        "", description="Adres dat telefoons gebruiken, bijvoorbeeld https://spel.example.nl."
    )
    timezone: str = Field(
        "Europe/Amsterdam", description="Tijdzone van de zaal, bijvoorbeeld Europe/Amsterdam."
    )
    driver: Literal["eventlet", "gevent", "threading"] = Field(
        "eventlet", description="Motor onder de server: eventlet, gevent of threading."
    )

    proxies: int = Field(0, ge=0, le=9, description="Zoveel eigen webservers staan ervoor: 0 tot en met 9.")
    passphrase: SecretStr | None = Field(
        None, min_length=SHORTEST, description=f"Wachtwoord van de spelleiders: minstens {SHORTEST} tekens."
    )

    @field_validator("timezone")
    @classmethod
    def _known(cls, name: str) -> str:
        """A zone that is not there must not wait for the first desk to be found."""
        try:
            ZoneInfo(name)
        except (OSError, ValueError, ZoneInfoNotFoundError):
            raise ValueError("no such time zone") from None
        return name


class BadSettings(ValueError):
    """Een instelling klopt niet."""


def read_settings(environment: Mapping[str, str], options: Mapping[str, object]) -> Settings:
    """Settings from the environment, overruled by options that were given.

    Raises BadSettings naming each wrong setting in Dutch.
    """
    names = {name: PREFIX + name.upper() for name in Settings.model_fields}
    known = {name: environment[key] for name, key in names.items() if environment.get(key)}
    given = {name: value for name, value in options.items() if value is not None}
    try:
        return Settings.model_validate({**known, **given})
    except ValidationError as problem:
        raise BadSettings(_explained(problem)) from None


def _explained(problem: ValidationError) -> str:
    lines = []
    for each in problem.errors():
        name = str(each["loc"][0])
        meaning = Settings.model_fields[name].description
        given = "" if name in SECRET else f": {each['input']!r}"
        lines.append(f"Instelling {name} ({PREFIX}{name.upper()}) klopt niet{given}. {meaning}")
    return "\n".join(lines)
