"""A phone fills in the real form of its screen, and each time something else."""

from spel.bench.forms import answering, forms, step_of

SCREEN = """<main id="screen" data-step="c05/zelf">
<form action="/avond/x/telefoon/tik" method="post"><input type="hidden" name="kind" value="open_kras"></form>
<form action="/avond/x/telefoon/tik" method="post">
  <input type="hidden" name="kind" value="give_answer"><input type="hidden" name="step" value="c05/zelf">
  <input type="radio" name="a.keuze" value="een"><input type="radio" name="a.keuze" value="twee">
  <textarea name="a.waarom"></textarea><input type="checkbox" name="a.ook" value="ja">
  <input type="number" name="dissent" value="0">
</form></main>"""


def test_the_form_to_answer_with_is_found_and_the_step():
    form = answering(SCREEN)

    assert form is not None
    assert (form.hidden["step"], step_of(SCREEN)) == ("c05/zelf", "c05/zelf")
    assert form.filled(1) == {"a.keuze": "twee", "a.waarom": "antwoord 1"}


def test_two_answers_in_a_row_are_never_the_same():
    form = answering(SCREEN)

    assert form is not None
    assert form.filled(1)["a.keuze"] != form.filled(2)["a.keuze"]


def test_a_screen_that_asks_nothing_has_no_form():
    assert answering('<main id="screen" data-step="c05/hardop"></main>') is None


def test_the_form_at_the_door_keeps_what_is_filled_in():
    inputs = '<input name="tap" type="hidden" value="t"><input name="name" value="Uil">'
    door = f'<form action="/mee/123">{inputs}</form>'

    assert [(form.action, form.hidden) for form in forms(door)] == [("/mee/123", {"tap": "t", "name": "Uil"})]
