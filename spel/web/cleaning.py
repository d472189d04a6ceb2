"""What somebody wrote, made safe to keep and to show."""

import unicodedata

_UNSEEN = frozenset("\u061c\u200b\u200e\u200f\u2028\u2029\ufeff") | {
    chr(code) for start, end in ((0x202A, 0x202F), (0x2066, 0x206A)) for code in range(start, end)
}
MOST_MARKS = 4


def cleaned(written: str, lines: bool = False) -> str:
    """What somebody wrote, made safe to show: NFC, no control or direction signs, no towers of marks."""
    normal = unicodedata.normalize("NFC", written)
    kept = "".join(sign for sign in normal if _is_plain(sign))
    calm = "".join(_calm_marks(kept))
    return calm.strip() if lines else " ".join(calm.split())


def _is_plain(sign: str) -> bool:
    return sign in "\n\t " or (
        sign not in _UNSEEN and unicodedata.category(sign) not in {"Cc", "Cs", "Cn", "Co"}
    )


def _calm_marks(text: str) -> list[str]:
    marks, calm = 0, []
    for sign in text:
        marks = marks + 1 if unicodedata.category(sign) in {"Mn", "Me"} else 0
        if marks <= MOST_MARKS:
            calm.append(sign)
    return calm
