"""Templates that were compiled once, for every language and place."""

from types import CodeType

from jinja2.bccache import Bucket, BytecodeCache


class Compiled(BytecodeCache):
    """Keeps what was compiled in memory; to compile what one screen needs may take a tenth of a second.

    Every language and place has an environment of its own, with words of its own; the code is the same.
    """

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take the code of this very template, if another environment compiled it."""
        bucket.code = self._known.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep it for the others."""
        if bucket.code is not None:
            self._known[bucket.key, bucket.checksum] = bucket.code
