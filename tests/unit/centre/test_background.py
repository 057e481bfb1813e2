"""What comes from datasets is background: apart, complete, and never in the way of what people report."""

import msgspec
import pytest
from people_desk import MemoryTx

from seamline.centre import background, inbox, picture, rows, shown
from seamline.centre.desk import Actor, Home, Reader

NOW = 1_790_000_000_000
DUTY = Actor("alpha/watch", frozenset({"duty-officer"}))


def report(number, *, dataset="", owner="alpha", **more):
    """A report, the higher its number the newer."""
    body = {
        "type": "spot",
        "lat_e7": 354_400_000 + number,
        "lon_e7": 444_800_000,
        "precision_m": 100,
        "received": NOW + number,
        **({"dataset": dataset} if dataset else {}),
    }
    return rows.ReportRow(ob=f"r{number}", owner=owner, status="received", body=body, at=NOW, **more)


@pytest.fixture
def tx():
    return MemoryTx()


def put(tx, row):
    tx.put(rows.REPORT, row.ob, msgspec.json.encode(row), group=row.owner, sort=row.body["received"])


def reader(tx):
    return Reader(tx, Home("alpha", exercise=True, keys=None, random=None), NOW)


def test_datasets_are_told_from_people(tx):
    put(tx, report(1))
    put(tx, report(2, dataset="UCDP GED 1"))
    put(tx, report(3))
    assert [row.ob for row in background.of_people(reader(tx))] == ["r3", "r1"]
    assert [row.ob for row in background.of_datasets(reader(tx))] == ["r2"]
    assert [doc["id"] for doc in background.background(reader(tx))["objects"]] == ["r2"]


def test_the_list_of_objects_says_which(tx):
    put(tx, report(1))
    put(tx, report(2, dataset="UCDP GED 1"))
    ids = {
        which: [doc["id"] for doc in picture.objects(reader(tx), DUTY, dataset=which)]
        for which in ("", "no", "only")
    }
    assert ids == {"": ["r1", "r2"], "no": ["r1"], "only": ["r2"]}


def test_the_stamp_changes_with_the_background_and_with_nothing_else(tx):
    put(tx, report(1, dataset="UCDP GED 1"))
    before = background.stamp(reader(tx))
    put(tx, report(2))
    assert background.stamp(reader(tx)) == before
    put(tx, report(1, dataset="UCDP GED 1", version=2))
    changed = background.stamp(reader(tx))
    assert (changed["count"], changed["at"] != before["at"]) == (1, True)
    put(tx, report(3, dataset="UCDP GED 2"))
    assert background.stamp(reader(tx))["count"] == 2
    assert background.background(reader(tx))["at"] == background.stamp(reader(tx))["at"]


def test_thousands_from_a_dataset_push_nothing_out_of_the_inbox(tx):
    put(tx, report(1, owner="bravo"))
    for number in range(2, 2_500):
        put(tx, report(number, owner="bravo", dataset="UCDP GED"))
    assert [item["ob"] for item in inbox.waiting(reader(tx), DUTY)] == ["r1"]
    assert [doc["id"] for doc in picture.objects(reader(tx), DUTY, dataset="no")] == ["r1"]
    assert len(background.background(reader(tx))["objects"]) == 2_498


def test_a_list_of_many_says_of_each_what_it_says_of_one(tx):
    sent = rows.SentRow("bravo", "r7", "a7", "report/1", "7", "u", "routine", 1, 1, NOW, reached=NOW + 5)
    clock = rows.ClockRow("r7", "report.disposition", "lapse", "alpha", NOW + 9)
    for number in range(picture.FEW + 10):
        put(tx, report(number))
    tx.put(rows.SENT_OF, "bravo/r7/u", msgspec.json.encode(sent), group="r7", sort=sent.left)
    tx.put(rows.CLOCK, "r7/report.disposition", msgspec.json.encode(clock), group="r7", sort=clock.due_at)
    listed = {doc["id"]: doc for doc in picture.objects(reader(tx), DUTY)}
    assert len(listed) == picture.FEW + 10
    for row in background.of_people(reader(tx)):
        assert listed[row.ob] == shown.report_object(reader(tx), row)
    assert listed["r7"]["due_at"] == clock.due_at
    assert listed["r7"]["ticks"][0]["reached"] == sent.reached


def test_the_background_is_bounded_and_what_people_report_lies_behind_it(tx, monkeypatch):
    monkeypatch.setattr(background, "MAX_SHOWN", 3)
    put(tx, report(1))
    for number in range(2, 6):
        put(tx, report(number, dataset="UCDP GED"))
    assert [row.ob for row in background.of_datasets(reader(tx))] == ["r5", "r4", "r3"]
    assert [row.ob for row in background.of_people(reader(tx))] == ["r1"]
