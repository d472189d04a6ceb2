"""Is the hall ready? Every check says green, amber or red, and what to do; what it looks at is passed in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from spel.core.words import N_, Say, Text, counted, text
from spel.web.probes import Disk

MEGABYTE = 1_000_000
LEAST_FREE, ENOUGH_FREE = 50 * MEGABYTE, 500 * MEGABYTE
DRIFT = timedelta(minutes=5)
"""A clock that is so much behind the last event has been set back."""
FRESH = timedelta(days=1)


class Light(StrEnum):
    """How a check came out."""

    GROEN = "groen"
    ORANJE = "oranje"
    ROOD = "rood"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the list: what was looked at, what was found, and what to do about it."""

    key: str
    light: Light
    title: Say
    found: Say
    fix: Say = ""


PHONE = Text(N_("Bereikt een telefoon deze laptop?"))
DISK = Text(N_("Kan de laptop bewaren?"))
CLOCK = Text(N_("Klopt de klok?"))
LEGIBLE = Text(N_("Is de muur te lezen?"))
COPY = Text(N_("Is er een kopie van eerdere avonden?"))
SOCKET = Text(N_("Is de verbinding snel?"))


def phone(came: bool, addresses: Sequence[str]) -> Finding:
    """Whether a phone opened the test link; without any address no phone ever can."""
    if came:
        return Finding("phone", Light.GROEN, PHONE, text(N_("Ja. Een telefoon opende de proeflink.")))
    if not addresses:
        said = text(N_("Nee. De laptop zit op geen enkel netwerk."))
        fix = text(N_("Zet de laptop op de wifi van de zaal, of op uw eigen wifi-kastje."))
        return Finding("phone", Light.ROOD, PHONE, said, fix)
    said = text(N_("Dat weten wij nog niet. Scan de code met een telefoon op dezelfde wifi."))
    fix = text(N_("Lukt het niet? Kies een ander adres. Op een gastwifi lukt het vaak niet."))
    return Finding("phone", Light.ORANJE, PHONE, said, fix)


def disk(found: Disk | None) -> Finding:
    """Whether a probe file could be written, and whether there is room. None: this server keeps nothing."""
    if found is None:
        said = text(N_("Deze server bewaart niets. Hij is alleen om te proberen."))
        fix = text(N_("Start het spel met het gewone commando voor een echte avond."))
        return Finding("disk", Light.ORANJE, DISK, said, fix)
    if not found.writable:
        said = text(N_("Nee. Een proefbestand schrijven lukte niet."))
        fix = text(N_("Kijk of de map met avonden nog bestaat en van u is. Start anders in een andere map."))
        return Finding("disk", Light.ROOD, DISK, said, fix)
    return _room(found.free)


def _room(free: int) -> Finding:
    if free < 0:
        return Finding("disk", Light.GROEN, DISK, text(N_("Ja. Een proefbestand schrijven lukte.")))
    said = text(N_("Een proefbestand schrijven lukte. Er is {ruimte} vrij."), ruimte=_size(free))
    if free >= ENOUGH_FREE:
        return Finding("disk", Light.GROEN, DISK, said)
    fix = text(N_("Maak ruimte vrij op deze laptop. Gooi bijvoorbeeld oude filmpjes weg."))
    return Finding("disk", Light.ROOD if free < LEAST_FREE else Light.ORANJE, DISK, said, fix)


def _size(count: int) -> str:
    """Bytes as people say them."""
    gigabytes = count / (1000 * MEGABYTE)
    return f"{gigabytes:.0f} GB" if gigabytes >= 1 else f"{count // MEGABYTE} MB"


def clock(now: datetime, last_event: datetime, build_year: int, zone: str) -> Finding:
    """Whether the time can be right: not before this program was made, nor before what was kept last."""
    shown = now.strftime("%H:%M")
    set_it = text(N_("Zet de klok van de laptop goed. Anders klopt het verslag niet."))
    if now.year < build_year:
        said = text(N_("Nee. De laptop denkt dat het {jaar} is."), jaar=str(now.year))
        return Finding("clock", Light.ROOD, CLOCK, said, set_it)
    if now < last_event - DRIFT:
        said = text(N_("Nee. Op de laptop is het {tijd}, vroeger dan wat het laatst is bewaard."), tijd=shown)
        return Finding("clock", Light.ROOD, CLOCK, said, set_it)
    if not zone:
        said = text(
            N_("Op de laptop is het {tijd}. De laptop weet niet in welke tijdzone hij staat."), tijd=shown
        )
        fix = text(N_("Klopt de tijd niet? Zet de tijdzone van de laptop op Amsterdam."))
        return Finding("clock", Light.ORANJE, CLOCK, said, fix)
    return Finding(
        "clock", Light.GROEN, CLOCK, text(N_("Op de laptop is het {tijd}. Dat kan kloppen."), tijd=shown)
    )


def legible(said: bool | None) -> Finding:
    """What the back row said of the smallest letters on the wall."""
    if said:
        return Finding(
            "legible", Light.GROEN, LEGIBLE, text(N_("Ja. De achterste rij leest de kleinste letters."))
        )
    if said is None:
        ask = text(N_("Dat weten wij nog niet. Zet de leesproef op de muur en loop naar achteren."))
        return Finding("legible", Light.ORANJE, LEGIBLE, ask)
    found = text(N_("Nee. De achterste rij leest de kleinste letters niet."))
    fix = text(N_("Maak het beeld groter, doe licht bij het doek uit, of zet stoelen dichterbij."))
    return Finding("legible", Light.ROOD, LEGIBLE, found, fix)


def copy(age: timedelta | None, folder: str, *, is_first: bool) -> Finding:
    """How old the newest copy of the data folder is; None when none was found. A first evening needs none."""
    if age is None and is_first:
        return Finding("copy", Light.GROEN, COPY, text(N_("Er zijn nog geen eerdere avonden.")))
    fix = text(N_("Doe dit na de avond. Stop het spel. Kopieer de map {map} naar een usb-stick."), map=folder)
    if age is None:
        found = text(N_("Wij vonden geen kopie. Voor vanavond hoeft dat niet."))
        return Finding("copy", Light.ORANJE, COPY, found, fix)
    days = max(0, age.days)
    if age <= FRESH:
        return Finding("copy", Light.GROEN, COPY, text(N_("Ja, van minder dan een dag oud.")))
    found = counted(days, N_("De nieuwste kopie is {n} dag oud."), N_("De nieuwste kopie is {n} dagen oud."))
    return Finding("copy", Light.ORANJE, COPY, found, fix)


def socket(through: bool | None) -> Finding:
    """Whether a WebSocket of a phone came through; without it all works, somewhat slower."""
    if through:
        return Finding("socket", Light.GROEN, SOCKET, text(N_("Ja. Een nieuw scherm is er meteen.")))
    if through is None:
        found = text(N_("Dat weten wij na de proef met een telefoon."))
        return Finding("socket", Light.ORANJE, SOCKET, found)
    found = text(N_("Nee. Dit netwerk houdt de snelle verbinding tegen."))
    fix = text(N_("Spelen kan, maar iets trager. Met uw eigen wifi-kastje gaat het sneller."))
    return Finding("socket", Light.ORANJE, SOCKET, found, fix)
