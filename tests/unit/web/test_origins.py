"""Which origins are ours: a socket without one, or with another, does not open."""

import pytest

from spel.web.origins import REFUSED, only_from_here, origin_of, own_origins

HERE = {"HTTP_HOST": "spel.test:8000", "wsgi.url_scheme": "http"}
BEHIND = {"HTTP_HOST": "spel.test", "wsgi.url_scheme": "http"}
FORWARDED = {**BEHIND, "HTTP_X_FORWARDED_PROTO": "https"}

OURS = {
    "the address that was asked for": (HERE, "", "http://spel.test:8000"),
    "with the usual port": ({**HERE, "HTTP_HOST": "spel.test:80"}, "", "http://spel.test"),
    "TLS in front of us": (FORWARDED, "", "https://spel.test"),
    "a socket by TLS in front of us": ({**BEHIND, "HTTP_X_FORWARDED_PROTO": "wss"}, "", "https://spel.test"),
    "TLS in front of us that is not told": (BEHIND, "", "https://spel.test"),
    "TLS in front of us, by setting": (BEHIND, "https://spel.test", "https://spel.test"),
    "another name in front of us, by setting": (HERE, "https://spel.test/", "https://spel.test"),
    "a setting with a port": (HERE, "https://spel.test:8443", "https://spel.test:8443"),
}
FOREIGN = {
    "missing": None,
    "empty": "",
    "null": "null",
    "another site": "https://kwaad.example",
    "a sub-domain of ours": "https://kwaad.spel.test",
    "the domain above ours": "https://test",
    "our name within another": "https://spel.test.kwaad.example",
    "our name behind another": "https://kwaadspel.test",
    "another port": "https://spel.test:8443",
    "plain where we have TLS": "http://spel.test:81",
    "upper case": "HTTPS://SPEL.TEST",
    "a trailing dot": "https://spel.test.",
    "with a path": "https://spel.test/",
    "with a name before it": "https://iemand@spel.test",
    "two of them": "https://spel.test, https://kwaad.example",
    "a file": "file://",
    "no address at all": "https://[",
}


def opened(environ, address, origin) -> tuple[str, str]:
    """What a socket hears: the status, and the words."""
    heard: list[str] = []

    def socket_server(_environ, start):
        start("101 Switching Protocols", [])
        return [b"open"]

    asked = {**environ, "PATH_INFO": "/socket.io/", **({} if origin is None else {"HTTP_ORIGIN": origin})}
    words = only_from_here(socket_server, address)(asked, lambda status, _headers: heard.append(status))
    return heard[0], b"".join(words).decode()


@pytest.mark.parametrize(("environ", "address", "origin"), OURS.values(), ids=OURS)
def test_a_page_of_ours_opens_a_socket(environ, address, origin):
    assert opened(environ, address, origin) == ("101 Switching Protocols", "open")


@pytest.mark.parametrize("origin", FOREIGN.values(), ids=FOREIGN)
@pytest.mark.parametrize("environ", [BEHIND, FORWARDED], ids=["plain", "TLS in front of us"])
def test_anything_else_is_refused_in_words(environ, origin):
    assert opened(environ, "https://spel.test", origin) == ("403 Forbidden", REFUSED)


def test_other_addresses_are_let_be():
    through = only_from_here(lambda environ, _start: [environ["PATH_INFO"].encode()], "")

    assert through({"PATH_INFO": "/mee"}, lambda *_: None) == [b"/mee"]


def test_nothing_is_ours_where_nobody_was_asked_for():
    assert own_origins({"wsgi.url_scheme": "http"}, "") == frozenset()


@pytest.mark.parametrize("address", ["", "spel.test", "ftp://spel.test", "http://[", "//spel.test"])
def test_what_is_no_address_has_no_origin(address):
    assert origin_of(address) == ""
