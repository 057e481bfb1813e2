"""Messages: numbers for ever, what fits a phrase, who has read how much, full, warned, ended."""

import pytest
from procedure_play import HERE, HOUR, T0, A, B, C, Party, make, play

from seamline import machine, words
from seamline.machine import due, fold, ladder_due, must_act, presumed
from seamline.procedures import message, stock_phrases
from seamline.procedures.message import MAX_SAID, MAX_TEXT, MAX_WARNINGS, PROCEDURE
from seamline.procedures.stock_phrases import GROUPS, MAX_COUNT, MAX_NUMBER, MAX_SECTOR, PHRASES, SLOTS
from seamline.terms.canonical import encode
from seamline.terms.lanes import FLASH, STANDING
from seamline.terms.party import Names
from seamline.understanding.clocks import DEFAULTS
from seamline.understanding.model import Step

OPENED = (("open", A, {"at": T0}),)
MEET = {"phrase": 12, "place": HERE, "when": T0 + HOUR}
FRAME = 4_096
STEPS = (Step(1, Names("", "", ""), 5),)

GIVEN = {
    "contact": (1, 2, 3, 4, 5, 6),
    "where": (11, 12, 13, 14, 15, 16),
    "stop": (21, 22, 23, 24, 25, 26, 27),
    "crossing": (31, 32, 33, 34, 35, 36),
    "medical": (41, 42, 43, 44, 45),
    "civilians": (51, 52, 53, 54),
    "answers": (61, 62, 63, 64, 65, 66, 67, 68),
    "administration": (71, 72, 73, 74, 75, 76, 77),
}
"""The numbers as they stand on printed cards: lines are added here, never changed."""
NEEDS = {
    4: {"number"},
    6: {"when"},
    12: {"place", "when"},
    13: {"place"},
    14: {"place", "when"},
    16: {"sector"},
    24: {"place"},
    25: {"place"},
    26: {"place"},
    32: {"place", "when"},
    34: {"when"},
    35: {"place"},
    36: {"place"},
    41: {"number", "place"},
    42: {"place"},
    43: {"when"},
    44: {"place"},
    51: {"place"},
    52: {"place"},
    53: {"place", "when"},
    54: {"place"},
    71: {"when"},
    73: {"object"},
}
WARNINGS = {21, 22, 23, 24, 25, 26, 27, 51}


# The phrases.


def test_a_number_that_was_given_once_stays_what_it_was():
    assert tuple(GIVEN) == GROUPS
    for group, numbers in GIVEN.items():
        for number in numbers:
            assert PHRASES[number].group == group
            assert set(PHRASES[number].needs) == NEEDS.get(number, set())
            assert PHRASES[number].warning == (number in WARNINGS)


def test_every_phrase_has_a_place_in_the_list_that_is_held_here():
    assert sorted(PHRASES) == sorted(number for numbers in GIVEN.values() for number in numbers)
    assert all(1 <= number <= MAX_NUMBER for number in PHRASES)
    assert all({*one.needs, *one.may} <= SLOTS.keys() for one in PHRASES.values())
    assert all(not set(one.needs) & set(one.may) for one in PHRASES.values())


@pytest.mark.parametrize("language", ["en", "ar", "ckb"])
def test_a_phrase_says_all_that_it_needs_in_every_language(language):
    said = {"place": "38SME4483032510", "when": "201430ZSEP20", "number": "417", "sector": "S3"}
    args = {"when_at" if name == "when" else name: value for name, value in said.items()}
    for number, one in PHRASES.items():
        text = words.text(language, f"phrase-{number}", **args)
        shown = {name for name, value in said.items() if value in text}
        assert shown == set(one.needs) - {"object"}, (language, number)


def test_no_phrase_gives_leave_to_cross():
    # Permission is a clearance over a signature; what could be taken for one is not among the phrases.
    given = [words.text("en", f"phrase-{number}").lower() for number in PHRASES]
    assert not [text for text in given if "clear" in text or "you may" in text or "permission" in text]


# What a message carries.


def refused(act, data, state=None):
    found = machine.check(PROCEDURE, state or machine.State("message"), first(act, data))
    return (found.code, found.facts.get("field", "")) if found else None


def first(act, data):
    return make(PROCEDURE, machine.State("message"), act, A, data=data)


@pytest.mark.parametrize(
    ("act", "data", "code"),
    [
        ("open", MEET, None),
        ("open", {"text": "Quiet.", "language": "en"}, None),
        ("open", {**MEET, "text": "Quiet.", "language": "ckb"}, None),
        ("open", {"phrase": 13, "place": HERE, "when": T0}, None),
        ("open", {}, ("message-empty", "")),
        ("open", {"place": HERE}, ("message-empty", "")),
        ("open", {"text": "Quiet.", "language": "en", "place": HERE}, ("message-slots", "")),
        ("open", {"phrase": 12, "place": HERE}, ("message-slots", "")),
        ("open", {"phrase": 61, "place": HERE}, ("message-slots", "")),
        ("open", {"text": "Quiet."}, ("message-language", "")),
        ("open", {"phrase": 61, "language": "en"}, ("message-language", "")),
        ("open", {"phrase": 0}, ("move-field", "phrase")),
        ("open", {"phrase": MAX_NUMBER, "place": HERE}, None),
        ("open", {"phrase": MAX_NUMBER + 1}, ("move-field", "phrase")),
        ("open", {"phrase": "12"}, ("move-field", "phrase")),
        ("open", {**MEET, "place": "38SME4483032510"}, ("move-field", "place")),
        ("open", {**MEET, "when": "1420C"}, ("move-field", "when")),
        ("open", {"phrase": 4, "number": MAX_COUNT}, None),
        ("open", {"phrase": 4, "number": MAX_COUNT + 1}, ("move-field", "number")),
        ("open", {"phrase": 4, "number": True}, ("move-field", "number")),
        ("open", {"phrase": 16, "sector": "s" * MAX_SECTOR}, None),
        ("open", {"phrase": 16, "sector": "s" * (MAX_SECTOR + 1)}, ("move-field", "sector")),
        ("open", {"phrase": 16, "sector": "north road"}, ("move-field", "sector")),
        ("open", {"phrase": 73, "object": "x"}, ("move-field", "object")),
        ("open", {"text": "x" * MAX_TEXT, "language": "en"}, None),
        ("open", {"text": "x" * (MAX_TEXT + 1), "language": "en"}, ("move-field", "text")),
        ("open", {"text": "Quiet.", "language": "fr"}, ("move-field", "language")),
        ("open", {**MEET, "to_post": "x" * 41}, ("move-field", "to_post")),
        ("open", {**MEET, "weather": "snow"}, ("move-field", "unknown")),
        ("warn", {"phrase": 24, "place": HERE}, None),
        ("warn", {"phrase": 24}, ("message-slots", "")),
        ("warn", {"phrase": 61}, ("message-no-warning", "")),
        # What a newer node knows as a warning is one.
        ("warn", {"phrase": 998}, None),
        ("warn", {"phrase": 24, "place": HERE, "text": "Run."}, ("move-field", "unknown")),
        ("warn", {}, ("move-field", "phrase")),
    ],
)
def test_what_a_message_may_say(act, data, code):
    assert refused(act, data) == code


def test_a_phrase_of_a_newer_node_is_kept_with_all_that_came_with_it():
    newer = {"phrase": 998, "place": HERE, "when": T0, "number": 3}
    state, _ = play(PROCEDURE, *OPENED, ("say", B, {"data": newer}))
    assert {name: state.facts["said"][1][name] for name in newer} == newer


# Reading.


def test_who_has_read_how_much_and_what_is_unread():
    state, moves = play(PROCEDURE, *OPENED)
    assert state.facts["unread"] == "decider"
    state, moves = play(PROCEDURE, ("read", B), state=state, moves=moves)
    assert (state.facts["unread"], state.facts["seen"][0]["party"]) == ("", B)
    state, moves = play(PROCEDURE, ("say", B), ("say", A), moves=moves)
    assert state.facts["unread"] == "both"
    state, moves = play(PROCEDURE, ("read-back", A), moves=moves)
    assert state.facts["unread"] == "decider"


@pytest.mark.parametrize("count", [0, 2, message.MAX_READ + 1])
def test_nobody_has_read_more_than_there_is(count):
    state, _ = play(PROCEDURE, *OPENED)
    move = make(PROCEDURE, state, "read", B, data={"count": count})
    assert machine.check(PROCEDURE, state, move) is not None


def test_the_same_is_not_read_twice():
    state, _ = play(PROCEDURE, *OPENED, ("read", B))
    move = make(PROCEDURE, state, "read", B, data={"count": 1}, variant=1)
    assert machine.check(PROCEDURE, state, move).code == "message-read"


def test_what_was_said_while_the_other_read_is_still_unread_in_whatever_order_it_arrives():
    state, moves = play(PROCEDURE, *OPENED)
    read = make(PROCEDURE, state, "read", B, data={"count": 1})
    more = make(PROCEDURE, state, "say", A, at=T0 + 1)
    for order in ([*moves, read, more], [more, read, *moves]):
        found = fold(PROCEDURE, order)
        assert (found.facts["unread"], len(found.facts["said"])) == ("decider", 2)


def test_reading_crosses_an_answer_of_the_decider_and_claims_none_of_it():
    state, moves = play(PROCEDURE, *OPENED, ("read", B), ("say", B))
    back = make(PROCEDURE, state, "read-back", A, data={"count": 1})
    second = make(PROCEDURE, state, "say", B, at=T0 + 9)
    found = fold(PROCEDURE, [*moves, back, second])
    assert (found.refused, found.facts["unread"]) == ((), "asker")


# Time.


def test_not_read_in_time_calls_people_on_both_sides_and_reading_ends_it():
    state, moves = play(PROCEDURE, *OPENED)
    late = T0 + DEFAULTS["message.read"] * 1_000
    arrived = {machine.move_id(move): T0 for move in moves}
    for me in (A, B):
        (clock,) = due(PROCEDURE, state, me, DEFAULTS, arrived)
        assert (clock.name, clock.act, clock.due_at, clock.local) == (
            "message.read",
            "overdue",
            late,
            me == A,
        )
        assert presumed(PROCEDURE, state, me, late, DEFAULTS, arrived) == "unread"
        assert ladder_due(PROCEDURE, state, STEPS, me, arrived)[0].due_at == late
    state, moves = play(PROCEDURE, ("overdue", B), moves=moves)
    assert must_act(PROCEDURE, state) == (B,)
    state, _ = play(PROCEDURE, ("read", B), moves=moves)
    assert (state.status, due(PROCEDURE, state, A, DEFAULTS, {})) == ("open", ())


def test_an_answer_that_is_not_read_waits_for_the_asker():
    state, moves = play(PROCEDURE, *OPENED, ("read", B), ("say", B))
    (clock,) = due(PROCEDURE, state, A, DEFAULTS, {})
    assert (clock.act, clock.party) == ("overdue-back", A)
    state, _ = play(PROCEDURE, ("overdue-back", A), moves=moves)
    assert (state.status, must_act(PROCEDURE, state)) == ("unread-back", (A,))


def test_nothing_is_overdue_that_has_been_read():
    state, _ = play(PROCEDURE, *OPENED, ("read", B))
    assert machine.check(PROCEDURE, state, make(PROCEDURE, state, "overdue", B)).code == "message-read"


# Full, warned, ended.


def test_a_full_conversation_says_so_and_still_warns():
    state, moves = play(PROCEDURE, *OPENED, *[("say", A)] * (MAX_SAID - 1))
    assert machine.check(PROCEDURE, state, make(PROCEDURE, state, "say", A)).code == "message-full"
    assert machine.check(PROCEDURE, state, make(PROCEDURE, state, "say", B)) is None
    state, _ = play(PROCEDURE, *[("warn", A)] * MAX_WARNINGS, moves=moves)
    assert machine.check(PROCEDURE, state, make(PROCEDURE, state, "warn", A)).code == "message-full"


def test_all_that_can_be_said_and_read_fits_into_the_moves_of_an_object():
    # One reading for each message of the other side, and an end.
    assert 2 * (MAX_SAID + MAX_WARNINGS) + 1 <= machine.MAX_MOVES // 2


def test_a_warning_goes_in_the_standing_lane_and_everything_in_order_beside_it_in_one():
    assert machine.lane_of(PROCEDURE, "warn") == STANDING
    assert {machine.lane_of(PROCEDURE, act) for act in ("open", "say")} == {FLASH}
    # It waits for nothing but what opened the conversation.
    state, moves = play(PROCEDURE, *OPENED, ("say", A))
    warning = make(PROCEDURE, state, "warn", A)
    found = fold(PROCEDURE, [moves[0], warning])
    assert [one["act"] for one in found.facts["said"]] == ["open", "warn"]


def test_what_crossed_the_end_is_not_lost():
    for late in ("say", "warn"):
        state, moves = play(PROCEDURE, *OPENED, ("read", B))
        end = make(PROCEDURE, state, "end", B)
        said = make(PROCEDURE, state, late, A, at=T0 + 5)
        for order in ([*moves, end, said], [*moves, said, end]):
            found = fold(PROCEDURE, order)
            assert found.refused == ()
            assert (found.status, found.facts["unread"]) == ("open", "decider")


def test_either_side_ends_and_what_was_read_afterwards_is_heard_of():
    for party in (A, B):
        state, _ = play(PROCEDURE, *OPENED, ("end", party), ("read", B))
        assert (state.status, state.facts["unread"]) == ("ended", "")


def test_a_party_that_is_not_named_says_nothing():
    state, _ = play(PROCEDURE, *OPENED)
    assert machine.check(PROCEDURE, state, make(PROCEDURE, state, "say", C)).code == "move-party"


def test_both_sides_agree_after_the_link_was_cut():
    one, other = Party(PROCEDURE, A), Party(PROCEDURE, B, skew=-(10**12))
    other.take(one.do("open", T0), T0)
    mine = [one.do("say", T0 + 1), one.do("warn", T0 + 2)]
    theirs = [other.do("read", T0 + 1, data={"count": 1}), other.do("say", T0 + 3)]
    for move in theirs:
        one.take(move, T0 + 9)
    for move in reversed(mine):
        other.take(move, T0 + 9)
    assert one.state() == other.state()
    assert one.state().facts["unread"] == "both"


def test_the_largest_message_fits_an_entry():
    names = sorted(f"{number:021d}A" for number in range(message.MAX_REPORTS))
    data = {
        "phrase": 998,
        "place": {"lat_e7": -899_999_999, "lon_e7": -1_799_999_999, "precision_m": 1_000_000},
        "when": 2**53 - 1,
        "number": MAX_COUNT,
        "sector": "s" * MAX_SECTOR,
        "object": names[0],
        "text": "\U0001f7e6" * MAX_TEXT,
        "language": "other",
        "from_post": "\U0001f7e6" * 40,
        "to_post": "\U0001f7e6" * 40,
        "about": names[0],
        "reports": names,
    }
    assert refused("open", data) is None
    assert len(encode(data)) <= 32 * 1_024 - FRAME


def test_slots_are_few_and_typed():
    assert set(SLOTS) == {"place", "when", "number", "sector", "object"}
    assert not stock_phrases.misfilled({"phrase": 998, "place": HERE})
    assert stock_phrases.misfilled({"place": HERE})
