"""Turns the errors of pydantic into remarks: which field, what is wrong, and what was probably meant."""

from collections.abc import Iterator
from typing import get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from spel.scenario.advice import advise, choices
from spel.scenario.faults import nearest
from spel.scenario.nodes import Items, Loc, Node, Scalar, find
from spel.scenario.source import About, Remark


def remarks(error: ValidationError, root: Node, model: type[BaseModel]) -> Iterator[Remark]:
    """One remark for each error that says something about the file."""
    errors = error.errors(include_url=False)
    strange_keys = {details["loc"][:-1] for details in errors if _is_key_of_mapping(details)}
    for details in errors:
        loc = _loc(details)
        _, value = find(root, loc)
        if details["loc"] not in strange_keys and not _is_echo(details, value):
            about = _about(details, value)
            written = str(loc[-1]) if about is About.KEY else getattr(value, "text", "")
            advice = advise(details["type"], details.get("ctx", {})) + nearest(
                written, _known(details, model)
            )
            yield Remark(loc, advice, about)


def _is_key_of_mapping(details: ErrorDetails) -> bool:
    return details["type"] != "extra_forbidden" and details["loc"][-1:] == ("[key]",)


def _loc(details: ErrorDetails) -> Loc:
    if _is_key_of_mapping(details):
        return details["loc"][:-1]
    return *details["loc"], *details.get("ctx", {}).get("at", ())


def _is_echo(details: ErrorDetails, value: Node | None) -> bool:
    """Whether a list only seems too short: pydantic counts sound items, the others have their own error."""
    if details["type"] != "too_short" or not isinstance(value, Items):
        return False
    return len(value.items) >= int(details["ctx"]["min_length"])


def _about(details: ErrorDetails, value: Node | None) -> About:
    if details["type"] == "extra_forbidden" or _is_key_of_mapping(details):
        return About.KEY
    is_about_the_whole = details["type"] in {"rule", "too_short", "too_long"} and not isinstance(
        value, Scalar
    )
    return About.PLACE if is_about_the_whole else About.VALUE


def _known(details: ErrorDetails, model: type[BaseModel]) -> tuple[str, ...]:
    """The words that may be used at this place."""
    if details["type"] != "extra_forbidden":
        return choices(details.get("ctx", {}))
    for step in details["loc"][:-1]:
        if isinstance(step, str):
            model = _model_in(model.model_fields[step].annotation) or model
    return tuple(model.model_fields)


def _model_in(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_in(part))), None)
