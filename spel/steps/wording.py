"""Sentences that more than one step says."""

from spel.core.words import N_, Text

LOOK_UP = Text(N_("Kijk naar het grote scherm."))
PHONE_AWAY = Text(N_("Telefoon weg, praat verder"))
NOTHING_YET = Text(N_("Hier is nog niets om te laten zien."))
TOO_LITTLE = Text(N_("Voor dit blad is vanavond nog te weinig gekozen."))
OTHERS_BUSY = Text(N_("De andere kanten vullen nu iets in. Kijk even mee."))
CHIPS_HINT = Text(N_("Verdeel alle tien de fiches."))
