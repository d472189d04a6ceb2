"""`spel schema`: the JSON Schema of a scenario file, for editors."""

import argparse
import json
from collections.abc import Mapping

from pydantic import BaseModel

from spel.config import Settings
from spel.scenario.model import Casus
from spel.scenario.schema import schema
from spel.scenario.vorm import Vorm

MODELS: Mapping[str, type[BaseModel]] = {"casus": Casus, "vorm": Vorm}


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Its word and options."""
    word = commands.add_parser("schema", help="schema voor uw tekstverwerker")
    word.add_argument("what", choices=tuple(MODELS), nargs="?", default="casus")


def do(settings: Settings, asked: argparse.Namespace) -> int:
    """Print the schema of what was asked."""
    print(json.dumps(schema(MODELS[asked.what]), ensure_ascii=False, indent=2))
    return 0
