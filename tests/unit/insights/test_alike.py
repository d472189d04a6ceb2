"""Nearly the same words are put together, others stay apart."""

import pytest

from spel.insights.alike import alike


@pytest.mark.parametrize(
    ("texts", "groups"),
    [
        ([], ()),
        (["Het dorpshuis", "het dorpshuis!", "Dorpshuis, het"], ((0, 1, 2),)),
        (["De fanfare", "De kermis", "de fanfaree"], ((0, 2), (1,))),
        (["bos", "bus"], ((0,), (1,))),
        (["Er komt een bankje bij de kerk", "Bij de kerk komt er een bankje"], ((0, 1),)),
        (["!!!", "???", "!!!"], ((0, 2), (1,))),
        (["De speeltuin bij nummer 12", "De speeltuin bij nummer 14"], ((0,), (1,))),
        (["Wij willen een winkel", "Wij willen geen winkel"], ((0,), (1,))),
    ],
)
def test_words_that_say_nearly_the_same_are_together(texts, groups):
    assert alike(texts) == groups


def test_two_hundred_texts_each_have_one_place():
    texts = [f"Antwoord nummer {number * 7919}" for number in range(200)]

    places = [place for group in alike(texts) for place in group]

    assert sorted(places) == list(range(200))
