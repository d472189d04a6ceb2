"""Hostile and unreadable files end as one fault with a place, quickly and without harm."""

import pytest

from spel.scenario.faults import Fault
from spel.scenario.nodes import Scalar, Spot
from spel.scenario.reader import parse

BILLION = "a: &a [x, x]\n" + "".join(
    f"{key}: &{key} [*{was}, *{was}]\n" for was, key in zip("abcdef", "bcdefg", strict=True)
)
HIDDEN = "Hier staat een onzichtbaar teken. Haal het weg en typ de tekst opnieuw."
DEEP = "Dit zit te diep: meer dan 12 lijsten en blokken in elkaar."
MANY = "Dit zijn te veel onderdelen. Verdeel ze over meer bestanden."
EMPTY = "Het bestand is leeg. Begin met de velden van het voorbeeld."
UTF8 = "Dit teken is geen UTF-8. Sla het bestand opnieuw op als UTF-8."
LARGE = "Het bestand is groter dan 256 kB. Maak het kleiner."
LAYOUT = "De opmaak is hier niet te lezen. Kijk naar inspringen, dubbele punten en aanhalingstekens."
ANCHOR = "Een anker met & kan hier niet. Zet de tekst tussen aanhalingstekens."
ALIAS = "Verwijzen met * kan hier niet. Zet de tekst tussen aanhalingstekens."
TAG = "Een label met ! kan hier niet. Zet de tekst tussen aanhalingstekens."
SECOND = "Hier begint een tweede document. Maak er twee bestanden van."
KEY = "Hier hoort de naam van een veld: een gewoon woord."

HOSTILE = [
    pytest.param(BILLION, 1, 4, "'&a'", ANCHOR, id="alias bomb"),
    pytest.param("a: &a [*a]", 1, 4, "'&a'", ANCHOR, id="list that holds itself"),
    pytest.param("a: *b", 1, 4, "'*b'", ALIAS, id="alias without anchor"),
    pytest.param("a: {<<: *b}", 1, 9, "'*b'", ALIAS, id="merge key"),
    pytest.param(
        "a: !!python/object/apply:os.system [ls]",
        1,
        4,
        "'tag:yaml.org,2002:python/object/apply:os.system'",
        TAG,
        id="python tag",
    ),
    pytest.param("a: !!str 3", 1, 4, "'tag:yaml.org,2002:str'", TAG, id="standard tag"),
    pytest.param("a: !foto x", 1, 4, "'!foto'", TAG, id="own tag"),
    pytest.param("a: ! x", 1, 4, "'!'", TAG, id="bare tag"),
    pytest.param("[" * 5000, 1, 13, "", DEEP, id="5,000 brackets"),
    pytest.param("{a: " * 5000, 1, 49, "", DEEP, id="5,000 braces"),
    pytest.param("- " * 5000, 1, 25, "", DEEP, id="5,000 dashes"),
    pytest.param("".join(f"{' ' * n}a:\n" for n in range(500)), 13, 13, "", DEEP, id="500 blocks"),
    pytest.param(f"a: [{'x,' * 20_000}]", 1, 40_003, "", MANY, id="20,000 items"),
    pytest.param("a: " + "x" * 300_000, 0, 0, "", LARGE, id="too large"),
    pytest.param("a: 'één'".encode("utf-16"), 1, 1, "", UTF8, id="UTF-16"),
    pytest.param("a: x\nb: één".encode("latin-1"), 2, 4, "", UTF8, id="latin-1"),
    pytest.param("a: x\0y", 1, 5, "", HIDDEN, id="NUL"),
    pytest.param('a: "x\\0y"', 1, 4, "", HIDDEN, id="escaped NUL"),
    pytest.param('"\\ud800": x', 1, 1, "", HIDDEN, id="lone surrogate in a key"),
    pytest.param('a: "\\ud800"', 1, 4, "", HIDDEN, id="lone surrogate"),
    pytest.param("a: x\nb: win\u202etxt", 2, 7, "", HIDDEN, id="right-to-left override"),
    pytest.param('a: "\\Uffffffff"', 1, 1, "", LAYOUT, id="escape beyond Unicode"),
    pytest.param("a: 1\n---\nb: 2", 2, 1, "", SECOND, id="two documents"),
    pytest.param(
        "a: 1\nb: 2\na: 3", 3, 1, "'a'", "Dit veld staat al op regel 1. Haal er een weg.", id="double key"
    ),
    pytest.param("? [a]\n: 1", 1, 3, "", KEY, id="list as key"),
    pytest.param("? a: b\n: 1", 1, 3, "", KEY, id="block as key"),
    pytest.param("", 1, 1, "", EMPTY, id="empty"),
    pytest.param("# niets\n", 1, 1, "", EMPTY, id="only a remark"),
]


@pytest.mark.parametrize(("content", "line", "column", "found", "advice"), HOSTILE)
def test_a_hostile_file_is_refused_with_its_place(
    content: str | bytes, line: int, column: int, found: str, advice: str
) -> None:
    fault = parse("x.yaml", content.encode() if isinstance(content, str) else content)

    assert fault == Fault("x.yaml", line, column, "", found, advice)


def test_a_directive_does_not_change_how_text_is_read() -> None:
    node = parse("x.yaml", b"%YAML 1.1\n---\nnee\n")

    assert node == Scalar(Spot(3, 1), "nee")


def test_a_large_honest_file_is_read() -> None:
    content = "".join(f"- regel {number}\n" for number in range(9_000))

    node = parse("x.yaml", content.encode())

    assert not isinstance(node, Fault)
