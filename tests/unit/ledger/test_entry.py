import pytest

from seamline.ledger.entry import MAX_ENTRY_BYTES, Entry, Wire, entry_bytes, read_entry, read_wire
from seamline.terms.errors import InvalidInput


@pytest.mark.parametrize(
    ("value", "read"),
    [
        (Entry(kind="report/1", at=1, by="federal/duty", ob="", body={"a": [1, None, True]}), read_entry),
        (Entry(kind="report/1", at=1, by="federal", ob="", body={}, ex=1), read_entry),
        (Wire(kind="report/1", at=1, ob="", body={"k": "ك"}, ref="seam/7"), read_wire),
        (Wire(kind="recall/1", at=1, ob="", body={}), read_wire),
    ],
)
def test_entries_come_back(value, read):
    assert read(entry_bytes(value)) == value


def test_what_is_not_said_takes_no_room():
    assert entry_bytes(Wire(kind="x/1", at=1, ob="", body={})) == b'{"at":1,"body":{},"kind":"x/1","ob":""}'


@pytest.mark.parametrize("raw", [b"{}", b"[]", b'{"at":1,"body":[],"kind":"x/1","ob":""}', b'{"at":true}'])
def test_fields_are_needed(raw):
    for read in (read_entry, read_wire):
        with pytest.raises(InvalidInput, match="entry-form"):
            read(raw)


def test_a_newer_field_is_no_reason_to_refuse():
    assert read_wire(b'{"at":1,"body":{},"kind":"x/2","new":1,"ob":""}').kind == "x/2"


def test_an_entry_ends_at_the_maximum():
    room = MAX_ENTRY_BYTES - len(entry_bytes(Wire(kind="x/1", at=1, ob="", body={"n": ""})))
    raw = entry_bytes(Wire(kind="x/1", at=1, ob="", body={"n": "x" * room}))
    assert len(raw) == MAX_ENTRY_BYTES
    assert entry_bytes(read_wire(raw)) == raw
    with pytest.raises(InvalidInput, match="entry-too-long"):
        entry_bytes(Wire(kind="x/1", at=1, ob="", body={"n": "x" * (room + 1)}))
    with pytest.raises(InvalidInput, match="canonical-too-long"):
        read_wire(raw + b" ")
