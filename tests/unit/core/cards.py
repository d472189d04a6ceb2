"""A card on the table, for the tests of what is decided about it and of what becomes of it."""

from spel.core.afspraak_commands import DraftAfspraak, EditAfspraak, ShakeAfspraak
from spel.core.afspraak_events import AfspraakDrafted, AfspraakEdited, AfspraakShaken
from spel.core.afspraken import AfspraakId, Soort
from spel.core.vocabulary import Side

K1, K2 = AfspraakId("k1"), AfspraakId("k2")
DORP, GEMEENTE = Side.DORP, Side.GEMEENTE
WORDS = {"wat": "De bank maken", "eigenaar": "E2", "contact": "de bode", "wanneer": "mei"}
OTHER_WORDS = {**WORDS, "wanneer": "juni"}
HALF = {"wat": "De bank maken"}

draft = DraftAfspraak(K1, Soort.AFSPRAAK, WORDS)
edit = EditAfspraak(K1, OTHER_WORDS)
shake = {side: ShakeAfspraak(K1, side) for side in Side}

drafted = AfspraakDrafted(K1, Soort.AFSPRAAK, WORDS)
half_drafted = AfspraakDrafted(K1, Soort.AFSPRAAK, HALF)
said_no = AfspraakDrafted(K1, Soort.NEE, HALF, DORP)
edited = AfspraakEdited(K1, OTHER_WORDS)
shaken = {side: AfspraakShaken(K1, side) for side in Side}
AGREED = (drafted, shaken[DORP], shaken[GEMEENTE])
