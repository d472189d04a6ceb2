"""The Dutch sentence for text that is not YAML."""

_ANY = "De opmaak is hier niet te lezen. Kijk naar inspringen, dubbele punten en aanhalingstekens."

_SENTENCES = (
    (
        "mapping values are not allowed",
        "Hier staat een dubbele punt te veel, of een spatie te veel vooraan. Gebruik aanhalingstekens.",
    ),
    ("'\\t' that cannot start", "Hier staat een tab. Gebruik spaties om in te springen."),
    ("found unexpected end of stream", "Hier begint een aanhalingsteken. Het tweede ontbreekt."),
    ("'<stream end>'", "Hier begint een haak. De tweede haak ontbreekt."),
    ("expected ',' or ']'", "Deze rij met [ ] klopt niet. Zet een komma tussen de punten en sluit met ]."),
    ("expected ',' or '}'", "Dit blok met { } klopt niet. Zet een komma tussen de velden en sluit met }."),
    ("could not find expected ':'", "Hier ontbreekt een dubbele punt, of de regel hoort meer naar rechts."),
    ("sequence entries are not allowed", "Zet elk streepje op een nieuwe regel."),
    ("expected <block end>", "Deze regel springt anders in dan de regels erboven. Zet hem er recht onder."),
    ("that cannot start any token", "Zo begint geen tekst. Zet de tekst tussen aanhalingstekens."),
    ("unknown escape character", "Zet de tekst tussen enkele aanhalingstekens, of haal de \\ weg."),
    ("expected the node content", "Hier hoort een tekst, een lijst of een blok met velden."),
    ("incompatible YAML document", "Haal de regel met %YAML weg."),
)


def explain(problem: str) -> str:
    """What to do about a parser's complaint."""
    return next((sentence for fragment, sentence in _SENTENCES if fragment in problem), _ANY)
