"""A page is drawn once for all, and each reader's own words stand in it."""

from spel.web.blanks import MOST, Blanks


def drawing(drawn):
    def draw():
        drawn.append(1)
        return "<p>--naam--, --tik-- en nog eens --naam--</p>"

    return draw


def test_each_reader_finds_the_own_words_on_a_page_that_is_drawn_once():
    blanks, drawn = Blanks(), []

    read = [
        blanks.filled("deur", ("titel", {}), drawing(drawn), {"--naam--": name, "--tik--": "t"})
        for name in ("Haas", "<Uil>")
    ]

    assert read == ["<p>Haas, t en nog eens Haas</p>", "<p>&lt;Uil&gt;, t en nog eens &lt;Uil&gt;</p>"]
    assert len(drawn) == 1


def test_what_changed_is_drawn_again():
    blanks, drawn = Blanks(), []

    for title in ("open", "dicht", "dicht"):
        blanks.filled("deur", title, drawing(drawn), {})

    assert len(drawn) == 2


def test_what_is_forgotten_is_not_kept():
    blanks, drawn = Blanks(), []
    blanks.filled("deur", "titel", drawing(drawn), {})

    blanks.forget("deur")
    blanks.forget("een andere")
    blanks.filled("deur", "titel", drawing(drawn), {})

    assert len(drawn) == 2


def test_no_more_than_so_many_pages_are_kept():
    blanks, drawn = Blanks(), []

    for page in [*range(MOST + 1), 0]:
        blanks.filled(str(page), "titel", drawing(drawn), {})

    assert len(drawn) == MOST + 2
