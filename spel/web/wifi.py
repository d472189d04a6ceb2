"""The wifi of the hall: checked as it is typed, and written the way phones read it from a QR code."""

from dataclasses import dataclass
from unicodedata import category

from spel.core.words import N_, Say, text

LONGEST_NAME = 32
"""Bytes; longer no network is called."""
PASSWORD = (8, 63)
"""Characters that a WPA password has, at least and at most."""

NEEDS_NAME = text(N_("Vul de naam van de wifi in, precies zoals een telefoon die laat zien."))
NAME_TOO_LONG = text(N_("Deze naam is te lang voor een wifi. Kijk hem nog eens na."))
UNSEEN = text(N_("In naam of wachtwoord staat een teken dat niemand ziet. Typ het zelf over."))
WRONG_PASSWORD = N_("Een wifi-wachtwoord heeft {least} tot {most} tekens. Dit zijn er {n}.")


@dataclass(frozen=True, slots=True)
class Wifi:
    """A network that phones can go on; without a password it is open."""

    name: str
    password: str = ""
    hidden: bool = False


def problem(wifi: Wifi) -> Say:
    """What is wrong with what was typed, or nothing."""
    if not wifi.name:
        return NEEDS_NAME
    if len(wifi.name.encode()) > LONGEST_NAME:
        return NAME_TOO_LONG
    if any(category(sign) in {"Cc", "Cf"} for sign in wifi.name + wifi.password):
        return UNSEEN
    least, most = PASSWORD
    if wifi.password and not least <= len(wifi.password) <= most:
        return text(WRONG_PASSWORD, least=least, most=most, n=len(wifi.password))
    return ""


def payload(wifi: Wifi) -> str:
    """What the QR code says. A password of figures only gets no quotes: iPhones take those as part of it."""
    parts = [("T", "WPA" if wifi.password else "nopass"), ("S", escaped(wifi.name))]
    if wifi.password:
        parts.append(("P", escaped(wifi.password)))
    if wifi.hidden:
        parts.append(("H", "true"))
    return "WIFI:" + "".join(f"{name}:{value};" for name, value in parts) + ";"


def escaped(written: str) -> str:
    """With a backslash before every sign that means something in this format."""
    return "".join(f"\\{sign}" if sign in '\\;,:"' else sign for sign in written)
