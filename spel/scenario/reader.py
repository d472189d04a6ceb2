"""Turns the bytes of a file into a tree of text, within limits that no honest file comes near."""

import re
from collections.abc import Iterator

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, StreamMark
from ruamel.yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from spel.scenario.faults import Fault, quoted
from spel.scenario.nodes import Node, Scalar, Spot
from spel.scenario.syntax import explain
from spel.scenario.tree import Refused, Tree

MAX_BYTES = 256 * 1024

# Control characters, lone surrogates, marks that turn the reading direction: they break a screen or a log.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)
_QUOTE = "Zet de tekst tussen aanhalingstekens."
_HIDDEN_ADVICE = "Hier staat een onzichtbaar teken. Haal het weg en typ de tekst opnieuw."


def parse(file: str, content: bytes) -> Node | Fault:
    """The tree of one document, or the first thing that makes it unreadable."""
    try:
        return _tree(_text(content))
    except Refused as refused:
        at = refused.at
        return Fault(file, at.line, at.column, "", refused.found, refused.advice)


def _text(content: bytes) -> str:
    if len(content) > MAX_BYTES:
        raise Refused(Spot(0, 0), "", f"Het bestand is groter dan {MAX_BYTES // 1024} kB. Maak het kleiner.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        at = _spot_after(content[: error.start].decode("utf-8-sig"))
        raise Refused(at, "", "Dit teken is geen UTF-8. Sla het bestand opnieuw op als UTF-8.") from error
    if hidden := _HIDDEN.search(text):
        raise Refused(_spot_after(text[: hidden.start()]), "", _HIDDEN_ADVICE)
    return text


def _spot_after(text: str) -> Spot:
    return Spot(text.count("\n") + 1, len(text) - text.rfind("\n"))


def _tree(text: str) -> Node:
    tree = Tree()
    for event in _events(text):
        at = _spot(event.start_mark)
        _check(event, at, tree)
        _place(event, at, tree)
    if tree.root is None:
        raise Refused(Spot(1, 1), "", "Het bestand is leeg. Begin met de velden van het voorbeeld.")
    return tree.root


def _spot(mark: StreamMark) -> Spot:
    return Spot(mark.line + 1, mark.column + 1)


def _events(text: str) -> Iterator[Event]:
    last = Spot(1, 1)
    try:
        for event in YAML(typ="safe", pure=True).parse(text):
            last = _spot(event.start_mark)
            yield event
    except MarkedYAMLError as error:
        raise Refused(_spot_of(error, last), "", explain(str(error.problem))) from error
    except Exception as error:  # the parser leaks bare errors on hostile text
        raise Refused(last, "", explain("")) from error


def _spot_of(error: MarkedYAMLError, last: Spot) -> Spot:
    """Where to look: for something that is never closed, that is where it opened."""
    is_open = re.search("stream|expected ','", str(error.problem))
    mark = (error.context_mark if is_open else None) or error.problem_mark
    return _spot(mark) if mark else last


def _check(event: Event, at: Spot, tree: Tree) -> None:
    if isinstance(event, DocumentStartEvent) and tree.root is not None:
        raise Refused(at, "", "Hier begint een tweede document. Maak er twee bestanden van.")
    if isinstance(event, AliasEvent):
        raise Refused(at, quoted(f"*{event.anchor}"), f"Verwijzen met * kan hier niet. {_QUOTE}")
    if isinstance(event, NodeEvent) and event.anchor:
        raise Refused(at, quoted(f"&{event.anchor}"), f"Een anker met & kan hier niet. {_QUOTE}")
    if isinstance(event, (ScalarEvent, CollectionStartEvent)) and event.tag:
        raise Refused(at, quoted(event.tag), f"Een label met ! kan hier niet. {_QUOTE}")
    if isinstance(event, ScalarEvent) and _HIDDEN.search(event.value):
        raise Refused(at, "", _HIDDEN_ADVICE)


def _place(event: Event, at: Spot, tree: Tree) -> None:
    match event:
        case ScalarEvent():
            tree.add(Scalar(at, event.value))
        case MappingStartEvent() | SequenceStartEvent():
            tree.open(at, is_fields=isinstance(event, MappingStartEvent))
        case MappingEndEvent() | SequenceEndEvent():
            tree.close()
