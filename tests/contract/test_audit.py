"""Looking through a whole record that a federation has written: what is sound, and what is found."""

import base64
import json
import shutil
from functools import partial

import apsw
import pytest

from seamline import words
from seamline.exercise import virtual
from seamline.exercise.federation import Federation
from seamline.gateways import settings
from seamline.gateways.cli.proof import proof
from seamline.gateways.settings import Settings
from seamline.ledger import merkle
from seamline.ledger.signature import Context, public_of
from seamline.ledger.stream import SEAL_BYTES, Stream, read_seal, sign_seal
from seamline.storage import audit
from seamline.storage.audit import Auditor
from seamline.storage.config import NodeConfig
from seamline.storage.founding import CARD
from seamline.storage.layout import Layout, write_private


@pytest.fixture(scope="module")
def federation(tmp_path_factory):
    """Three nodes that have paired and signed an understanding, and are down now."""
    folder = tmp_path_factory.mktemp("federation")

    async def main(loop):
        made = Federation(loop, folder, seed=3)
        await made.open()
        await made.agree()
        await made.close()
        return made

    return virtual.run(main)


@pytest.fixture
def record(federation, tmp_path):
    """A copy of one node's record, its party and its root."""
    node = next(iter(federation.nodes.values()))
    for path in node.path.parent.glob("log.sqlite*"):
        shutil.copy(path, tmp_path / path.name)
    return tmp_path / "log.sqlite", node


def look(path, node, more=()):
    told = []
    with audit.opened(path) as view:
        auditor = Auditor(view, node.party, public_of(node.keys.root), more)
        found = audit.whole(auditor, lambda part, done: told.append((part.name, done)))
        return found, told, auditor


def faults(path, node):
    found, _, _ = look(path, node)
    return {
        (looked.part.name, looked.part.epoch): looked.verdict.fault.code
        for looked in found
        if looked.verdict.fault is not None
    }


def tamper(path, *statements):
    connection = apsw.Connection(str(path))
    for sql, values in statements:
        connection.execute(sql, values)
    connection.close()


def test_every_record_of_a_federation_is_sound(federation):
    for node in federation.nodes.values():
        found, told, _ = look(node.path, node)
        assert faults(node.path, node) == {}
        names = [looked.part.name for looked in found]
        assert names[0] == audit.LOG
        assert any(name.startswith(f"{node.party}>") for name in names)
        assert any(f">{node.party}/" in name for name in names)
        for looked in found:
            assert looked.verdict.checked == looked.part.entries == looked.verdict.sealed
            assert looked.verdict.seals > 0
            assert told[-1][1] > 0


def test_partners_have_counter_signed_what_was_sent(record):
    path, node = record
    _, _, auditor = look(path, node)
    assert auditor._heads
    assert all(name.startswith(f"{node.party}>") for name, _ in auditor._heads)


def own_and_foreign(path, node):
    found, _, auditor = look(path, node)
    streams = [looked.part for looked in found if looked.part.name]
    own = next(
        p for p in streams if p.name.startswith(f"{node.party}>") and (p.name, p.epoch) in auditor._heads
    )
    foreign = next(p for p in streams if f">{node.party}/" in p.name)
    return own, foreign


def test_an_altered_entry_of_a_stream_is_named(record):
    path, node = record
    for part in own_and_foreign(path, node):
        tamper(
            path,
            (
                "UPDATE stream SET raw = x'7b7d' WHERE stream = ? AND epoch = ? AND number = 1",
                (part.name, part.epoch),
            ),
        )
        found, _, _ = look(path, node)
        fault = next(looked.verdict.fault for looked in found if looked.part == part)
        assert (fault.code, fault.first, fault.last) == ("verify-altered", 1, 1)


def test_an_entry_with_its_leaf_mended_does_not_fit_the_seal(record):
    path, node = record
    leaf = merkle.leaf_hash(b"n" * 16, b"{}")
    _, foreign = own_and_foreign(path, node)
    tamper(
        path,
        (
            "UPDATE stream SET raw = x'7b7d', salt = ?, leaf = ? WHERE stream = ? AND epoch = ? AND number = 1",
            (b"n" * 16, leaf, foreign.name, foreign.epoch),
        ),
    )
    assert faults(path, node) == {(foreign.name, foreign.epoch): "verify-root"}


def test_a_purged_entry_is_no_fault(record):
    path, node = record
    tamper(
        path,
        ("UPDATE stream SET raw = NULL, salt = NULL", ()),
        ("UPDATE log SET raw = NULL, salt = NULL", ()),
    )
    with audit.opened(path) as view:
        # With the own log purged no key but that of the directory is lost: certificates are state.
        auditor = Auditor(view, node.party, public_of(node.keys.root))
        found = audit.whole(auditor, lambda part, done: None)
    assert [looked.verdict.fault for looked in found] == [None] * len(found)
    assert all(looked.verdict.purged == looked.part.entries for looked in found)


def test_a_seal_that_is_missing_or_of_another_key_is_found(record):
    path, node = record
    own, foreign = own_and_foreign(path, node)
    tamper(path, ("DELETE FROM state WHERE tbl = 'taken' AND grp = ?", (f"{foreign.name}/{foreign.epoch}",)))
    assert faults(path, node)[foreign.name, foreign.epoch] == "verify-unsealed"
    tamper(
        path,
        (
            """UPDATE state SET doc = CAST(replace(CAST(doc AS TEXT), '"seal":"89500', '"seal":"89501') AS BLOB)
            WHERE tbl = 'sealed' AND grp = ?""",
            (f"{own.name}/{own.epoch}",),
        ),
    )
    assert faults(path, node)[own.name, own.epoch] in ("verify-seal", "verify-unsealed")


def test_threat_88_a_stream_rewritten_and_sealed_anew_is_not_what_the_partner_signed(record):
    """An administrator who has the node's key can mend every hash and every seal of the own side."""
    path, node = record
    own, _ = own_and_foreign(path, node)
    leaf = merkle.leaf_hash(b"n" * 16, b"{}")
    tamper(
        path,
        (
            "UPDATE stream SET raw = x'7b7d', salt = ?, leaf = ? WHERE stream = ? AND epoch = ? AND number = 1",
            (b"n" * 16, leaf, own.name, own.epoch),
        ),
    )
    with audit.opened(path) as view:
        leaves = [row.leaf for row in view.stream(own.name, own.epoch, 1, own.entries + 1)]
        group = f"{own.name}/{own.epoch}"
        runs = list(Auditor(view, node.party, public_of(node.keys.root))._runs("sealed", group))
    mended = []
    for run in runs:
        seal = read_seal(bytes.fromhex(run.seal))
        root = merkle.Frontier().extend(leaves[: seal.last]).root()
        again = type(seal)(seal.stream, seal.epoch, seal.first, seal.count, root, seal.understanding, seal.at)
        raw = sign_seal(again, partial(node.keys.sign, Context.PARCEL))
        assert len(raw) == SEAL_BYTES + 64
        doc = b'{"root":"%s","seal":"%s"}' % (root.hex().encode(), raw.hex().encode())
        mended.append(
            ("UPDATE state SET doc = ? WHERE tbl = 'sealed' AND key = ?", (doc, f"{group}/{seal.last}"))
        )
    tamper(path, *mended)
    assert faults(path, node) == {(own.name, own.epoch): audit.FORKED}


def test_a_stream_of_nobody_known_is_a_fault(record):
    path, node = record
    tamper(path, ("INSERT INTO stream VALUES ('nobody>known/bulk', 1, 1, NULL, NULL, ?)", (bytes(32),)))
    tamper(path, ("INSERT INTO stream VALUES ('no name', 1, 1, NULL, NULL, ?)", (bytes(32),)))
    assert faults(path, node) == {
        ("nobody>known/bulk", 1): audit.UNKNOWN_ORIGIN,
        ("no name", 1): audit.UNKNOWN_ORIGIN,
    }


def test_under_another_root_nothing_holds(record, federation):
    path, node = record
    other = list(federation.nodes.values())[1]
    with audit.opened(path) as view:
        found = audit.whole(Auditor(view, node.party, public_of(other.keys.root)), lambda part, done: None)
    assert found[0].verdict.fault.code == "verify-seal"


def test_names_of_streams():
    assert audit.stream_of("alpha>beta/routine") == Stream("alpha", "beta", "routine")
    for bad in (
        "",
        "alpha",
        "alpha>beta",
        "alpha>beta/quick",
        ">beta/routine",
        "alpha>/routine",
        "a>b/c/flash",
    ):
        assert audit.stream_of(bad) is None


def test_what_was_released_and_what_was_taken_is_proved_by_the_shell(record, tmp_path, capsys):
    path, node = record
    layout = Layout(path.parent)
    side = node.side
    settings.write(
        layout, Settings(node=NodeConfig(side.party, side.names, side.centre, side.kind, exercise=True))
    )
    write_private(layout.root / CARD, node.card().encode())
    for part in own_and_foreign(path, node):
        out = tmp_path / "out"
        last = str(part.entries)
        assert proof(last, dir=layout.root, out=out, stream=part.name) == 0, capsys.readouterr().out
        folder = out / f"{part.name}-{last}".replace(">", "-").replace("/", "-")
        value = json.loads((folder / "proof.json").read_text())
        seal = read_seal((folder / "seal.bin").read_bytes() + (folder / "seal.sig").read_bytes())
        leaf = merkle.leaf_hash(base64.b64decode(value["salt"]), value["entry"].encode())
        way = [base64.b64decode(one) for one in value["path"]]
        assert value["index"] == part.entries - 1
        assert merkle.verify_inclusion(leaf, value["index"], seal.last, way, seal.root)
        assert seal.stream == audit.stream_of(part.name).id
        assert proof(str(part.entries + 1), dir=layout.root, out=out, stream=part.name) == 1
        assert proof("0", dir=layout.root, out=out, stream=part.name) == 1
        tamper(path, ("UPDATE stream SET raw = NULL, salt = NULL WHERE stream = ?", (part.name,)))
        assert proof(last, dir=layout.root, out=out, stream=part.name) == 1
        assert words.text("en", "error-proof-purged") in capsys.readouterr().out
