"""Whatever happens to a file, reading it gives a model or faults, and never an exception."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from spel.scenario.faults import Fault
from spel.scenario.lint import warnings
from spel.scenario.load import read
from spel.scenario.model import Casus

SIGNS = st.sampled_from(
    [*":-[]{}'\"|>&*!%@`#?,\\\t\n \0", "\ud7ff", "\u202e", "é", "~", "- ", ": ", "  ", "---\n", "0x", "1e9"]
)
PLACE = st.integers(0, 2_500)
EDITS = st.lists(
    st.tuples(PLACE, st.integers(0, 40), st.one_of(SIGNS, st.text(max_size=8), PLACE)), max_size=6
)


def mutated(text: str, edits: list[tuple[int, int, str | int]]) -> str:
    """The text with pieces removed, replaced or copied from elsewhere in the file."""
    for start, length, new in edits:
        piece = text[new : new + length] if isinstance(new, int) else new
        text = text[:start] + piece + text[start + length :]
    return text


def outcome(content: bytes) -> Casus | tuple[Fault, ...]:
    """What reading a file with this content gives."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "c02.yaml"
        path.write_bytes(content)
        return read(path, Casus)


@settings(database=None, deadline=None, max_examples=300)
@given(EDITS)
def test_a_mutated_casus_is_sound_or_has_faults_that_can_be_printed(
    casus_text: str, edits: list[tuple[int, int, str | int]]
) -> None:
    result = outcome(mutated(casus_text, edits).encode("utf-8", "surrogatepass"))

    told = result if isinstance(result, tuple) else (*warnings(result), "sound")
    assert [len(str(line).splitlines()) for line in told] == [1] * len(told) != []


@settings(database=None, deadline=None, max_examples=200)
@given(st.binary(max_size=200))
def test_any_bytes_at_all_give_faults(content: bytes) -> None:
    result = outcome(content)

    assert isinstance(result, tuple)
    assert result != ()
