"""Pages over HTTP as a browser asks for them: one connection that stays, and the cookies it was given."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import TracebackType
from urllib.parse import urlencode

Fields = Mapping[str, str | Sequence[str]]


class Strange(Exception):
    """The server answered something else than a page of ours."""


@dataclass(frozen=True, slots=True)
class Page:
    """What was served; names of headers in lower case."""

    status: int
    headers: Mapping[str, str]
    text: str
    cookies: tuple[tuple[str, str], ...] = ()
    """Those that came along, by name."""


@dataclass
class Browser:
    """One visitor. Cookies are kept by name; redirects are not followed."""

    address: tuple[str, int]
    cookies: dict[str, str] = field(default_factory=dict)
    _lines: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def __aenter__(self) -> "Browser":
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def origin(self) -> str:
        """What a browser says of the page a form was on."""
        return f"http://{self.address[0]}:{self.address[1]}"

    @property
    def cookie(self) -> str:
        """The header with every cookie."""
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())

    async def get(self, path: str) -> Page:
        """Ask for a page. Raises OSError, Strange."""
        return await self._ask("GET", path, "")

    async def post(self, path: str, fields: Fields) -> Page:
        """Send a form. Raises OSError, Strange."""
        return await self._ask("POST", path, urlencode(fields, doseq=True))

    async def _ask(self, method: str, path: str, body: str) -> Page:
        reader, writer = self._lines = self._lines or await asyncio.open_connection(*self.address)
        writer.write(self._request(method, path, body).encode())
        page = await _answer(reader)
        self.cookies |= dict(page.cookies)
        if page.headers.get("connection", "").lower() == "close":
            self.close()
        return page

    def _request(self, method: str, path: str, body: str) -> str:
        lines = [f"{method} {path} HTTP/1.1", f"Host: {self.origin.removeprefix('http://')}"]
        lines += ["User-Agent: Mozilla/5.0 (spel bench)", "Accept: text/html,application/json"]
        lines += [f"Cookie: {self.cookie}"] if self.cookies else []
        if method == "POST":
            lines += [f"Origin: {self.origin}", "Content-Type: application/x-www-form-urlencoded"]
            lines += [f"Content-Length: {len(body)}"]
        return "\r\n".join([*lines, "", body])

    def close(self) -> None:
        """Close the connection; the cookies stay."""
        if self._lines is not None:
            self._lines[1].close()
        self._lines = None


async def _answer(reader: asyncio.StreamReader) -> Page:
    try:
        first, *lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        pairs = [line.partition(":") for line in lines if line]
        headers = {name.lower(): value.strip() for name, _, value in pairs}
        given = [value.partition(";")[0].strip() for name, _, value in pairs if name.lower() == "set-cookie"]
        cookies = ((name, value) for name, _, value in (each.partition("=") for each in given))
        body = await _body(reader, headers)
        return Page(int(first.split()[1]), headers, body.decode(), tuple(cookies))
    except (asyncio.IncompleteReadError, ValueError, IndexError) as reason:
        raise Strange(str(reason)) from None


async def _body(reader: asyncio.StreamReader, headers: Mapping[str, str]) -> bytes:
    if headers.get("transfer-encoding", "").lower() != "chunked":
        return await reader.readexactly(int(headers.get("content-length", "0")))
    body = b""
    while size := int(await reader.readline(), 16):
        body += (await reader.readexactly(size + 2))[:-2]
    await reader.readexactly(2)
    return body
