"""Text that is not YAML is explained in Dutch, at the place where the author has to look."""

import pytest

from spel.scenario.faults import Fault
from spel.scenario.reader import parse

ANY = "De opmaak is hier niet te lezen. Kijk naar inspringen, dubbele punten en aanhalingstekens."

MISTAKES = [
    (
        "a: Let op: dit",
        1,
        10,
        "Hier staat een dubbele punt te veel, of een spatie te veel vooraan. Gebruik aanhalingstekens.",
    ),
    ("a:\n\t- b", 2, 1, "Hier staat een tab. Gebruik spaties om in te springen."),
    ("a: 'x\nb: y\n", 1, 4, "Hier begint een aanhalingsteken. Het tweede ontbreekt."),
    ("a: [1, 2\n", 1, 4, "Hier begint een haak. De tweede haak ontbreekt."),
    ("a: {b: 2\n", 1, 4, "Hier begint een haak. De tweede haak ontbreekt."),
    ("a: ['b' 'c']", 1, 4, "Deze rij met [ ] klopt niet. Zet een komma tussen de punten en sluit met ]."),
    ("a: {b: 'c' d}", 1, 4, "Dit blok met { } klopt niet. Zet een komma tussen de velden en sluit met }."),
    ("a: b\nnog iets\nc: d", 3, 1, "Hier ontbreekt een dubbele punt, of de regel hoort meer naar rechts."),
    ("a: - b", 1, 4, "Zet elk streepje op een nieuwe regel."),
    ("- a\nb: c", 2, 1, "Deze regel springt anders in dan de regels erboven. Zet hem er recht onder."),
    ("a: @b", 1, 4, "Zo begint geen tekst. Zet de tekst tussen aanhalingstekens."),
    ("a: %b", 1, 4, "Zo begint geen tekst. Zet de tekst tussen aanhalingstekens."),
    ('a: "\\q"', 1, 6, "Zet de tekst tussen enkele aanhalingstekens, of haal de \\ weg."),
    ("a: ]", 1, 4, "Hier hoort een tekst, een lijst of een blok met velden."),
    ("%YAML 9.9\n---\na: 1", 1, 1, "Haal de regel met %YAML weg."),
    ("a: > x", 1, 6, ANY),
]


@pytest.mark.parametrize(("content", "line", "column", "advice"), MISTAKES)
def test_a_slip_of_the_pen_is_explained(content: str, line: int, column: int, advice: str) -> None:
    fault = parse("x.yaml", content.encode())

    assert fault == Fault("x.yaml", line, column, "", "", advice)
