"""Files together in one: the same bytes whenever it is made."""

from datetime import date
from io import BytesIO
from zipfile import ZipFile

from spel.press.bundle import bundle, dated

DAY = date(2026, 11, 20)
FILES = {"verslag.pdf": b"%PDF", "verslag.json": b"{}"}


def test_a_bundle_holds_its_files_under_their_names_with_the_day_of_the_evening():
    with ZipFile(BytesIO(bundle(FILES, DAY))) as found:
        entries = found.infolist()

        assert {each.filename: found.read(each) for each in entries} == FILES
        assert {each.date_time for each in entries} == {(2026, 11, 20, 0, 0, 0)}


def test_a_zip_made_at_any_moment_becomes_the_same():
    early, late = BytesIO(), BytesIO()
    for file, year in ((early, 2020), (late, 2030)):
        with ZipFile(file, "w") as into:
            into.writestr("a.xml", b"<a/>")
            into.infolist()[0].date_time = (year, 1, 1, 0, 0, 0)

    assert early.getvalue() != late.getvalue()
    assert dated(early.getvalue(), DAY) == dated(late.getvalue(), DAY)
