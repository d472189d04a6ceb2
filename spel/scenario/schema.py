"""JSON Schema of the content files, so that an editor can help while an author types."""

from pydantic import BaseModel

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema(model: type[BaseModel]) -> dict[str, object]:
    """The schema of one kind of file; only the Dutch descriptions stay, as those are meant for authors."""
    result: dict[str, object] = {"$schema": _DIALECT, **model.model_json_schema()}
    _drop_description(result)
    parts = result.get("$defs", {})
    for part in parts.values() if isinstance(parts, dict) else ():
        _drop_description(part)
    return result


def _drop_description(part: dict[str, object]) -> None:
    part.pop("description", None)
