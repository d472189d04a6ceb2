"""Where a request comes from: only what our own web servers add counts."""

import pytest

from spel.web.caller import caller, is_https

SOCKET = {"REMOTE_ADDR": "10.0.0.1"}

TOLD = {
    "nobody in front, nothing told": (0, None, "10.0.0.1"),
    "nobody in front, and the client says something": (0, "1.2.3.4", "10.0.0.1"),
    "one in front": (1, "203.0.113.7", "203.0.113.7"),
    "one in front, and the client says something first": (1, "1.2.3.4, 203.0.113.7", "203.0.113.7"),
    "one in front, over more headers": (1, "1.2.3.4,5.6.7.8 ,203.0.113.7", "203.0.113.7"),
    "two in front": (2, "1.2.3.4, 203.0.113.7, 10.0.0.9", "203.0.113.7"),
    "two in front, and one of them passed by": (2, "203.0.113.7", "10.0.0.1"),
    "one in front that says nothing": (1, None, "10.0.0.1"),
    "one in front that says nonsense": (1, "1.2.3.4, unknown", "10.0.0.1"),
    "with a port": (1, "203.0.113.7:5123", "203.0.113.7"),
    "one home with many addresses": (1, "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
    "between brackets": (1, "[2001:db8:1:2::9]:443", "2001:db8:1:2::"),
    "an old address in a new one": (1, "::ffff:203.0.113.7", "203.0.113.7"),
}


@pytest.mark.parametrize(("proxies", "header", "expected"), TOLD.values(), ids=TOLD)
def test_the_address_is_that_of_the_socket_or_of_what_our_own_web_servers_heard(proxies, header, expected):
    environ = SOCKET | ({} if header is None else {"HTTP_X_FORWARDED_FOR": header})

    assert caller(environ, proxies) == expected


def test_what_is_no_address_is_still_one_caller():
    assert caller({"REMOTE_ADDR": "unix:"}, 0) == "unix:"


HTTPS = {
    "plain": ({"wsgi.url_scheme": "http"}, False),
    "ours": ({"wsgi.url_scheme": "https"}, True),
    "in front of us": ({"wsgi.url_scheme": "http", "HTTP_X_FORWARDED_PROTO": "https"}, True),
    "in front of two": ({"wsgi.url_scheme": "http", "HTTP_X_FORWARDED_PROTO": "https, http"}, True),
    "a socket in front of us": ({"wsgi.url_scheme": "http", "HTTP_X_FORWARDED_PROTO": "wss"}, True),
    "a plain socket in front of us": ({"wsgi.url_scheme": "http", "HTTP_X_FORWARDED_PROTO": "ws"}, False),
    "plain in front of us": ({"wsgi.url_scheme": "http", "HTTP_X_FORWARDED_PROTO": "http"}, False),
}


@pytest.mark.parametrize(("environ", "expected"), HTTPS.values(), ids=HTTPS)
def test_https_is_seen_here_or_in_front_of_us(environ, expected):
    assert is_https(environ) == expected
