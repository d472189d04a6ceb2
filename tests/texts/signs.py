"""Texts that hide, turn around, stack up or never end: what Unicode lets people write."""

HEBREW, ARABIC = "שלום", "مرحبا"
CANARY = "קנרית"
"""A word from right to left that stands alone; wherever it is shown, it is set apart from our words."""
TURNS = tuple(chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C))
UNSEEN = (
    *("\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u180e", "\u2800", "\u3164", "\u115f"),
    *("\u034f", "\ufe0f", "\U000e0001", "\U000e0041", "\ufff9", "\u2062"),
)
CONTROLS = tuple(chr(code) for code in (0, 1, 7, 8, 11, 12, 13, 27, 28, 31, 127, 0x80, 0x85, 0x9B, 0x9F))
HALVES = ("\ud83d", "\udc00", "\udfff\ud800", "\ufffe", "\uffff", "\ufdd0", "\ue000", "\U0010ffff")
MARKS = ("\u0301", "\u0336", "\u0489", "\u20dd", "\u0e47", "\u0300\u0316\u0331\u0361")
PICTURES = (
    *(
        "😀",
        "👨‍👩‍👧‍👦",
        "👍🏽",
        "🇳🇱",
        "❤️",
        "🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f",
        "1️⃣",
    ),
    *("🏳️‍🌈", "👩🏾‍❤️‍💋‍👩🏻"),
)
LONG = (
    "w" * 400,
    "W" * 400,
    "-" * 300,
    "a-" * 200,
    "漢" * 300,
    "Donaudampfschifffahrt" * 12,
    "﷽" * 40,
    "ꙮ" * 120,
)
ALIKE = (
    "Ηaas",
    "аdmin",
    "ѕpelleider",
    "Ｇemeente",
    "𝓓𝓸𝓻𝓹",
    "ᴅᴏʀᴘ",
    "D0rp",
    "gemeente\u00a0",
    "spelleide\u0433",
)
OTHERS = (
    *("日本語のテキスト", "ไทยน้ำใจ", "አማርኛ", "देवनागरी", "Ελληνικά", "кириллица", "𓂀𓃠", "ąćęłńśźż", "မြန်မာ"),
    *("한국어", "ქართული", "ತಿಮಿಂಗಿಲ", "ĳsvrij", "ſtraat", "Straße", "İstanbul", "ǅungla", "ﬁets", "½ ² № ™"),
)
SIGNS = tuple(
    dict.fromkeys(
        [
            CANARY,
            HEBREW,
            ARABIC,
            f"{ARABIC} 123 {HEBREW} 45%",
            f"{HEBREW} (dorp) {HEBREW}!",
            *(f"ja{turn}een{turn}nee" for turn in TURNS),
            *(f"{turn}{HEBREW}" for turn in TURNS[:4]),
            *(f"on{sign}zicht{sign}baar" for sign in UNSEEN),
            *(sign * 8 for sign in UNSEEN),
            *(f"a{sign}b" for sign in CONTROLS),
            *(f"half{sign}e" for sign in HALVES),
            *(f"Z{mark * 200}o" for mark in MARKS),
            *(mark * 30 for mark in MARKS),
            *PICTURES,
            *(picture * 10_000 for picture in PICTURES[:4]),
            *LONG,
            *ALIKE,
            *OTHERS,
        ]
    )
)
