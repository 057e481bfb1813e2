"""Report and recall: one thread per recipient, every crossing of moves with an outcome."""

import pytest
from procedure_play import MINUTE, REPORT_IDS, T0, A, B, make, play

from seamline import machine
from seamline.machine import State, fold
from seamline.procedures import recall, report
from seamline.procedures.recall import outstanding

REPORT = report.PROCEDURE
RECALL = recall.PROCEDURE


def test_sent_received_answered():
    state, _ = play(REPORT, ("send", A), ("receive", B), ("dispose", B))
    assert (state.status, state.facts["disposition"], state.facts["reached"]) == ("dispositioned", "seen", 1)


@pytest.mark.parametrize("word", report.DISPOSITIONS)
def test_the_four_answers(word):
    state, _ = play(REPORT, ("send", A), ("dispose", B, {"data": {"version": 1, "as": word}}))
    assert state.facts["disposition"] == word


def test_another_answer_is_none():
    state, _ = play(REPORT, ("send", A))
    move = make(REPORT, state, "dispose", B, data={"version": 1, "as": "approved"})
    assert machine.check(REPORT, state, move).code == "move-field"


def test_an_answer_may_change():
    seen, moves = play(REPORT, ("send", A), ("dispose", B))
    state, _ = play(REPORT, ("dispose", B, {"variant": 1}), state=seen, moves=moves)
    assert (seen.facts["disposition"], state.facts["disposition"]) == ("seen", "acting")


def test_a_correction_is_a_new_version_and_asks_anew():
    state, _ = play(REPORT, ("send", A), ("dispose", B), ("correct", A))
    assert (state.status, state.facts["version"], state.facts["corrected"]) == ("corrected", 2, 1)
    assert state.facts["disposition"] == ""
    old = make(REPORT, state, "dispose", B, data={"version": 1, "as": "seen"})
    assert machine.check(REPORT, state, old).code == "move-other-version"
    back = make(REPORT, state, "correct", A, data={"version": 2, "body": "c" * 64})
    assert machine.check(REPORT, state, back).code == "move-other-version"


def test_an_answer_that_crossed_a_correction_stands_under_the_old_version():
    state, moves = play(REPORT, ("send", A))
    answer = make(REPORT, state, "dispose", B)
    correction = make(REPORT, state, "correct", A)
    for order in ([answer, correction], [correction, answer]):
        after = fold(REPORT, [*moves, *order])
        assert (after.status, after.refused, after.facts["version"]) == ("corrected", (), 2)


def test_a_withdrawn_report_is_not_answered():
    state, _ = play(REPORT, ("send", A), ("withdraw", A), ("receive", B))
    assert state.status == "withdrawn"
    assert machine.check(REPORT, state, make(REPORT, state, "dispose", B)).code == "move-not-in-status"


def test_a_report_in_a_list_stands_where_its_slowest_thread_stands():
    sent, _ = play(REPORT, ("send", A))
    answered, _ = play(REPORT, ("send", A), ("dispose", B))
    gone, _ = play(REPORT, ("send", A), ("withdraw", A))
    assert report.overall({}) == "draft"
    assert report.overall({B: sent, "charlie": answered}) == "sent"
    assert report.overall({B: gone, "charlie": answered}) == "dispositioned"
    assert report.overall({B: gone}) == "withdrawn"


def test_no_thread_speaks_of_another_recipient():
    state, _ = play(REPORT, ("send", A))
    assert state.parties == (A, B)
    assert set(state.facts) == {"report", "version", "body"}


def test_issued_received_attested():
    state, _ = play(RECALL, ("issue", A), ("receive", B), ("attest", B))
    assert (state.status, state.facts["answer"]) == ("purged", "attest")


def test_a_recall_goes_before_everything_and_under_no_agreement():
    assert machine.lane_of(RECALL, "issue") == "standing"
    assert RECALL.always == {"issue"}


def test_a_refusal_needs_a_reason_and_may_turn_into_an_attestation():
    state, moves = play(RECALL, ("issue", A), ("refuse", B))
    bare = make(RECALL, state, "refuse", B, data={})
    assert machine.check(RECALL, state, bare).code == "move-field"
    state, _ = play(RECALL, ("attest", B), state=state, moves=moves)
    assert state.status == "purged"


def test_an_attestation_needs_a_person():
    state, _ = play(RECALL, ("issue", A), ("receive", B))
    move = make(RECALL, state, "attest", B, person="")
    assert machine.check(RECALL, state, move).code == "move-person"


def test_only_the_recipient_attests():
    state, _ = play(RECALL, ("issue", A))
    assert machine.check(RECALL, state, make(RECALL, state, "attest", A)).code == "move-side"


def test_asking_again_opens_it_again():
    state, _ = play(RECALL, ("issue", A), ("attest", B), ("issue", A))
    assert (state.status, state.facts["answer"], state.facts["object"]) == ("issued", "", REPORT_IDS[0])


def test_what_is_outstanding_stays_listed():
    def issue(at, *more):
        return play(RECALL, ("issue", A, {"at": at}), *more)[0]

    late = issue(T0 + MINUTE)
    received = issue(T0 + 5, ("receive", B))
    refused = issue(T0, ("refuse", B))
    done = issue(T0 + 9, ("attest", B))
    theirs = play(RECALL, ("issue", B), parties=(B, A))[0]
    states = [late, done, received, refused, theirs, State("recall")]
    assert outstanding(states, A) == (refused, received, late)
    assert outstanding(states, B) == (theirs,)
