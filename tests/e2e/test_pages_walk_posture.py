"""Posture changes walked from both sides: planned and signed by both, objected to, and a site that was left.

Whatever anybody presses, nothing changes at a post and nobody moves onto a site without both signatures.
"""

import pages_demo
import pages_walk
import pytest
from playwright.sync_api import expect

pytestmark = [
    pytest.mark.skipif(bool(pages_demo.missing()), reason=pages_demo.missing()),
]

SEATS = (("federal", "duty-1"), ("region", "commander-1"), ("federal", "commander-1"))


@pytest.fixture(scope="module")
def sides(tmp_path_factory):
    with pages_walk.stage(tmp_path_factory.mktemp("demo"), *SEATS) as everybody:
        yield everybody


@pytest.fixture(params=pages_walk.PAIRS, ids="-".join)
def walk(request, sides):
    """Who gives notice, who answers, and the own commander of the first; each party in a language of its own."""
    here, there = request.param
    for side, language in zip(sides, (here, there, here), strict=True):
        side.begin(language)
    yield sides
    assert [side.complaints for side in sides] == [[], [], []]


def begin(side, act, party):
    side.open_from_line("posture")
    side.form.get_by_role("radio", name=side.says(f"posture-act-{act}")).check()
    side.form.locator(f"fieldset input[value={party}]").first.check()


def site(side, name, place):
    side.field("name").fill(name)
    side.field("place").fill(place)


def notice(side, party, name):
    """Give notice of a planned change, over the own signature; return its id."""
    begin(side, "plan", party)
    side.choose("occupy")
    site(side, name, "38SLE9116529155")
    side.time("from", "time-in-hours", n=1)
    side.time("until", "time-in-hours", n=6)
    side.send(pin=True)
    return side.opened()


def wanting_of(*sides):
    return {side.language: found for side in sides if (found := side.found_wanting())}


def test_a_planned_change_takes_both_signatures_and_an_objection_holds_it(walk):
    ours, theirs, _ = walk
    ob = notice(ours, "region", f"Post {ours.language.upper()}")
    # In the exercise a notice lapses after half a minute: signed where it comes up, in the inbox.
    card = theirs.page.locator(f"[data-inbox-item='{ob}']")
    card.locator("[data-act=agree]").click(timeout=pages_walk.PATIENCE_MS)
    theirs.send(sure=True, pin=True)
    for side in (ours, theirs):
        side.is_at("posture-status-agreed")
    ours.sees("posture-safe-go")
    theirs.sees("posture-safe-expect")
    # Not before its time, and nobody signs twice.
    assert ours.offered() == {"tell", "object", "withdraw"}
    assert theirs.offered() == {"object"}
    theirs.act("object")
    theirs.field("why").fill("EXERCISE 7")
    theirs.send()
    for side in (ours, theirs):
        side.is_at("posture-status-objected")
        side.sees("posture-safe-objected")
        expect(side.panel).to_contain_text("EXERCISE 7")
    assert ours.offered() == {"amend", "tell", "withdraw"}
    assert wanting_of(ours, theirs) == {}


def test_a_site_that_was_left_is_frozen_from_the_other_side_until_both_sign(walk):
    ours, theirs, commander = walk
    begin(theirs, "tell", "federal")
    theirs.choose("was-left")
    theirs.choose("by-third-party")
    site(theirs, f"Site {theirs.language.upper()}", "38SLE9671037963")
    theirs.time("known_at", "time-now")
    theirs.send()
    ob = theirs.opened()
    ours.look(ob)
    for side in (ours, theirs):
        side.is_at("posture-status-frozen")
    ours.sees("posture-safe-frozen-answer")
    ours.act("acknowledge")
    ours.send()
    theirs.is_at("posture-status-known")
    theirs.sees("posture-safe-frozen")
    theirs.act("propose")
    theirs.choose("neither")
    theirs.send(sure=True, pin=True)
    ours.is_at("posture-status-proposed")
    # The duty officer may object; to sign is the commander's.
    assert "agree" not in ours.offered()
    ours.act("object")
    ours.field("why").fill("EXERCISE 8")
    ours.send()
    for side in (ours, theirs):
        side.is_at("posture-status-disputed")
        side.sees("posture-safe-disputed")
    assert wanting_of(ours, theirs) == {}
    theirs.act("propose")
    theirs.choose("neither")
    theirs.send(sure=True, pin=True)
    commander.look(ob)
    commander.is_at("posture-status-proposed")
    commander.sign("agree")
    for side in walk:
        side.look(ob)
        side.is_at("posture-status-settled")
