"""A Dorpendag: every table chooses for itself, is secret before the reveal, and keeps its name after."""

import json
from dataclasses import replace

import pytest

from spel.core.questions import Choice
from spel.core.script import Table
from spel.core.vocabulary import Side
from spel.web.seating import Newcomer
from tests.integration.hall import Hall, Window, planned

TABLES = (
    Table("tafel-1", "Noorderdorp", Side.DORP),
    Table("tafel-2", "Zuiderdorp", Side.DORP),
    Table("tafel-3", "Gemeentehuis", Side.GEMEENTE),
)
TYPED = "Noorderdorp\nZuiderdorp\ngemeente: Gemeentehuis"
SAMEN = "c05/samen"


@pytest.fixture
def day(server, library):
    """A Dorpendag with three tables and one casus."""
    form = library.vormen["dorpendag"]
    script = planned(library, "dorpendag", "c05")
    seated = replace(script, tables=TABLES, steps=_sheets(script.steps))
    assert form.tafels
    return Hall(server, seated)


def _sheets(steps):
    """As the plan makes them with these tables."""
    many = {"samen": 3, "tafels": 4}
    return tuple(replace(step, sheets=many.get(step.kind, step.sheets)) for step in steps)


def table_phone(day, table, name="Haas", people=1):
    """Somebody who sits down at a table and connects."""
    who = Newcomer(None, name, people, table)
    key, _ = day.server.parts.doors.sit(day.session, who, f"sit-{table}-{name}-{len(day.state.seats):03}")
    return day.line("phone", key)


def go(desk, day, step):
    """The room goes to a step."""
    ack = desk.tap("open_step", step=step, seen=day.state.step_id)
    assert ack["ok"], ack


def options(day, side=Side.DORP):
    """The keys of what a side can choose."""
    asked = day.state.script.step(SAMEN).asks[side].field("hoofd").question
    return [option.key for option in asked.options]


def test_the_wizard_begins_a_day_with_tables(server, app):
    window = Window(app)
    window.open("/start")
    form = window.page.form_to("/start")

    window.submit(form, {"titel": "Dorpendag", "vorm": "dorpendag", "casus": ["c05"], "tafels": TYPED})

    session = window.address.split("/")[2]
    script = server.parts.doors.clerk(session).state.script
    assert script.tables == TABLES
    assert script.step(SAMEN).sheets == 3
    assert script.step("tafels").sheets == 4


def test_the_wizard_asks_for_tables_where_the_form_has_them(app):
    window = Window(app)
    window.open("/start")

    window.submit(
        window.page.form_to("/start"),
        {"titel": "Dorpendag", "vorm": "dorpendag", "casus": ["c05"], "tafels": "A"},
    )

    assert window.status == 400
    assert "Geef 2 tot 20 tafels, met een naam op elke regel. Er zijn er nu 1." in window.page.text


def test_another_form_has_no_tables_whatever_was_typed(server, app):
    window = Window(app)
    window.open("/start")

    window.submit(
        window.page.form_to("/start"), {"titel": "Kort", "vorm": "kort", "casus": ["c05"], "tafels": TYPED}
    )

    assert server.parts.doors.clerk(window.address.split("/")[2]).state.script.tables == ()


def test_the_door_asks_which_table(day, app):
    window = Window(app)
    window.open(f"/mee/{day.code}")

    window.submit(
        window.page.form_to(f"/mee/{day.code}"), {"name": "Uil", "people": "5"}, press="Gemeentehuis"
    )

    (seated,) = day.state.seats.values()
    assert (seated.table, seated.side, seated.people) == ("tafel-3", Side.GEMEENTE, 5)
    assert "Gemeentehuis" in window.page.text


def test_a_side_alone_is_not_enough_where_there_are_tables(day, client):
    answer = client.post(f"/mee/{day.code}", data={"side": "dorp", "name": "Uil"})

    assert (answer.status_code, day.state.seats) == (409, {})


def test_a_phone_fills_in_for_its_own_table_only(day):
    desk, noord = day.desk(), table_phone(day, "tafel-1")
    go(desk, day, SAMEN)
    first, *_ = options(day)

    ack = noord.send("give_joint", {"step": SAMEN, "side": "dorp", "table": "tafel-2", "a.hoofd": first})

    assert ack["ok"]
    assert list(day.state.by_table[SAMEN]) == ["tafel-1"]
    assert ack["own"][SAMEN]["a.hoofd"] == first


def test_a_tablemate_hears_at_once_and_another_table_hears_nothing(day):
    desk = day.desk()
    noord, mate, zuid = (
        table_phone(day, "tafel-1"),
        table_phone(day, "tafel-1"),
        table_phone(day, "tafel-2"),
    )
    go(desk, day, SAMEN)
    first, *_ = options(day)
    for line in (mate, zuid):
        line.frames()

    noord.send("give_joint", {"step": SAMEN, "side": "dorp", "a.hoofd": first})

    patches = [each["args"][0] for each in mate.socket.get_received() if each["name"] == "own"]
    assert [patch["own"][SAMEN]["a.hoofd"] for patch in patches] == [first]
    assert "own" not in zuid.events()


def test_no_table_sees_what_another_chose_before_the_reveal(day):
    desk, noord, zuid = day.desk(), table_phone(day, "tafel-1"), table_phone(day, "tafel-2")
    wall = day.projector()
    go(desk, day, SAMEN)
    first, second, *_ = options(day)

    zuid.send("give_joint", {"step": SAMEN, "side": "dorp", "a.hoofd": second, "a.reden": "zzgeheim"})
    before = [json.dumps(line.hello(), ensure_ascii=False) for line in (noord, wall)]
    day.flush()
    zuid.send("give_joint", {"step": SAMEN, "side": "dorp", "a.hoofd": first, "a.reden": "zzgeheim"})
    after = [json.dumps(line.hello(), ensure_ascii=False) for line in (noord, wall)]

    blank = [text.replace(f'"version": {n}', "") for text in (*before, *after) for n in range(1, 99)]
    assert "zzgeheim" not in " ".join(blank)
    assert [json.loads(text)["html"] for text in before] == [json.loads(text)["html"] for text in after]


def test_the_wall_names_the_tables_under_what_they_chose(day):
    desk, wall = day.desk(), day.projector()
    noord, zuid, huis = (table_phone(day, table.id) for table in TABLES)
    go(desk, day, SAMEN)
    first, *_ = options(day)
    rung = options(day, Side.GEMEENTE)[0]
    noord.send("give_joint", {"step": SAMEN, "side": "dorp", "a.hoofd": first})
    zuid.send("give_joint", {"step": SAMEN, "side": "dorp", "a.hoofd": first, "a.reden": "Omdat het kan"})
    huis.send("give_joint", {"step": SAMEN, "side": "gemeente", "a.hoofd": rung})
    covered = wall.hello()["html"]
    desk.tap("release_texts", step=SAMEN, field="reden", seats=["tafel-2"], shown="1")
    desk.tap("reveal_step", step=SAMEN, shown="1")

    sheets = []
    for sheet in range(3):
        desk.tap("show_sheet", step=SAMEN, sheet=str(sheet))
        sheets.append(wall.hello()["html"])

    assert "2 van de 2 tafels kozen samen" in covered
    assert "Noorderdorp" not in covered
    assert [("Noorderdorp" in html, "Gemeentehuis" in html) for html in sheets[:2]] == [
        (True, False),
        (False, True),
    ]
    assert "Zuiderdorp: Omdat het kan" in sheets[2]


def test_the_desk_fills_in_for_a_table(day, app):
    desk = day.desk()
    go(desk, day, SAMEN)
    window = Window(app, day.client("desk", day.key.token))
    window.open(day.address("desk"))
    form = window.page.form(kind="give_joint", side="dorp")

    window.submit(form, {"table": "tafel-2", "a.hoofd": options(day)[1]})

    assert day.state.by_table[SAMEN]["tafel-2"].values["hoofd"] == Choice(options(day)[1])


def test_the_desk_sees_how_many_people_and_phones_each_table_has(day, app):
    desk = day.desk()
    noord = table_phone(day, "tafel-1", people=5)
    go(desk, day, SAMEN)
    noord.send("give_joint", {"step": SAMEN, "side": "dorp", "a.hoofd": options(day)[0]})

    window = Window(app, day.client("desk", day.key.token))
    text = window.open(day.address("desk")).text

    assert "Noorderdorp 5 mensen, 1 toestel ingevuld" in text
    assert "Zuiderdorp nog niemand" in text


def test_a_borrowed_seat_sits_at_the_table_of_the_telephone(day, app):
    window = Window(app)
    window.open(f"/mee/{day.code}")
    window.submit(window.page.form_to(f"/mee/{day.code}"), {"name": "Uil"}, press="Zuiderdorp")
    window.open(f"/avond/{day.session}/doorgeven")

    window.submit(window.page.form_to(f"/avond/{day.session}/doorgeven"), {"name": "Egel"})

    assert {seated.name: seated.table for seated in day.state.seats.values()} == {
        "Uil": "tafel-2",
        "Egel": "tafel-2",
    }


def test_somebody_may_move_to_another_table_until_they_answered(day, app):
    window = Window(app)
    window.open(f"/mee/{day.code}")
    window.submit(window.page.form_to(f"/mee/{day.code}"), {"name": "Uil", "people": "4"}, press="Zuiderdorp")

    window.submit(window.page.form(kind="change_seat"), {"table": "tafel-3"})

    (seated,) = day.state.seats.values()
    assert (seated.table, seated.side, seated.people) == ("tafel-3", Side.GEMEENTE, 4)


def test_every_table_has_a_chapter_in_the_report(day, app):
    desk, noord = day.desk(), table_phone(day, "tafel-1", people=5)
    huis = table_phone(day, "tafel-3")
    go(desk, day, SAMEN)
    noord.send("give_joint", {"step": SAMEN, "side": "dorp", "a.hoofd": options(day)[0]})
    huis.send("give_joint", {"step": SAMEN, "side": "gemeente", "a.hoofd": options(day, Side.GEMEENTE)[0]})
    hidden = Window(app, day.client("desk", day.key.token)).open(f"/avond/{day.session}/verslag").text
    desk.tap("reveal_step", step=SAMEN, shown="1")

    text = Window(app, day.client("desk", day.key.token)).open(f"/avond/{day.session}/verslag").text

    assert "Dit koos deze tafel samen" not in hidden
    assert text.count("Dit koos deze tafel samen") == 2
    assert "5 mensen via 1 toestel." in text


def test_the_picture_of_the_tables_comes_sheet_by_sheet(day):
    desk, wall = day.desk(), day.projector()
    noord, huis = table_phone(day, "tafel-1"), table_phone(day, "tafel-3")
    go(desk, day, SAMEN)
    noord.send("give_joint", {"step": SAMEN, "side": "dorp", "a.hoofd": options(day)[0]})
    huis.send("give_joint", {"step": SAMEN, "side": "gemeente", "a.hoofd": options(day, Side.GEMEENTE)[0]})
    desk.tap("reveal_step", step=SAMEN, shown="1")
    go(desk, day, "tafels")
    desk.tap("reveal_step", step="tafels", shown="1")

    sheets = []
    for sheet in range(4):
        desk.tap("show_sheet", step="tafels", sheet=str(sheet))
        sheets.append(wall.hello()["html"])

    assert "Gebaseerd op 1 tafel en 1 casus." in sheets[0]
    assert "Noorderdorp" in sheets[2]
    assert "Gemeentehuis" in sheets[3]


def test_a_hand_count_goes_into_the_same_result_and_shows_no_phone(day):
    desk, noord = day.desk(), table_phone(day, "tafel-1", people=3)
    go(desk, day, "c05/zelf")
    keys = [each.key for each in day.state.step.asks[Side.DORP].fields[0].question.options]
    noord.send("give_answer", {"step": "c05/zelf", "a.keuze": keys[0], "dissent": "1"})
    before = desk.hello()["html"]

    counted = {"step": "c05/zelf", "side": "dorp", f"h.keuze.{keys[0]}": "4", f"h.keuze.{keys[1]}": "2"}
    ack = desk.send("count_hands", counted)
    after = desk.hello()["html"]
    go(desk, day, "c05/spreiding")
    desk.tap("reveal_step", step="c05/spreiding", shown="1")
    shown = day.projector().hello()["html"]

    assert ack["ok"]
    assert "handen geteld" not in before
    assert "6 handen geteld" in after
    # 3 people minus 1 who sees it differently, plus 4 and 2 hands
    assert "8 antwoorden" in shown
    assert "Bij het dorp: 3 mensen via 1 toestel. Er zijn ook handen geteld." in shown
