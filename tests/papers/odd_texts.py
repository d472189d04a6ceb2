"""Texts as people write them, and as nobody should be able to hurt a paper, a voice or a machine with."""

from collections.abc import Mapping

from spel.report.document import Block, Chart, Document, Fill, Heading, Listing, Paragraph, Quote, Table
from tests.unit.report.papers import SVG, paper

ODD: Mapping[str, str] = {
    "emoji": "Feest 😀 👨‍👩‍👧 🇳🇱 ❤️ 👍🏽",
    "right to left": "שלום עולם, مرحبا بالعالم en Nederlands",
    "turned around": "\u202eomgekeerd\u202c \u2067binnen\u2069 \u200fmerk",
    "combined": "cafe\u0301 Z\u0300\u0301\u0302\u0303\u0304\u0308\u030a\u030c\u0327\u0328 a\u0300",
    "control": "nul\x00 bel\x07 esc\x1b[31m rood\x7f \x9b1m einde",
    "lines": "een\r\ntwee\rdrie\u2028vier\u2029vijf\x0bzes\x0czeven\x85acht",
    "endless word": "w" * 5_000,
    "nothing wide": "on\u200bzicht\u200cbaar\u200d \u2060\ufeffwoord\u00ad",
    "halves": "half \ud83d en \udc00 einde",
    "no signs at all": "\ufffe\uffff\ufdd0",
    "own signs": "\ue000 \U000f0000",
    "far away": "日本語 ไทย 𓂀 አማርኛ",
    "near": "Ελληνικά кириллица देवनागरी ąćęłńśźż",
    "markup": "<script>alert(1)</script><img src=x onerror=alert(1)>&amp;&#60;b&gt; ]]> <!-- -->",
    "template": "{{ 7*7 }} {% raw %} ${7*7} #{7*7} %s %(naam)s {naam} {0}",
    "typst": '#panic("nee") $x$ *vet* _schuin_ `kode` // weg /* weg */ @bron <merk> \\u{1} = kop',
    "formula": '=HYPERLINK("http://kwaad.test";"klik")',
    "link": "javascript:alert(1) http://kwaad.test/?a=b&c=d mailto:a@b.test",
    "path": "../../etc/passwd C:\\windows\\system32 file:///etc/passwd",
    "word fields": '_x0041_ { INCLUDETEXT "x" } <w:p/> &#x1F;',
    "quotes": "“dubbel” ‘enkel’ \"recht\" 'recht' «ver» „laag“",
    "dutch": "coöperatie, één, geïnd, ’s avonds, Súdwest-Fryslân, € 1.250,50, ĳsvrij",
}
"""What they are called, and what they are."""


def blocks(text: str) -> tuple[Block, ...]:
    """Every kind of block with this text in every place that a text can have."""
    return (
        Heading(text),
        Paragraph(text),
        Quote(text, text),
        Listing((text, text), ordered=True),
        Table(text, (text, "Aantal"), ((text, 1),)),
        Chart(SVG, text, text),
        Fill(text),
    )


def everywhere(longest: int = 10_000) -> Document:
    """All of them in every place, cut at so many signs; never alone: a drawing without words is refused."""
    return paper(*(block for text in ODD.values() for block in blocks(f"Odd: {text[:longest]}")))
