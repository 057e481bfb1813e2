"""What would be without a provider on a date: arithmetic over declarations, checked against a slow count."""

from hypothesis import given
from hypothesis import strategies as st

from seamline.analysis.dependence import FOREVER, LEFT, LESS, NONE, Span, held_at, without

DAY = 86_400_000


def span(user, capability, provider, start=0, end=FOREVER, ob="x"):
    return Span(ob, user, capability, provider, "all-of-it", start, end)


def test_the_only_provider_leaves_and_the_capability_is_gone():
    (row,) = without([span("region", "fuel", "coalition")], "coalition", DAY)
    assert (row.outcome, row.providers, row.without, row.ends_at) == (NONE, ("coalition",), (), 0)


def test_another_provider_remains_for_as_long_as_it_has_said():
    spans = [span("region", "fuel", "coalition"), span("region", "fuel", "federal", 0, 9 * DAY)]
    (row,) = without(spans, "coalition", DAY)
    assert (row.outcome, row.without, row.ends_at) == (LESS, ("federal",), 9 * DAY)
    (row,) = without(spans, "coalition", 9 * DAY)
    assert (row.outcome, row.without) == (NONE, ())


def test_nobody_left_out_nothing_changes():
    (row,) = without([span("region", "fuel", "coalition")], "", DAY)
    assert (row.outcome, row.without) == (LEFT, ("coalition",))


def test_the_first_moment_counts_and_the_last_does_not():
    one = span("region", "fuel", "coalition", DAY, 2 * DAY)
    assert [len(held_at([one], at)) for at in (DAY - 1, DAY, 2 * DAY - 1, 2 * DAY)] == [0, 1, 1, 0]


def test_who_leaves_relies_on_nobody_any_more():
    spans = [span("coalition", "fuel", "federal"), span("federal", "signals", "federal")]
    assert [row.user for row in without(spans, "coalition", DAY)] == ["federal"]


def test_the_worst_comes_first():
    spans = [
        span("a", "signals", "b"),
        span("a", "fuel", "x"),
        span("a", "fuel", "b"),
        span("a", "training", "x"),
    ]
    assert [row.outcome for row in without(spans, "x", DAY)] == [NONE, LESS, LEFT]


names = st.sampled_from(["a", "b", "c"])
spans_of = st.lists(
    st.builds(
        lambda user, cap, provider, start, length: span(user, cap, provider, start, start + length),
        names,
        st.sampled_from(["fuel", "signals"]),
        names,
        st.integers(0, 20),
        st.integers(1, 20),
    ),
    max_size=12,
)


@given(spans_of, names, st.integers(0, 45))
def test_it_equals_a_slow_count(spans, leaves, at):
    rows = {(row.user, row.capability): row for row in without(spans, leaves, at)}
    for user in "abc":
        for capability in ("fuel", "signals"):
            now = {
                s.provider
                for s in spans
                if (s.user, s.capability) == (user, capability) and s.from_at <= at < s.until_at
            }
            row = rows.get((user, capability))
            assert (row is not None) == (bool(now) and user != leaves)
            if row is not None:
                assert set(row.providers) == now
                assert set(row.without) == now - {leaves}
                assert (row.outcome == NONE) == (now == {leaves})
                assert (row.outcome == LEFT) == (leaves not in now)
