"""One sound casus and one sound scenarios folder, for every test of this floor to break in its own way."""

from collections.abc import Callable
from pathlib import Path
from shutil import copy

import pytest

from spel.scenario.load import read
from spel.scenario.model import Casus
from spel.scenario.vorm import Vorm

SHIPPED = Path(__file__).resolve().parents[3] / "scenarios"

CASUS = """\
id: c02
titel: De laatste winkel
themas: [voorzieningen]
situatie: >-
  De winkelier stopt over een half jaar. Een opvolger is er niet.
  Veel mensen doen hier hun boodschappen.
spanning: Is dit een risico van de ondernemer, of een belang van het dorp?
vaststaat: [De winkelier stopt]
open: [De plek, Wie eigenaar wordt]
uitnodiging: dorp
dorp:
  - sleutel: steun-vragen
    tekst: Wij vragen gemeente en provincie om steun voor een winkel.
    gewichten: {vertegenwoordiger: 1.0}
  - sleutel: meten
    tekst: Wij meten hoeveel mensen er echt zouden kopen.
    gewichten: {kennisdeler: 1.0}
  - sleutel: aan-tafel
    tekst: Wij brengen winkelier, zorg en dorpshuis bij elkaar.
    gewichten: {verbinder: 0.8, aanjager: 0.2}
  - sleutel: zelf-beginnen
    tekst: Wij beginnen een winkel met aandelen en vrijwilligers.
    gewichten: {aanjager: 1.0}
gemeente:
  - sleutel: alleen-vergunning
    tekst: Wij kijken alleen naar de vergunning.
    trede: reguleren
  - sleutel: eigen-plan
    tekst: Wij maken zelf een plan voor alle voorzieningen.
    trede: regisseren
  - sleutel: lening
    tekst: Wij staan garant of geven een lening.
    trede: stimuleren
  - sleutel: meedenken
    tekst: Wij denken mee over de plek en de regels.
    trede: faciliteren
hardop: [Wie koopt er nu echt?, Wat vindt de winkelier zelf?, Wat als het later toch stopt?]
krassen:
  principes: [D3, G1]
  uitleg: Vraag eerst wat het dorp zelf wil. De gemeente kijkt wat hier past.
  voorbeelden:
    - plaats: Lettele
      tekst: Vrijwilligers uit het dorp houden de supermarkt draaiend.
      bron: een krant
      adres: https://example.org/lettele
eigenaarschap: [E1, E4]
wending: Een keten biedt een afhaalpunt aan, zonder personeel.
stresstest: Wie zit er achter de kassa in de zomer?
spelleider:
  notities: [Let op wie er nu in de winkel werkt.]
  vragen:
    meedenker: Welke cijfers missen jullie?
    stimulator: Wat zouden jullie doen als het mocht mislukken?
    begeleider: Wie hebben we nog niet gehoord?
    bemiddelaar: Welk belang delen winkelier en dorp?
"""

VORM = """\
id: kort
titel: Kort
uitleg: Om kennis te maken.
kanten: [dorp, gemeente]
minuten: 30
casussen: {minimaal: 1, aantal: 2, maximaal: 3, voorstel: [c02]}
hoofdstukken:
  - titel: Inloop
    stappen: [{stap: inloop, minuten: 4}]
  - titel: Casus
    per_casus: true
    stappen: [{stap: lezen, minuten: 2.5}, {stap: raden, minuten: 9, aan: false}]
"""


@pytest.fixture(scope="session")
def casus_text() -> str:
    """The YAML of a casus without faults or warnings."""
    return CASUS


@pytest.fixture(scope="session")
def vorm_text() -> str:
    """The YAML of a form without faults or warnings."""
    return VORM


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str | bytes], Path]:
    """Puts content in a file of its own."""

    def _write(content: str | bytes) -> Path:
        path = tmp_path / "c02.yaml"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return _write


@pytest.fixture
def scenarios(tmp_path: Path) -> Path:
    """A folder with the real data files, one set, one casus and one form."""
    for path in SHIPPED.glob("*.yaml"):
        copy(path, tmp_path)
    for folder in ("casussen", "vormen"):
        (tmp_path / folder).mkdir()
    (tmp_path / "sets.yaml").write_text(
        "sets: [{sleutel: een, titel: Een, uitleg: Iets., casussen: [c02]}]\n"
    )
    (tmp_path / "casussen" / "c02-de-laatste-winkel.yaml").write_text(CASUS)
    (tmp_path / "vormen" / "kort.yaml").write_text(VORM)
    return tmp_path


@pytest.fixture
def casus(write: Callable[[str | bytes], Path]) -> Casus:
    """The sound casus as a model."""
    content = read(write(CASUS), Casus)
    assert isinstance(content, Casus)
    return content


@pytest.fixture
def vorm(write: Callable[[str | bytes], Path]) -> Vorm:
    """The sound form as a model."""
    content = read(write(VORM), Vorm)
    assert isinstance(content, Vorm)
    return content
