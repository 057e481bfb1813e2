"""Differences between two versions, and what they open and close."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from understanding_samples import example, example_text, make, make_article

from seamline.understanding.diff import LOOSER, NEUTRAL, STRICTER, differences
from seamline.understanding.flows import Flow, all_flows
from seamline.understanding.model import Authority, Redaction, Step, Understanding
from seamline.understanding.parse import parse

OLD = example()


def new_from(*edits):
    text = example_text()
    for before, after in edits:
        assert before in text
        text = text.replace(before, after, 1)
    value = parse(text.encode())
    assert isinstance(value, Understanding), value
    return value


def told(changes):
    return [(one.part, one.key, one.field, one.change) for one in changes]


def test_two_versions_that_say_the_same_do_not_differ():
    assert differences(OLD, OLD) == ()
    assert differences(OLD, new_from(("# Ground.", "# The ground."))) == ()


def test_a_changed_term_is_named_with_both_values():
    (change,) = differences(OLD, new_from(('place = "1 km"', 'place = "100 m"')))
    assert (change.article, change.field, change.old, change.new, change.sense) == (
        "1",
        "cell_m",
        1_000,
        100,
        LOOSER,
    )
    assert (change.opens, change.closes) == ((), ())


def test_an_article_put_in_force_opens_what_it_says():
    changes = differences(OLD, new_from(('status = "under negotiation"', 'status = "in force"')))
    assert told(changes) == [("article", "16", "status", "changed")]
    assert changes[0].opens == (Flow("position", "federal", "region"), Flow("position", "region", "federal"))
    back = differences(new_from(('status = "under negotiation"', 'status = "in force"')), OLD)
    assert back[0].closes == changes[0].opens
    assert (changes[0].sense, back[0].sense) == (LOOSER, STRICTER)


def test_a_party_taken_out_of_an_article_closes_its_ways():
    changes = differences(
        OLD,
        new_from(
            (
                'kinds = ["report.sit", "report.works"]\nfrom = ["federal", "region"]',
                'kinds = ["report.sit"]\nfrom = ["federal"]',
            )
        ),
    )
    assert told(changes) == [("article", "7", "kinds", "changed"), ("article", "7", "from", "changed")]
    assert changes[0].closes == (
        Flow("report.sit", "region", "federal"),
        Flow("report.works", "federal", "region"),
        Flow("report.works", "region", "federal"),
    )
    assert changes[1].closes == ()


def test_what_another_article_still_opens_is_not_closed():
    old = make(make_article("1"), make_article("2", kinds=("report.*",)))
    new = make(make_article("2", kinds=("report.*",)))
    (change,) = differences(old, new)
    assert (change.change, change.new, change.closes, change.sense) == ("removed", None, (), STRICTER)
    (change,) = differences(new, old)
    assert (change.change, change.old, change.opens, change.sense) == ("added", None, (), LOOSER)


def test_each_article_tells_what_it_opens_itself():
    old = make(make_article("1"), make_article("2", kinds=("event",)))
    new = make(make_article("1", to=("a", "b", "c")), make_article("2", kinds=("event", "crossing")))
    first, second = differences(old, new)
    assert {flow.kind for flow in first.opens} == {"report.spot"}
    assert {flow.kind for flow in second.opens} == {"crossing"}


def test_an_added_article_that_is_not_in_force_opens_nothing():
    (change,) = differences(make(), make(make_article(status="under negotiation")))
    assert (change.sense, change.opens) == (NEUTRAL, ())
    assert change.new["from"] == ("a", "b")


@pytest.mark.parametrize(
    ("field", "before", "after", "sense"),
    [
        ("up_to", {"up_to": "open"}, {"up_to": "secret"}, LOOSER),
        ("release", {"release": "officer"}, {"release": "automatic"}, LOOSER),
        ("strip_source", {"redaction": Redaction(strip_source=True)}, {"redaction": Redaction(strip_source=False)}, LOOSER),
        ("cell_m", {"redaction": Redaction(cell_m=10)}, {"redaction": Redaction()}, LOOSER),
        ("delay_min", {"redaction": Redaction(delay_min=1)}, {"redaction": Redaction()}, LOOSER),
        ("retention_days", {"retention_days": 7}, {}, LOOSER),
        ("area", {"area": "north"}, {}, LOOSER),
        ("area", {"area": "north"}, {"area": "south"}, NEUTRAL),
        ("onward", {}, {"onward": ("c",)}, LOOSER),
        ("onward", {"onward": ("d",)}, {"onward": ("c",)}, NEUTRAL),
        ("kinds", {}, {"kinds": ("report.*",)}, LOOSER),
        ("to", {}, {"to": ("a", "b", "c")}, LOOSER),
        ("from", {}, {"from_": ("a", "b", "c")}, LOOSER),
        ("titles", {}, {"titles": make_article("x").titles}, NEUTRAL),
        ("status", {"status": "under negotiation"}, {"status": "agreed, not in force"}, NEUTRAL),
    ],
)  # fmt: skip
def test_each_change_says_whether_more_goes_or_less(field, before, after, sense):
    (change,) = differences(make(make_article(**before)), make(make_article(**after)))
    assert (change.field, change.sense) == (field, sense)
    (back,) = differences(make(make_article(**after)), make(make_article(**before)))
    assert back.sense == {LOOSER: STRICTER, NEUTRAL: NEUTRAL}[sense]


def test_everything_beside_the_articles_is_compared_too():
    new = msgspec.structs.replace(
        OLD,
        valid_until=OLD.valid_until + 1,
        parties=OLD.parties[:-1],
        areas=(msgspec.structs.replace(OLD.areas[0], plus_km=7), OLD.areas[1]),
        sectors=OLD.sectors[1:],
        clocks={**OLD.clocks, "crossing.decide": 60},
        authorities=(*OLD.authorities[1:], Authority("region", ("auditor",), ("event.merge",), "s1")),
        ladder=(
            msgspec.structs.replace(OLD.ladder[0], minutes=1),
            *OLD.ladder[1:],
            Step(5, OLD.ladder[0].names, 0),
        ),
    )
    assert told(differences(OLD, new)) == [
        ("understanding", OLD.id, "valid_until", "changed"),
        ("party", "aid", "", "removed"),
        ("area", "seam", "plus_km", "changed"),
        ("sector", "s1", "", "removed"),
        ("authority", "federal/commander", "may", "changed"),
        ("authority", "region/auditor/s1", "", "added"),
        ("authority", "federal/duty-officer", "", "removed"),
        ("clock", "crossing.decide", "seconds", "changed"),
        ("ladder", "1", "minutes", "changed"),
        ("ladder", "5", "", "added"),
    ]


numbers = st.sampled_from(["1", "2", "3"])
articles = st.lists(
    st.builds(
        make_article,
        number=numbers,
        status=st.sampled_from(["in force", "under negotiation"]),
        kinds=st.sampled_from([("report.spot",), ("report.*",), ("event",)]),
        from_=st.sampled_from([("a",), ("a", "b")]),
        to=st.sampled_from([("b",), ("b", "c")]),
        up_to=st.sampled_from(["open", "secret"]),
    ),
    max_size=3,
    unique_by=lambda article: article.number,
)


@given(articles, articles)
@settings(max_examples=100)
def test_what_is_opened_and_closed_is_just_what_changed(before, after):
    old, new = make(*before), make(*after)
    changes = differences(old, new)
    assert (changes == ()) == (
        sorted(before, key=lambda a: a.number) == sorted(after, key=lambda a: a.number)
    )
    assert {flow for one in changes for flow in one.opens} == all_flows(new) - all_flows(old)
    assert {flow for one in changes for flow in one.closes} == all_flows(old) - all_flows(new)
