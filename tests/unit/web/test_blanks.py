"""A page is drawn once for all, and each reader's own words stand in it."""

import pytest

from spel.web.blanks import MOST_KEPT, NAME, NUMBER, SEAT, VERSION, Newest, blank, filled_in, with_words


def drawing(drawn):
    def draw():
        drawn.append(1)
        return f"<p>{NAME}, {NUMBER} en nog eens {NAME}</p>"

    return draw


def test_each_reader_finds_the_own_words_on_a_page_that_is_drawn_once():
    newest, drawn = Newest(), []

    read = [
        with_words(newest.drawn("deur", ("titel", {}), drawing(drawn)), {NAME: name, NUMBER: "t"})
        for name in ("Haas", "<Uil>")
    ]

    assert read == ["<p>Haas, t en nog eens Haas</p>", "<p>&lt;Uil&gt;, t en nog eens &lt;Uil&gt;</p>"]
    assert len(drawn) == 1


def test_what_changed_is_drawn_again():
    newest, drawn = Newest(), []

    for title in ("open", "dicht", "dicht"):
        newest.drawn("deur", title, drawing(drawn))

    assert len(drawn) == 2


def test_what_is_forgotten_is_not_kept():
    newest, drawn = Newest(), []
    for page in ("deur", "muur"):
        newest.drawn(page, "titel", drawing(drawn))

    newest.forget(lambda page: page == "deur")
    assert newest.kept == ("muur",)
    newest.drawn("deur", "titel", drawing(drawn))

    assert len(drawn) == 3


def test_no_more_than_so_many_pages_are_kept_and_the_oldest_goes_first():
    newest, drawn = Newest(), []

    for page in [*range(MOST_KEPT + 1), 1, 0]:
        newest.drawn(page, "titel", drawing(drawn))

    assert (len(drawn), len(newest.kept), newest.kept[0], newest.kept[-1]) == (MOST_KEPT + 2, MOST_KEPT, 2, 0)


ME = {"seat": "aa11", "name": "Haas", "side": "dorp", "people": "1", "table": ""}


def test_a_page_for_a_blank_reader_holds_nothing_of_anybody():
    assert blank({"": ME}) == {"": {**ME, "seat": SEAT, "name": NAME}}


@pytest.mark.parametrize(
    "own",
    [
        {},
        {"": {**ME, "people": "3"}},
        {"": ME, "c05/eigenaar": {"a.nu": "E1"}},
        {"": {**ME, "name": "Zoë"}},
        {"": {**ME, "name": "O'Brien"}},
        {"": {**ME, "name": "<b>"}},
        {"": {**ME, "name": ""}},
    ],
)
def test_who_has_something_of_their_own_or_a_name_that_is_written_in_more_ways_gets_a_page_apart(own):
    assert blank(own) is None


def test_a_page_is_filled_in_for_one_reader_with_a_number_for_every_form():
    page = filled_in(f"{NAME} {SEAT} {VERSION} {NUMBER} {NUMBER} {NAME}", {"": ME}, 12)

    name, seat, version, first, second, again = page.split()
    assert (name, seat, version, again) == ("Haas", "aa11", "12", "Haas")
    assert len({first, second, NUMBER}) == 3
