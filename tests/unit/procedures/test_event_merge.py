"""Event: merged by all, counted once, the views side by side."""

from procedure_play import HERE, REPORT_IDS, THERE, A, B, C, make, play

from seamline import machine
from seamline.machine import State, fold
from seamline.procedures.event import MAX_REPORTS, PROCEDURE, columns, groups, merge_hash

R1, R2, R3, R4, R5 = REPORT_IDS
NEW = State("event")


def merged(*reports, parties=(A, B)):
    steps = [("propose", A, {"data": {"reports": sorted(reports)}})]
    steps += [("confirm", party) for party in parties[1:]]
    return play(PROCEDURE, *steps, parties=parties)[0]


def test_both_must_confirm():
    state, _ = play(PROCEDURE, ("propose", A))
    assert state.status == "proposed"
    state, _ = play(PROCEDURE, ("propose", A), ("confirm", B))
    assert (state.status, state.facts["reports"]) == ("merged", [R1, R2])


def test_all_three_must_confirm():
    state, _ = play(PROCEDURE, ("propose", A), ("confirm", C), parties=(A, B, C))
    assert state.status == "proposed"
    assert merged(R1, R2, parties=(A, B, C)).status == "merged"


def test_the_proposer_has_confirmed_already():
    state, _ = play(PROCEDURE, ("propose", A))
    again = make(PROCEDURE, state, "confirm", A)
    assert machine.check(PROCEDURE, state, again).code == "move-already"


def test_a_confirmation_of_another_list():
    state, _ = play(PROCEDURE, ("propose", A))
    other = make(PROCEDURE, state, "confirm", B, data={"merge": merge_hash([R1, R3])})
    assert machine.check(PROCEDURE, state, other).code == "move-other-version"


def test_rejected_lapsed_and_split_are_counted_apart():
    for end in (("reject", B), ("withdraw", A), ("lapse", B)):
        state, _ = play(PROCEDURE, ("propose", A), end)
        assert len(groups([R1, R2], [state])) == 2
    state, _ = play(PROCEDURE, ("propose", A), ("confirm", B), ("split", A))
    assert (state.status, len(groups([R1, R2], [state]))) == ("split", 2)


def test_merged_is_counted_once():
    assert groups([R1, R2, R3], [merged(R1, R2)]) == ((R1, R2), (R3,))


def test_events_that_share_a_report_are_one():
    events = [merged(R1, R2), merged(R4, R5), merged(R2, R3, R4)]
    assert len(groups(REPORT_IDS, events)) == 1
    assert groups(REPORT_IDS, events) == groups(reversed(REPORT_IDS), events[::-1])


def test_a_report_that_is_not_here_is_not_counted():
    assert groups([R1], [merged(R1, R2)]) == ((R1,),)
    assert groups([R1, R3], [merged(R1, R2), merged(R2, R3)]) == ((R1, R3),)


def test_two_columns_where_they_differ():
    state, _ = play(
        PROCEDURE,
        ("propose", A, {"data": {"reports": [R1, R2], "view": {"size": 6, "place": HERE}}}),
        ("confirm", B, {"data": {"merge": merge_hash([R1, R2]), "view": {"size": 9, "place": HERE}}}),
        ("view", B, {"data": {"view": {"direction": "SW"}}}),
    )
    assert columns(state, A) == [
        {"field": "place", "ours": HERE, "theirs": HERE, "agreed": HERE, "by": {A: HERE, B: HERE}},
        {"field": "size", "ours": 6, "theirs": 9, "agreed": None, "by": {A: 6, B: 9}},
        {"field": "direction", "ours": None, "theirs": "SW", "agreed": None, "by": {B: "SW"}},
    ]
    assert [(row["ours"], row["theirs"]) for row in columns(state, B)] == [(HERE, HERE), (9, 6), ("SW", None)]


def test_stating_the_same_agrees():
    state, moves = play(
        PROCEDURE,
        ("propose", A, {"data": {"reports": [R1, R2], "view": {"size": 6}}}),
        ("confirm", B),
        ("view", B, {"data": {"view": {"size": 6}}}),
    )
    assert columns(state, A)[0]["agreed"] == 6
    state, _ = play(PROCEDURE, ("view", A, {"data": {"view": {"size": 7}}}), state=state, moves=moves)
    assert columns(state, A)[0]["agreed"] is None


def test_with_three_theirs_is_what_the_others_share():
    state, _ = play(
        PROCEDURE,
        ("propose", A),
        ("view", B, {"data": {"view": {"place": HERE, "size": 2}}}),
        ("view", C, {"data": {"view": {"place": HERE, "size": 3}}}),
        parties=(A, B, C),
    )
    place, size = columns(state, A)
    assert (place["theirs"], place["agreed"]) == (HERE, None)
    assert (size["theirs"], size["by"]) == (None, {A: 0, B: 2, C: 3})


def test_an_event_has_no_columns_before_anybody_spoke():
    assert columns(NEW, A) == []


def test_lists_of_reports():
    def code(reports):
        refusal = machine.check(PROCEDURE, NEW, make(PROCEDURE, NEW, "propose", A, data={"reports": reports}))
        return refusal.code if refusal else ""

    many = sorted(merge_hash([str(n)])[:21] + "A" for n in range(MAX_REPORTS + 1))
    assert code(many[:MAX_REPORTS]) == ""
    assert code(many) == "move-field"
    assert code([R1]) == "move-field"
    assert code([R2, R1]) == "move-field"
    assert code([R1, R1]) == "move-field"


def test_no_field_of_an_event_can_hold_a_person():
    for name in ("name", "phone", "sect", "person"):
        state, _ = play(PROCEDURE, ("propose", A))
        move = make(PROCEDURE, state, "view", B, data={"view": {name: "x"}})
        assert machine.check(PROCEDURE, state, move).code == "move-field"


def test_views_of_both_survive_a_race():
    state, moves = play(PROCEDURE, ("propose", A), ("confirm", B))
    ours = make(PROCEDURE, state, "view", A, data={"view": {"place": HERE}})
    theirs = make(PROCEDURE, state, "view", B, data={"view": {"place": THERE}})
    assert fold(PROCEDURE, [*moves, ours, theirs]) == fold(PROCEDURE, [theirs, *moves, ours])
    (place, _size) = columns(fold(PROCEDURE, [*moves, ours, theirs]), A)
    assert place["by"] == {A: HERE, B: THERE}
