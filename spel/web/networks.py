"""The network cards of this machine, and on which of them a phone in the hall can probably reach us."""

import socket
import struct
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import IPv4Address

from spel.web.address import own_address

GET_ADDRESS = {"linux": 0x8915, "darwin": 0xC0206921}
"""The question to a Unix kernel which address a card has (SIOCGIFADDR)."""
VIRTUAL = ("docker", "br-", "veth", "virbr", "vmnet", "vbox", "utun", "tun", "tap", "wg", "zt", "tailscale")


@dataclass(frozen=True, slots=True)
class Card:
    """An address of this machine, and what the system calls the card it belongs to; maybe nothing."""

    address: str
    name: str = ""


def cards() -> tuple[Card, ...]:
    """Every address another device might use, the likeliest first."""
    return ranked([*_asked_cards(), *_named_cards()], own_address())


def ranked(found: Iterable[Card], routed: str) -> tuple[Card, ...]:
    """Each address once, without those that never leave the machine; `routed` is where a packet leaves by."""
    by_address: dict[str, Card] = {}
    for card in (*found, Card(routed)):
        known = by_address.get(card.address)
        if known is None or not known.name:
            by_address[card.address] = card
    useful = [card for card in by_address.values() if not IPv4Address(card.address).is_loopback]
    return tuple(sorted(useful, key=lambda card: _place(card, routed)))


def _place(card: Card, routed: str) -> tuple[bool, bool, bool, bool, str]:
    address = IPv4Address(card.address)
    virtual = card.name.lower().startswith(VIRTUAL)
    return address.is_link_local, virtual, card.address != routed, not address.is_private, card.address


def _asked_cards() -> Iterable[Card]:
    """What the kernel says of each card; on Windows only the name of the machine knows."""
    question = GET_ADDRESS.get(sys.platform)
    if question is None:
        return
    from fcntl import ioctl  # noqa: PLC0415 -- optional dependency

    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        for _, name in socket.if_nameindex():
            try:
                told = ioctl(probe.fileno(), question, struct.pack("256s", name.encode()[:15]))
            except OSError:  # a card without an address
                continue
            yield Card(socket.inet_ntoa(told[20:24]), name)


def _named_cards() -> Iterable[Card]:
    try:
        found = socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)
    except OSError:
        return
    yield from (Card(str(each[4][0])) for each in found)
