"""Changes of a scenario: each is taken or refused with its code and number, whatever it says."""

import contextlib

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from seamline.centre.seam.supposed import MAX_ADDED, MOST_RANGE_M, Known, supposed
from seamline.terms.errors import InvalidInput
from seamline.understanding.scenarios import CHANGES, MAX_CHANGES

KNOWN = Known(
    "north",
    frozenset({"north", "south", "third"}),
    frozenset({"p1", "p2"}),
    frozenset({("surveillance", "third"), ("surveillance", "north"), ("signals", "third")}),
    {"d1": ("surveillance", "third"), "d2": ("signals", "third"), "d3": ("surveillance", "third")},
)
PLACE = {"lat_e7": 350_000_000, "lon_e7": 440_000_000}


def refused(changes):
    with pytest.raises(InvalidInput) as caught:
        supposed(changes, KNOWN)
    return caught.value.code


def test_what_goes_and_what_is_added_is_read():
    found = supposed(
        [
            {"what": "party", "party": "third"},
            {"what": "post", "ob": "p1"},
            {"what": "post", "ob": "p1"},
            {"what": "strength", "party": "south", "from": 5_200, "to": 3_000},
            {"what": "capability", "capability": "signals"},
            {"what": "add-post", **PLACE},
            {"what": "add-drone", **PLACE, "party": "south", "range_m": 7_000},
            {"what": "add-relay", **PLACE, "range_m": 9_000},
            {"what": "add-owner", "capability": "surveillance", "party": "north"},
        ],
        KNOWN,
    )
    assert (found.parties, found.posts) == ({"third"}, {"p1"})
    assert [(one.party, one.before, one.after) for one in found.shrunk] == [("south", 5_200, 3_000)]
    assert (found.declared, found.unseeing) == ({"d2"}, frozenset())
    assert [(one.number, one.what, one.party, one.range_m, one.capability) for one in found.added] == [
        (5, "post", "north", 5_000, ""),
        (6, "drone", "south", 7_000, ""),
        (7, "relay", "north", 0, "signals"),
        (8, "owner", "north", 0, "surveillance"),
    ]


def test_a_capability_goes_whole_or_by_its_provider_or_by_one_declaration():
    def gone(**more):
        found = supposed([{"what": "capability", "capability": "surveillance", **more}], KNOWN)
        return found.declared, found.unseeing

    assert gone() == ({"d1", "d3"}, {"third", "north"})
    assert gone(party="third") == ({"d1", "d3"}, {"third"})
    assert gone(party="north") == (frozenset(), {"north"})
    assert gone(ob="d3") == ({"d3"}, frozenset()), "one declaration less: others see on"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"what": "bomb"}, "what-if-changes"),
        ({}, "what-if-changes"),
        ({"what": "post", "ob": "p1", "party": "north"}, "what-if-field"),
        ({"what": "post", "ob": "p9"}, "what-if-post"),
        ({"what": "post", "ob": 7}, "what-if-changes"),
        ({"what": "party", "party": "nobody"}, "what-if-party"),
        ({"what": "strength", "party": "nobody", "from": 2, "to": 1}, "what-if-party"),
        ({"what": "strength", "party": "north", "from": 1, "to": 2}, "what-if-strength"),
        ({"what": "strength", "party": "north", "from": 0, "to": 0}, "what-if-strength"),
        ({"what": "strength", "party": "north", "from": -1, "to": 0}, "what-if-changes"),
        ({"what": "strength", "party": "north", "from": 1_000_001, "to": 0}, "what-if-changes"),
        ({"what": "strength", "party": "north", "from": 2.5, "to": 1}, "what-if-changes"),
        ({"what": "capability", "capability": "flying"}, "what-if-capability"),
        ({"what": "capability", "capability": "signals", "party": "north"}, "what-if-capability"),
        ({"what": "capability", "capability": "signals", "ob": "d1"}, "what-if-capability"),
        ({"what": "add-owner", "capability": "flying", "party": "north"}, "what-if-capability"),
        ({"what": "add-post", "lat_e7": 1}, "what-if-field"),
        ({"what": "add-post", "lat_e7": 900_000_001, "lon_e7": 0}, "what-if-changes"),
        ({"what": "add-drone", **PLACE, "range_m": MOST_RANGE_M + 1}, "what-if-range"),
        ({"what": "add-drone", **PLACE, "range_m": 0}, "what-if-range"),
        ({"what": "add-drone", **PLACE, "party": "nobody"}, "what-if-party"),
    ],
)
def test_a_change_that_makes_no_sense_here_is_refused(change, code):
    assert refused([change]) == code
    assert refused([{"what": "post", "ob": "p1"}, change]) == code


def test_so_many_are_taken_and_one_more_is_not():
    assert len(supposed([{"what": "add-post", **PLACE}] * MAX_ADDED, KNOWN).added) == MAX_ADDED
    assert refused([{"what": "add-post", **PLACE}] * (MAX_ADDED + 1)) == "what-if-added"
    assert supposed([{"what": "post", "ob": "p1"}] * MAX_CHANGES, KNOWN)
    assert refused([{"what": "post", "ob": "p1"}] * (MAX_CHANGES + 1)) == "what-if-changes"
    twice = [{"what": "strength", "party": "north", "from": 2, "to": 1}] * 2
    assert refused(twice) == "what-if-twice"
    far = {"what": "add-drone", **PLACE, "range_m": MOST_RANGE_M}
    assert supposed([far], KNOWN).added[0].range_m == MOST_RANGE_M


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.sampled_from(CHANGES),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["what", "party", "ob", "lat_e7", "from", "x"]), inner, max_size=4)
    ),
    max_leaves=12,
)


@drawn(JUNK)
def test_whatever_is_said_it_is_taken_or_refused(changes):
    with contextlib.suppress(InvalidInput):
        supposed(changes, KNOWN)
