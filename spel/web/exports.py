"""What leaves the server as a file."""

import json
from collections.abc import Sequence

from spel.store.base import Record
from spel.store.codec import Row, encode

FORMAT = "kleine-kernen-spel/avond"
FORMAT_VERSION = 1


def evening_json(records: Sequence[Record]) -> str:
    """A whole evening as JSON: every record of its log, the script in the first one."""
    log = [_plain(row) for row in encode(records)]
    whole = {"formaat": FORMAT, "versie": FORMAT_VERSION, "gebeurtenissen": log}
    return json.dumps(whole, ensure_ascii=False, indent=1)


def _plain(row: Row) -> dict[str, object]:
    """A row without the tap's own id and without nicknames: neither says anything to anybody else."""
    event = json.loads(row.body)
    if "name" in event:  # a nickname belongs to the evening, not to the file
        event["name"] = ""
    return {
        "seq": row.seq,
        "at": row.at,
        "by": json.loads(row.by),
        "version": row.version,
        "event": event,
    }
