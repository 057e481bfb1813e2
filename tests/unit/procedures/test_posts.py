"""The register of posts: made from what all have signed, whatever order it comes in, and from nothing else."""

import itertools
import random

import pytest
from procedure_play import CHANGE, HERE, MINUTE, SITE, T0, THERE, A, B, play

from seamline.procedures.posts import register
from seamline.procedures.posture import PROCEDURE

HOUR = 60 * MINUTE
YEARS = 20 * 365 * 24 * HOUR
LATER = T0 + 1_000 * HOUR


def put(outcome, *, holder=None, at=T0, post=None, name="Post 7", place=HERE, by=A, sign=True):
    """A site as both have signed it, or as one has proposed it."""
    data = {"name": name, "place": place, "outcome": outcome}
    more = {
        "holder": holder,
        "post": post,
        "watched": "By day, from the hill." if outcome == "monitored" else None,
    }
    data |= {key: value for key, value in more.items() if value is not None}
    other = B if by == A else A
    steps = [("propose", by, {"data": data, "at": at}), ("agree", other, {"at": at + MINUTE})]
    return play(PROCEDURE, *steps[: 1 + sign])[0]


def changed(change, post=None, *, by=A, at=T0, carried_out=True, **more):
    """A planned change that both have signed, and that was carried out or not."""
    data = {
        **CHANGE,
        "from": at,
        "until": at + HOUR,
        "change": change,
        **({"post": post} if post else {}),
        **more,
    }
    other = B if by == A else A
    steps = [
        ("plan", by, {"data": data, "at": at - 50 * HOUR}),
        ("agree", other, {"at": at - HOUR}),
        ("done", by, {"at": at + MINUTE}),
    ]
    return play(PROCEDURE, *steps[: 2 + carried_out])[0]


def short(states):
    return [(post.name, post.holders, post.standing) for post in register(states)]


@pytest.mark.parametrize(
    ("state", "holders", "standing"),
    [
        (put("one-side", holder=A), (A,), "held"),
        (put("one-side", holder=B), (B,), "held"),
        (put("joint-post"), (A, B), "joint"),
        (put("neither"), (), "neither"),
        (put("monitored"), (), "monitored"),
        (changed("occupy"), (A,), "held"),
    ],
)
def test_what_all_have_signed_is_of_record(state, holders, standing):
    (post,) = register([state])
    assert (post.holders, post.standing, post.id, post.by) == (holders, standing, state.ob, state.ob)
    assert (post.name, post.place) == ("Post 7", HERE)


def test_what_one_has_proposed_announced_or_told_is_not_of_record():
    told, _ = play(PROCEDURE, ("tell", A), ("acknowledge", B), ("miss", B))
    notice, _ = play(PROCEDURE, ("plan", A), ("lapse", B))
    agreed = changed("occupy", carried_out=False)
    assert register([put("joint-post", sign=False), told, notice, agreed]) == ()


def test_a_post_changes_hands_only_as_all_have_signed():
    first = put("one-side", holder=A)
    assert short([first, put("one-side", holder=B, post=first.ob, at=LATER, by=B, sign=False)])[0][1] == (A,)
    assert short([first, put("one-side", holder=B, post=first.ob, at=LATER, by=B)]) == [
        ("Post 7", (B,), "held")
    ]
    assert short([first, changed("leave", first.ob, at=LATER)]) == [("Post 7", (), "neither")]
    assert short([first, changed("leave", first.ob, at=LATER, carried_out=False)])[0][1] == (A,)


def test_nobody_leaves_or_builds_on_a_post_that_it_does_not_hold():
    first = put("one-side", holder=A)
    for change in ("leave", "build", "fortify"):
        post = register([first, changed(change, first.ob, by=B, at=LATER)])[0]
        assert (post.holders, post.works) == ((A,), ())
    built = register(
        [first, changed("build", first.ob, at=LATER), changed("fortify", first.ob, at=LATER + HOUR)]
    )
    assert built[0].works == ("build", "fortify")


def test_who_leaves_a_joint_post_leaves_it_to_the_other():
    first = put("joint-post")
    assert short([first, changed("leave", first.ob, at=LATER)]) == [("Post 7", (B,), "held")]


def test_the_order_of_arrival_and_clocks_years_apart_make_no_difference():
    first = put("one-side", holder=A, at=T0 + YEARS)
    # Left by the clock of a side whose clock is twenty years behind: it still comes after what it names.
    states = [first, changed("leave", first.ob, at=LATER), put("joint-post", name="Post 8", place=THERE)]
    expected = register(states)
    assert [post.standing for post in expected] == ["neither", "joint"]
    for order in itertools.permutations(states):
        assert register(order) == expected


def test_what_is_open_or_frozen_stands_beside_it_and_changes_nothing():
    first = put("one-side", holder=A)
    data = {
        **SITE,
        "post": first.ob,
        "happened": "was-left",
        "by": "by-them",
        "known_at": T0,
        "radius_m": 900,
    }
    told, _ = play(PROCEDURE, ("tell", B, {"data": data}))
    (post,) = register([first, told])
    assert (post.holders, post.frozen, post.radius_m, post.open) == ((A,), True, 900, (told.ob,))
    noticed, _ = play(PROCEDURE, ("plan", A, {"data": {**CHANGE, "change": "leave", "post": first.ob}}))
    (post,) = register([first, noticed])
    assert (post.holders, post.frozen, post.open) == ((A,), False, (noticed.ob,))


def test_a_site_frozen_again_keeps_its_entry_until_both_sign_another():
    state, moves = play(PROCEDURE, ("propose", A), ("agree", B))
    state, moves = play(PROCEDURE, ("tell", A), state=state, moves=moves)
    (post,) = register([state])
    assert (post.standing, post.frozen) == ("joint", True)
    state, _ = play(
        PROCEDURE,
        ("acknowledge", B),
        ("propose", B, {"data": {"outcome": "neither"}}),
        ("agree", A),
        state=state,
        moves=moves,
    )
    (post,) = register([state])
    assert (post.standing, post.frozen, post.holders) == ("neither", False, ())


def test_whatever_moves_there_are_the_register_counts_only_what_was_put_on_record():
    rng = random.Random("register")
    for _ in range(40):
        state, moves = play(
            PROCEDURE, (rng.choice(["plan", "tell", "propose"]), A, {"variant": rng.randrange(4)})
        )
        for _ in range(12):
            acts = [act for status, act in PROCEDURE.table if status == state.status]
            before, act, who = register([state]), rng.choice(acts), rng.choice((A, B))
            try:
                state, moves = play(
                    PROCEDURE, (act, who, {"variant": rng.randrange(4)}), state=state, moves=moves
                )
            except AssertionError:
                continue  # the act was not theirs to make, or had no effect
            if act not in ("agree", "done"):
                after = register([state])
                assert [(p.id, p.holders, p.standing) for p in after] == [
                    (p.id, p.holders, p.standing) for p in before
                ]
