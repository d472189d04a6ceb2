"""A document with every kind of block, and texts as nobody should be able to hurt it with."""

from spel.report.document import Block, Chart, Document, Fill, Heading, Listing, Paragraph, Quote, Table

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 48" font-family="Atkinson Hyperlegible Next">'
    '<text x="0" y="16" font-size="16" fill="#1f2a24">Dorp: één</text>'
    '<rect x="0" y="24" width="200" height="20" fill="#1f5a46"/></svg>'
)
TABLE = Table(
    "Keuzes per casus",
    ("Casus", "Dorp", "Aandeel"),
    (("De laatste winkel", 7, 0.583), ("Het pad achter de kerk", -3, 0.2), ("De klok", 2026, 12.5)),
)
CHART = Chart(SVG, "Dorp: zeven kozen zelf doen.", "Wie het doet")
BLOCKS: tuple[Block, ...] = (
    Heading("Gedeeld belang"),
    Paragraph("De winkel blijft open."),
    Paragraph("Dat rust op twaalf keuzes.", quiet=True),
    Heading("Wat mensen zeiden", 2),
    Quote("Wij doen het zelf.", "iemand van het dorp"),
    Listing(("De sleutel ligt bij het dorp", "De gemeente betaalt het dak")),
    Listing(("Eerst het dak", "Dan de winkel"), ordered=True),
    TABLE,
    CHART,
    Fill("Naam van de wethouder:"),
)
HOSTILE = (
    *("*x* #panic() $y$", "=1+1", "@SUM(A1:A9)", "-2+3", "+31", "\t=1+1", "\r=1+1", "\uff1d1+1", " =1+1"),
    *("nul\x00 bel\x07 esc\x1b einde", "\u202eomgekeerd", "halve \ud83d emoji", "\ufffe\uffff niets"),
    *("שלום עולם", "مرحبا بالعالم", "w" * 2000, "😀 👨‍👩‍👧 🇳🇱 ❤️", "日本語 ไทย 𓂀 \ue000", "a\u0300\u0301" * 9),
    *("<b>&amp;</b> ]]>", "een\r\ntwee\u2028drie", "_x0001_", '"; DROP', "[a](b) `c` \\u{1} // /* @x <y>"),
)
HOSTILE_BLOCKS: tuple[Block, ...] = (
    *(Heading(each) for each in HOSTILE),
    *(Paragraph(each) for each in HOSTILE),
    *(Quote(each, each) for each in HOSTILE),
    *(Listing((each, each), ordered=True) for each in HOSTILE),
    *(Table(each, (each, each), ((each, 1),)) for each in HOSTILE),
    *(Chart(SVG, each, each) for each in HOSTILE),
    *(Fill(each) for each in HOSTILE),
)


def paper(*blocks: Block, title: str = "Verslag van de avond", kind: str = "verslag") -> Document:
    """A document with these blocks."""
    return Document(
        kind=kind,
        title=title,
        subtitle="Dorp en gemeente, 21 november 2026",
        eigenaar="Het dorp",
        language="nl",
        date="2026-11-21",
        blocks=blocks,
    )
