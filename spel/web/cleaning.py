"""What somebody wrote, made safe to keep and to show."""

import unicodedata

JOINER = "\u200d"
_BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters, says Unicode, of which nothing is seen."""
_TAGS = range(0xE0020, 0xE0080)
"""Of these flags are made, such as that of Wales."""
_FLAGS = "".join(map(chr, range(0x1F1E6, 0x1F200)))
"""Two of these letters are the flag of a land."""
_KEPT = frozenset("\n\t \u200c" + JOINER) | {chr(code) for code in _TAGS}
_WRONG = frozenset({"Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp"})
"""Control and direction signs, halves of a sign, and what Unicode does not know."""
MOST_MARKS = 4
MOST_JOINED = 10
"""So many signs in a row become one picture at most: a family of four takes seven."""


def cleaned(written: str, lines: bool = False) -> str:
    """What somebody wrote, made safe to show: NFC, no control or direction signs, no towers of marks.

    Nothing at all where nothing of it would be seen.
    """
    normal = unicodedata.normalize("NFC", written)
    kept = "".join(sign for sign in normal if _is_plain(sign))
    calm = unicodedata.normalize("NFC", "".join(_calm(kept)))
    tidy = calm.strip() if lines else " ".join(calm.split())
    return tidy if any(_is_seen(sign) for sign in tidy) else ""


def shortened(written: str, longest: int) -> str:
    """The beginning of it, so long at most; no letter loses its marks and no picture is cut in two."""
    end = min(longest, len(written))
    while 0 < end < len(written) and _is_one(written[:end], written[end]):
        end -= 1
    return written[: end or longest].strip().rstrip(JOINER)


def _is_plain(sign: str) -> bool:
    return sign in _KEPT or (sign not in _BLANK and unicodedata.category(sign) not in _WRONG)


def _is_seen(sign: str) -> bool:
    return not sign.isspace() and unicodedata.category(sign) not in {"Cf", "Mn", "Me"}


def _is_one(before: str, sign: str) -> bool:
    """Whether a cut here would leave half a letter or picture."""
    half_a_flag = (len(before) - len(before.rstrip(_FLAGS))) % 2 == 1
    return _hangs_on(sign) or before.endswith(JOINER) or (half_a_flag and sign in _FLAGS)


def _hangs_on(sign: str) -> bool:
    """Whether a sign belongs to the one before it."""
    tone = "\N{EMOJI MODIFIER FITZPATRICK TYPE-1-2}" <= sign <= "\N{EMOJI MODIFIER FITZPATRICK TYPE-6}"
    return sign == JOINER or ord(sign) in _TAGS or tone or unicodedata.category(sign) in {"Mn", "Me", "Mc"}


def _calm(text: str) -> list[str]:
    """Without marks that hang on nothing, on one letter in a heap, or on what came before the text."""
    calm: list[str] = []
    marks, joined = MOST_MARKS, 0
    for sign in text:
        kind = unicodedata.category(sign)
        if kind in {"Mn", "Me", "Mc"}:
            marks += 1
        elif sign.isspace():
            marks, joined = MOST_MARKS, 0
        else:
            marks, joined = 0, joined + 1 if _is_joined(sign, calm) else 0
        heap = marks > MOST_MARKS if kind in {"Mn", "Me", "Mc"} else joined > MOST_JOINED
        if not heap:
            calm.append(sign)
    return calm


def _is_joined(sign: str, before: list[str]) -> bool:
    return sign == JOINER or ord(sign) in _TAGS or before[-1:] == [JOINER]
