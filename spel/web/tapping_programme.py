"""The buttons of the programme: from the order that was on the screen to the order that is meant."""

from spel.core.script import CaseId
from spel.web.forms import Fields, first


def picked(fields: Fields) -> tuple[CaseId, ...]:
    """The casussen in order, after the one button that was pressed; without a button as they were sent."""
    order = [each for each in fields.get("casus", ()) if each]
    for button, step in {"eerder": -1, "later": 1}.items():
        order = _moved(order, first(fields, button), step)
    off, more = first(fields, "eraf"), first(fields, "erbij")
    kept = [each for each in order if each != off]
    return tuple(CaseId(each) for each in (*kept, *([more] if more else [])))


def _moved(order: list[str], casus: str, by: int) -> list[str]:
    if casus not in order:
        return order
    others = [each for each in order if each != casus]
    place = max(order.index(casus) + by, 0)
    return [*others[:place], casus, *others[place:]]
