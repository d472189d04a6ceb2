"""An editor gets a schema with the limits and the Dutch help of every field."""

import pytest
from pydantic import BaseModel

from spel.scenario.model import Casus
from spel.scenario.schema import schema
from spel.scenario.vorm import Vorm


@pytest.mark.parametrize("model", [Casus, Vorm])
def test_the_schema_names_every_field_and_refuses_others(model: type[BaseModel]) -> None:
    result = schema(model)

    assert result["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert result["additionalProperties"] is False
    assert list(model.model_fields) == list(properties(result))


def test_the_schema_speaks_dutch_only() -> None:
    result = schema(Casus)

    assert "description" not in result
    assert properties(result)["titel"] == {
        "description": "Hooguit 40 tekens.",
        "maxLength": 1000,
        "minLength": 1,
        "title": "Titel",
        "type": "string",
    }


def properties(result: dict[str, object]) -> dict[str, object]:
    """The fields of the outermost object."""
    fields = result["properties"]
    assert isinstance(fields, dict)
    return fields
