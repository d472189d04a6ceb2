"""Names for machines: plain letters, and never the same twice."""

from spel.scenario.naming import distinct_slug, file_stem, slug


def test_a_slug_has_plain_letters_figures_and_dashes() -> None:
    assert slug("  Eén café, 's nachts?") == "een-cafe-s-nachts"
    assert slug("!?") == ""


def test_a_file_is_called_after_id_and_titel() -> None:
    assert (file_stem("c90", "De brug"), file_stem("c90", "?")) == ("c90-de-brug", "c90")


def test_a_name_that_is_taken_gets_a_number() -> None:
    assert distinct_slug("De brug", {"de-brug", "de-brug-2"}, "keuze") == "de-brug-3"
    assert distinct_slug("...", set(), "keuze") == "keuze"
