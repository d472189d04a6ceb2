"""Plays an evening of any form: everybody fills in whatever a step asks, and the desk does what it has to."""

from collections.abc import Callable, Sequence
from itertools import takewhile

from playwright.sync_api import Locator, expect

from tests.acceptance.handtime import HandTime
from tests.acceptance.people import Deelnemer, Spelleider

WORD = "Samen"
CARD = {
    "wat": "Wij vragen vijftig huishoudens wat zij nodig hebben",
    "contact": "De voorzitter van de werkgroep",
    "wanneer": "Voor 1 maart",
}
JOINT = "give_joint"
ALL_DONE = "Wie verbonden is, is klaar."


class Player:
    """One evening from the first step to the last. The first phone is watched for its time in hand."""

    def __init__(self, leader: Spelleider, phones: Sequence[Deelnemer], joint_alone: bool = False) -> None:
        self.leader = leader
        self.joint_alone = joint_alone
        """Every telephone answers for a table of its own."""
        self.phones = list(phones)
        self.steps: list[str] = []
        self.hand = HandTime()
        self.after: dict[str, Callable[[str], None]] = {
            "kiezen": self._pick_cases,
            "afspraken": self._agree,
            "stresstest": self._stress,
        }
        """What has to happen at a kind of step besides filling in forms."""

    def play(self, order: Sequence[str] = ()) -> None:
        """Every step of the route; what is extra comes in at its place in `order`."""
        step = self.leader.step
        while True:
            self.at(step)
            ahead = order[order.index(step) + 1 :] if step in order else ()
            for extra in takewhile(self.leader.extras.__contains__, ahead):
                self.at(self.leader.open(extra))
            if self.leader.at_the_end:
                return
            step = self.leader.next()

    def at(self, step: str) -> None:
        """Answer, act, and show."""
        self.steps.append(step)
        answered = [self._answer(phone.at(step), number) for number, phone in enumerate(self.phones)]
        if all(answered):  # the desk counts a moment later, and shows only the words that it saw
            expect(self.leader.page.get_by_text(ALL_DONE)).to_be_attached()
        act = self.after.get(step.rpartition("/")[2])
        if act is not None:
            act(step)
        if self.leader.can_show:
            self.release()
            self.leader.show()

    def release(self) -> None:
        """Let the room read what was written."""
        queues = self.leader.page.locator(".queue").all()
        for queue in queues:
            button = queue.get_by_role("button", name="Toon alles", exact=True)
            if button.count():
                button.click()
                expect(queue.locator(".is-shown").first).to_be_visible()

    def _answer(self, phone: Deelnemer, number: int) -> bool:
        """Whether this telephone was asked something, and answered for itself."""
        if phone.form.count() == 0:
            return False
        is_joint = phone.form.locator(f'input[name="kind"][value="{JOINT}"]').count() > 0
        before = () if self.joint_alone else self.phones[:number]
        if is_joint and any(each.side == phone.side for each in before):
            return False
        taps = phone.fill_in(number, WORD)
        written = WORD * phone.form.locator('input[type="text"]:visible, textarea:visible').count()
        if number == 0:  # what one fills in for the others is shared by all of them
            people = sum(each.side == phone.side for each in self.phones) if is_joint else 1
            self.hand.spent(phone.step, phone.form, taps + 1, written, people)
        phone.keep()
        return not is_joint

    def _pick_cases(self, step: str) -> None:
        """The first casus a place later, and back again: the programme stays as it was proposed."""
        titles = self.leader.page.locator(".pick-row.is-picked .pick-title")
        before = titles.all_inner_texts()
        for order in ([before[1], before[0], *before[2:]], before) if len(before) > 1 else ():
            self.leader.page.locator('.pick-row.is-picked button[name="later"]').first.click()
            expect(titles).to_have_text(order)

    def _agree(self, step: str) -> None:
        """One card: begun with what, filled in further, and shaken on by both sides."""
        desk, wall = self.leader.page, self.leader.projector
        new = self._desk_form("draft_afspraak", with_field="v.wat")
        new.locator('[name="v.wat"]').fill(CARD["wat"])
        new.locator("button").last.click()
        card = desk.locator('form:has(input[name="kind"][value="edit_afspraak"])')
        for name, words in CARD.items():
            card.locator(f'[name="v.{name}"]').fill(words)
        card.locator('label:has([name="v.eigenaar"][value="E2"])').click()
        card.locator("button.primary").click()
        expect(desk.locator(".card-hands button").first).to_be_visible()
        for phone in self._one_of_each_side():
            phone.page.locator('form:has(input[value="shake_afspraak"]) button').first.click()
        expect(wall.locator("#screen")).to_contain_text(CARD["wat"])
        expect(desk.locator(".card-desk .tag-afspraak").first).to_be_visible()

    def _stress(self, step: str) -> None:
        """Draw the questions; every side says that the first of them holds, and sees that it was kept."""
        self._desk_form("draw_stress").locator("button").last.click()
        for phone in self._one_of_each_side():
            phone.page.locator('button[name="uitkomst"][value="houdt-stand"]').click()
            expect(phone.page.locator(".stress-button.is-now")).to_have_attribute("value", "houdt-stand")

    def _one_of_each_side(self) -> list[Deelnemer]:
        """Who shakes hands: the first of the dorp, and of the gemeente where it plays."""
        first = {phone.side: phone for phone in reversed(self.phones)}
        return [first[side] for side in ("dorp", "gemeente") if side in first]

    def _desk_form(self, kind: str, with_field: str = "kind") -> Locator:
        has = f':has(input[name="kind"][value="{kind}"]):has([name="{with_field}"])'
        folded = self.leader.page.locator(f"details:not([open]){has}")
        if folded.count():
            folded.first.locator("summary").first.click()
        return self.leader.page.locator(f"form{has}").first
