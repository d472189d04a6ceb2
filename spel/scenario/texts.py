"""The kinds of text and number a content file is made of, and the rules several models share."""

from collections.abc import Iterable, Mapping
from typing import Annotated, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

Item = TypeVar("Item")

# What to write when a text does not have the right form.
PATTERNS: Mapping[str, str] = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "Gebruik kleine letters, cijfers en streepjes, zoals 'steun-vragen'.",
    r"^[a-z][0-9]{2,3}$": "Schrijf een kleine letter en een nummer, zoals 'c02'.",
    r"^[DG][0-9]{1,2}$": "Schrijf een code van een principe, zoals 'D3' of 'G1'.",
    r"^H[0-9]$": "Schrijf de code van een kop, zoals 'H1'.",
    r"^(https?://[^\s<>\"]+)?$": "Schrijf een webadres dat begint met 'https://'.",
}
_SLUG, _CASUS, _PRINCIPE, _KOP, _ADRES = PATTERNS


class Content(BaseModel):
    """Anything an author writes: never changed after reading, and no field we do not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1000)]
Slug = Annotated[str, StringConstraints(strip_whitespace=True, max_length=60, pattern=_SLUG)]
CasusId = Annotated[str, StringConstraints(strip_whitespace=True, pattern=_CASUS)]
PrincipeCode = Annotated[str, StringConstraints(strip_whitespace=True, pattern=_PRINCIPE)]
KopCode = Annotated[str, StringConstraints(strip_whitespace=True, pattern=_KOP)]
WebAdres = Annotated[str, StringConstraints(strip_whitespace=True, max_length=500, pattern=_ADRES)]

_YES_NO = {"ja": True, "aan": True, "nee": False, "uit": False}


def _yes_no(written: object) -> object:
    return _YES_NO.get(written, written) if isinstance(written, str) else written


YesNo = Annotated[bool, BeforeValidator(_yes_no)]
Minutes = Annotated[float, Field(gt=0, le=600, allow_inf_nan=False)]
Weight = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]
Count = Annotated[int, Field(ge=0, le=40)]


def broken(advice: str, *at: int | str) -> PydanticCustomError:
    """A rule of ours that does not hold; `at` leads from the validated value to the culprit."""
    return PydanticCustomError("rule", "{advice}", {"advice": advice, "at": at})


def distinct(key: str = "") -> AfterValidator:
    """A check that no two items, or no two items' `key`, are equal."""

    def check(items: tuple[Item, ...]) -> tuple[Item, ...]:
        seen: list[object] = []
        for index, item in enumerate(items):
            value = getattr(item, key) if key else item
            if value in seen:
                raise broken("Dit staat er al een keer. Kies iets anders.", index, *([key] if key else []))
            seen.append(value)
        return items

    return AfterValidator(check)


def complete(known: Iterable[str], key: str) -> AfterValidator:
    """A check that every known word is the `key` of exactly one item."""
    wanted = tuple(str(word) for word in known)

    def check(items: tuple[Item, ...]) -> tuple[Item, ...]:
        written = [str(getattr(item, key)) for item in items]
        for index, word in enumerate(written):
            if word not in wanted or word in written[:index]:
                raise broken(
                    f"Dit hoort er niet bij, of staat er al. Kies uit: {', '.join(wanted)}.", index, key
                )
        if missing := [word for word in wanted if word not in written]:
            raise broken(f"Hier ontbreekt nog: {', '.join(missing)}.")
        return items

    return AfterValidator(check)
