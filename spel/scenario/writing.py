"""Writes a casus as a file that an author could have written, and the game can read."""

from collections.abc import Mapping
from io import StringIO

from ruamel.yaml import YAML

WIDTH = 110


def yaml_of(content: Mapping[str, object]) -> str:
    """The text of a content file, fields in the order that was given."""
    yaml = YAML(typ="safe", pure=True)
    yaml.default_flow_style = False
    yaml.allow_unicode = True
    yaml.width = WIDTH
    yaml.sort_base_mapping_type_on_output = False  # type: ignore[assignment]  # the stubs know None only
    stream = StringIO()
    yaml.dump(dict(content), stream)
    return stream.getvalue()
