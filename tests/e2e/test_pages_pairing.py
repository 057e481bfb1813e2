"""Pairing on the page: two nodes that have never met, two people on the telephone, and the end of it.

One story, because each step stands on the one before it; its steps are functions so that a failure says where.
"""

import re

import pages_demo
import pytest
from playwright.sync_api import expect, sync_playwright
from test_two_nodes import between, until
from tests.support.ports import free_ports
from tests.support.shell_node import ShellNode

pytestmark = [pytest.mark.skipif(bool(pages_demo.missing()), reason=pages_demo.missing())]

LINK_MS = 40_000
EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


class Made:
    """Two fresh nodes, as ``pages_demo.Person`` wants them: a link for each of their first people."""

    def __init__(self, folder):
        ports = free_ports(4)
        self.north = ShellNode(folder, "north", *ports[:2])
        self.south = ShellNode(folder, "south", *ports[2:])
        self.links = {}
        for node in (self.north, self.south):
            node.init()
            node.serve()
            for alias, ticket in node.links.items():
                self.links[node.party, alias] = f"{node.origin}/#/link/{ticket}"

    def close(self):
        self.north.close()
        self.south.close()


@pytest.fixture
def made(tmp_path):
    nodes = Made(tmp_path)
    yield nodes
    nodes.close()


@pytest.fixture
def browser():
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=pages_demo.CHROMIUM, args=pages_demo.MAPLESS)
        yield found
        found.close()


def test_two_people_pair_by_voice_and_one_of_them_ends_it(browser, made):
    north = pages_demo.Person(browser, made, "north", "admin-1")
    south = pages_demo.Person(browser, made, "south", "admin-1")
    for person in (north, south):
        person.go("partners")
        expect(person.page.get_by_text("No partners yet.")).to_be_visible()
    what_is_no_card(north)
    card, words, digits, root = own_card(south)
    whose_card(north, card, words, digits, root)
    wrong_fingerprint(north)
    right_words(north, words)
    theirs, _, own_digits, _ = own_card(north)
    right_digits(south, theirs, own_digits)
    for person in (north, south):
        expect(person.page.locator("article .badge").first).to_have_text("connected", timeout=LINK_MS)
    person_key_listed(north)
    cut_off(browser, made, north)
    assert north.complaints == south.complaints == []


def pairing(person):
    return person.page.locator("section[aria-labelledby=pairing]")


def own_card(person):
    """The card to hand over, and what its owner reads out: words, groups of digits, the root key."""
    own = person.page.locator("section[aria-labelledby=own-card]")
    card = own.locator("pre").text_content()
    words = [re.sub(r"^\d+\s*", "", text) for text in own.locator("ol li").all_inner_texts()]
    digits = own.locator(".digits bdi").all_inner_texts()
    drawn = own.locator("img").evaluate("img => img.decode().then(() => img.naturalWidth)")
    assert drawn > 0
    assert (len(words), len(digits)) == (12, 6)
    return card, words, digits, own.locator(".root").text_content()


def read_card(person, text):
    pairing(person).get_by_label("Their card").fill(text)
    pairing(person).get_by_role("button", name="Whose card is this?").click()


def what_is_no_card(person):
    read_card(person, "not a card")
    expect(pairing(person).get_by_role("alert")).to_have_text("The card is malformed.")
    read_card(person, own_card(person)[0])
    expect(pairing(person).get_by_role("alert")).to_have_text("This is your own card.")


def whose_card(person, card, words, digits, root):
    """Party, names, address and validity are shown; what is to be heard is nowhere on the page."""
    read_card(person, f"As promised, our card.\n\n{card}\n-- \nDuty officer")
    expect(pairing(person)).to_contain_text("south")
    expect(pairing(person)).to_contain_text("South")
    expect(pairing(person)).to_contain_text(re.compile(r"Addresses\s*south\.localhost:\d+"))
    expect(pairing(person)).to_contain_text(re.compile(r"from \d{6}C\w{3}\d\d until \d{6}C\w{3}\d\d"))
    shown = person.page.locator("main").inner_text() + person.page.locator("main").evaluate(
        "main => [...main.querySelectorAll('input, textarea, img')].map(e => e.value ?? e.src).join(' ')"
    )
    # A word may stand in both fingerprints; never the whole of one.
    assert sum(word in shown.split() for word in words) < len(words) // 2
    assert not any(group in shown for group in digits)
    assert root not in shown
    if pages_demo.AXE.is_file():
        assert pages_demo.barriers(person.page) == []


def wrong_fingerprint(person):
    """The own one, read off the own card, is what somebody types who has not telephoned."""
    _, mine, _, _ = own_card(person)
    heard = pairing(person).get_by_label("What you hear, words or digits")
    heard.fill(" ".join(mine[:11]))
    pairing(person).get_by_role("button", name="Pair", exact=True).click()
    expect(pairing(person).get_by_role("alert")).to_contain_text("Type all of them")
    heard.fill(" ".join(mine))
    pairing(person).get_by_role("button", name="Pair", exact=True).click()
    expect(pairing(person).get_by_role("alert")).to_contain_text("not that of the card")
    expect(pairing(person).get_by_role("alert")).to_contain_text("find out whose it is")
    expect(person.page.get_by_text("No partners yet.")).to_be_visible()


def right_words(person, words):
    """In capitals, with dashes, one word misheard and put right by what the page offers."""
    heard = pairing(person).get_by_label("What you hear, words or digits")
    heard.fill(" - ".join(words[:11]).upper() + " xylem ")
    expect(pairing(person)).to_contain_text(pages_demo.unmarked("Words: 11 of 12."))
    expect(pairing(person)).to_contain_text(pages_demo.unmarked("No fingerprint has this: xylem"))
    # The shortest word has three letters; whole, it would need no completing.
    heard.fill(" - ".join(words[:11]).upper() + " " + words[11][: 3 if len(words[11]) > 3 else 2])
    pairing(person).get_by_role("button", name=words[11], exact=True).click()
    expect(pairing(person)).to_contain_text(pages_demo.unmarked("Words: 12 of 12."))
    pairing(person).get_by_role("button", name="Pair", exact=True).click()
    expect(pairing(person).get_by_role("status")).to_contain_text(pages_demo.unmarked("Paired with South."))
    expect(person.page.locator("article")).to_contain_text("south")


def right_digits(person, card, digits):
    """From a file, in Arabic-Indic digits; this side says that it cannot be reached."""
    pairing(person).locator("input[type=file]").set_input_files(
        {"name": "north-card.txt", "mimeType": "text/plain", "buffer": card.encode()}
    )
    heard = pairing(person).get_by_label("What you hear, words or digits")
    heard.fill(" ".join(digits).translate(EASTERN))
    expect(pairing(person)).to_contain_text(pages_demo.unmarked("Digits: 30 of 30."))
    pairing(person).get_by_label("They cannot reach this node").check()
    pairing(person).get_by_role("button", name="Pair", exact=True).click()
    expect(pairing(person).get_by_role("status")).to_contain_text(pages_demo.unmarked("Paired with North."))
    expect(person.page.locator("article")).to_contain_text("It cannot reach this node")


def person_key_listed(person):
    card = person.page.locator("article")
    card.get_by_text(re.compile(r"^Keys: ")).click()
    expect(card).to_contain_text("south/node")
    expect(card.locator("li .badge.good").first).to_have_text("trusted")


def cut_off(browser, made, admin):
    """The commander revokes the node: not without a reason, not without meaning it, and then at once."""
    commander = pages_demo.Person(browser, made, "north", "commander-1")
    commander.go("partners")
    assert pairing(commander).count() == 0
    until(lambda: between(made.north.peer) + between(made.south.peer), bool)
    commander.page.get_by_role("button", name="Revoke its node").click()
    dialog = commander.page.get_by_role("dialog")
    expect(dialog).to_contain_text("open connections are cut at once")
    revoke = dialog.get_by_role("button", name="Revoke", exact=True)
    revoke.click()
    expect(dialog.get_by_role("alert")).to_have_text("Say why.")
    dialog.get_by_label("Reason").fill("The node was captured (fiction)")
    revoke.click()
    expect(dialog.get_by_role("alert")).to_contain_text("Confirm first")
    dialog.get_by_label("Yes, trust it no longer.").check()
    revoke.click()
    for person in (commander, admin):
        expect(person.page.locator("article .badge").first).to_have_text("cut off", timeout=LINK_MS)
        expect(person.page.locator("article").get_by_role("button", name="Revoke its node")).to_have_count(0)
    until(lambda: between(made.north.peer), lambda count: count == 0)
    assert commander.complaints == []
