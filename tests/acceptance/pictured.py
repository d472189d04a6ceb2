"""What the eight people in the pictures choose: made up, and always the same."""

SIDES = ("dorp",) * 5 + ("gemeente",) * 3
"""Who sits where; every row below is in this order."""
CASES = ("c02", "c05", "c09")
WORDS = (
    ("Het dorpshuis", "Hoopvol"),
    ("Onze buren", "Moe en blij"),
    ("De fanfare", "Verrast"),
    ("De stilte", "Nieuwsgierig"),
    ("Het uitzicht", "Aan de slag"),
    ("De school", "Dankbaar"),
    ("Samen doen", "Wijzer"),
    ("De ijsbaan", "Samen"),
)
"""What each writes at the start and at the end."""
ROLLEN = ("vertegenwoordiger", "kennisdeler", "verbinder", "aanjager")
CHIPS = (
    ("3142", "1225"),
    ("4051", "0244"),
    ("3232", "1135"),
    ("2341", "2224"),
    ("4123", "1216"),
    ("6211", "2233"),
    ("6130", "1324"),
    ("5122", "1243"),
)
"""Ten chips now and ten later, in the order of ROLLEN."""
SKY = ("half", "bewolkt", "half", "zon", "regen", "half", "bewolkt", "half")
ZELF = {
    "c02": "meten onder-een-dak meten dorpswinkel steun-vragen plek-en-regels garant-staan plek-en-regels",
    "c05": "zelf-meten in-gesprek in-gesprek actie-in-de-straat in-gesprek meetpaal samen-tekenen meetpaal",
    "c09": "taken-verdelen iets-nieuws iets-nieuws op-een-rij iets-nieuws eenmalig voor-een-euro eenmalig",
}
RADEN = {
    "c02": "alleen-vergunning plek-en-regels garant-staan garant-staan aan-het-dorp meten meten steun-vragen",
    "c05": "volgens-de-norm samen-tekenen meetpaal volgens-de-norm meetpaal in-gesprek zelf-meten in-gesprek",
    "c09": "eenmalig zelfde-subsidie eenmalig zelf-huren eenmalig vaste-steun vaste-steun iets-nieuws",
}
SAMEN = {
    "c02": {"dorp": ("meten", "onder-een-dak"), "gemeente": ("plek-en-regels", "garant-staan")},
    "c05": {"dorp": ("in-gesprek", "naar-de-wethouder"), "gemeente": ("meetpaal", "samen-tekenen")},
    "c09": {"dorp": ("iets-nieuws", "taken-verdelen"), "gemeente": ("eenmalig", "voor-een-euro")},
}
"""What each side chooses together, and what it does besides."""
PAWNS = {
    "c02": "42 31 42 12 41 12 12 43",
    "c05": "33 32 22 31 42 42 32 41",
    "c09": "11 12 11 21 12 21 22 11",
}
"""Per person who holds it now, and who should later: E1 to E4."""
LESSONS = {"dorp": "D3", "gemeente": "G1"}
DOTS = ("c02 c09", "c02", "c02 c05 c09", "c09", "c05 c02", "c05", "c09 c05", "c09")
"""Where each lays the dots of what plays here."""
INVITED = ("gemeente", "dorp", "gemeente", "dorp", "gemeente", "dorp", "dorp", "anders")
"""Who takes the first step."""
HEARD = (
    "leden ouderen",
    "leden ouderen ondernemers",
    "leden verenigingen",
    "leden",
    "leden ouderen",
    "verenigingen",
    "leden jongeren",
    "ouderen verenigingen",
)
"""Whom each really spoke with."""
CARD = {
    "contact": "De voorzitter van de werkgroep",
    "wanneer": "Voor 1 maart",
    "rol_dorp": "Gaat langs bij vijftig huishoudens",
    "rol_gemeente": "Betaalt de proef van een half jaar",
}
AGREED = "Wij onderzoeken samen een winkel met een ophaalpunt"
