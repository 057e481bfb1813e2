import asyncio

import msgspec
import pytest
from people_desk import Office

from seamline.centre import keyring, people, people_guard, people_pin, people_procedures, rows
from seamline.ledger import certificate
from seamline.ledger.signature import (
    Context,
    key_id,
    private_from,
    public_of,
    sign,
    signer,
    verify,
)
from seamline.machine import Move, signed_bytes
from seamline.terms.errors import Conflict, Denied, InvalidInput, NotFound
from seamline.terms.times import DAY

PIN = "271828"


class Pen:
    def __init__(self, private):
        self._private = private
        self.public = public_of(private)

    def sign(self, message):
        return self._private.sign(message)


class Vault:
    """Wraps by writing the PIN beside the seed: enough for what is tested here."""

    def __init__(self):
        self._made = 0

    def make(self, pin):
        self._made += 1
        seed = bytes([self._made]) * 32
        return public_of(private_from(seed)), seed + pin.encode()

    def open(self, wrapped, pin):
        if wrapped[32:].decode() != pin:
            raise Denied("pin-wrong")
        return Pen(private_from(wrapped[:32]))


class Root:
    private = private_from(b"\x99" * 32)
    days = 365

    def certify(self, person, public, roles, now, *, kind="person", private=None):
        return certificate.issue(
            signer(private or self.private, Context.CERTIFICATE),
            party="alpha",
            kind=kind,
            subject=person,
            public=public,
            roles=roles,
            valid_from=now - DAY,
            until=now + self.days * DAY,
        ).text()


class OneProcess:
    """``Centre.do`` and ``see`` over an office, at once."""

    def __init__(self, office):
        self.office = office
        self.home = office.home
        self.clock = self

    def now_ms(self):
        return self.office.now

    async def do(self, job):
        return self.office.do(job)

    async def see(self, job):
        return self.office.do(job)


@pytest.fixture
def office():
    made = Office()
    made.home = msgspec.structs.replace(made.home, root=public_of(Root.private))
    made.seat("chief", "administrator")
    made.seat("deputy", "administrator")
    made.seat("head", "commander")
    return made


def set_pin(office, alias="head", pin=PIN, issuer=None, vault=None):
    asyncio.run(people_pin.set_pin(OneProcess(office), alias, pin, vault or Vault(), issuer))


def unlock(office, alias="head", pin=PIN):
    return asyncio.run(people_pin.unlock(OneProcess(office), office.actor(alias), pin, Vault()))


def test_the_first_pin_makes_a_key_that_waits_for_the_root(office):
    set_pin(office)
    assert [one.alias for one in office.do(people_pin.pending)] == ["head"]
    with pytest.raises(Conflict, match="key-pending"):
        unlock(office)


def test_a_pin_is_set_once(office):
    set_pin(office)
    with pytest.raises(Conflict, match="pin-set"):
        set_pin(office, pin="314159")


def test_a_certified_key_signs_a_move(office):
    set_pin(office, issuer=Root())
    assert office.do(people_pin.pending) == []
    pen = unlock(office)
    move = people_pin.signer(pen)(
        Move(proc="crossing", act="request", ob="A" * 22, party="alpha", person="alpha/head", at=office.now)
    )
    assert move.key == key_id(pen.public)
    assert verify(pen.public, Context.MOVE, signed_bytes(move), bytes.fromhex(move.sig))
    assert office.do(lambda desk: keyring.check_move(desk, move)) is None


def test_a_key_waits_for_the_next_certificate_two_months_before_the_one_ends(office):
    set_pin(office, issuer=Root())
    before = office.row("head")
    office.now += 304 * DAY
    assert office.do(people_pin.pending) == []
    office.now += 2 * DAY
    (waiting,) = office.do(people_pin.pending)
    assert (waiting.alias, waiting.public, waiting.roles) == ("head", before.public, before.roles)
    asyncio.run(people_pin.certify_all(OneProcess(office), Root()))
    after = office.row("head")
    assert (after.key, after.public) == (before.key, before.public), "the key is the same, and the PIN"
    assert after.certificate != before.certificate
    assert office.do(people_pin.pending) == []
    office.now += 300 * DAY
    unlock(office)


def test_a_key_that_is_revoked_is_not_certified_for_another_year(office):
    set_pin(office, issuer=Root())
    office.now += 320 * DAY
    assert office.do(people_pin.pending) != []
    name = key_id(bytes.fromhex(office.row("head").public))
    office.do(lambda desk: keyring.revoke(desk, name))
    assert office.do(people_pin.pending) == []


def test_a_wrong_pin_counts_and_a_right_one_clears(office):
    set_pin(office, issuer=Root())
    for _ in range(people_guard.FREE_ATTEMPTS - 1):
        with pytest.raises(Denied, match="pin-wrong"):
            unlock(office, pin="314159")
    unlock(office)
    for _ in range(people_guard.FREE_ATTEMPTS):
        with pytest.raises(Denied, match="pin-wrong"):
            unlock(office, pin="314159")
    with pytest.raises(people_guard.Waiting):
        unlock(office)


def test_no_pin_no_signature(office):
    with pytest.raises(Conflict, match="pin-none"):
        unlock(office)


def test_a_pin_in_eastern_digits_is_the_same_pin(office):
    set_pin(office, issuer=Root())
    assert unlock(office, pin="٢٧١٨٢٨")


def test_no_entry_holds_a_pin_or_a_private_key(office):
    set_pin(office, issuer=Root())
    private = office.row("head").key
    for entry in office.tx.entries:
        assert PIN not in str(entry.body)
        assert private not in str(entry.body)


@pytest.mark.parametrize(
    "change",
    ["person", "key", "role", "kind", "root"],
)
def test_only_the_roots_word_for_this_key_is_kept(office, change):
    set_pin(office)
    row, root = office.row("head"), Root()
    person, public, roles, more = "alpha/head", bytes.fromhex(row.public), ("commander",), {}
    if change == "person":
        person = "alpha/chief"
    elif change == "key":
        public = public_of(private_from(b"\x55" * 32))
    elif change == "role":
        roles = ("commander", "administrator")
    elif change == "kind":
        more = {"kind": "node"}
    else:
        more = {"private": private_from(b"\x77" * 32)}
    text = root.certify(person, public, roles, office.now, **more)
    with pytest.raises(InvalidInput, match="certificate-"):
        office.do(lambda desk: people_pin.certified(desk, "head", text))
    assert office.row("head").certificate == ""


def partner(desk):
    desk.put(rows.PARTNER, "bravo", rows.PartnerRow(party="bravo", card="", root="00" * 32))


def queued(office, what):
    return [row for row in office.do(lambda desk: desk.every(rows.QUEUE, rows.QueueRow)) if row.what == what]


def test_partners_get_the_certificate_and_hear_of_its_end(office):
    office.do(partner)
    set_pin(office, issuer=Root())
    name = key_id(bytes.fromhex(office.row("head").public))
    assert [row.data["is"] for row in queued(office, "certificate")] == [name]
    asked = office.do(lambda desk: people_procedures.new_pin(desk, office.actor("chief"), "head"))
    office.do(lambda desk: people_procedures.second(desk, office.actor("deputy"), asked.procedure))
    assert [row.data["key"] for row in queued(office, "revocation")] == [name]
    assert office.do(lambda desk: desk.get(rows.CERTIFICATE, name, rows.CertificateRow)).revoked
    assert office.row("head").key == ""


def test_a_role_that_is_taken_ends_the_key_that_vouched_for_it(office):
    set_pin(office, issuer=Root())
    office.do(lambda desk: people.apply_roles(desk, "alpha/chief", "head", ("auditor",), ()))
    assert office.row("head").key == ""


def test_a_role_that_is_given_waits_for_the_root_and_the_key_stays(office):
    set_pin(office, issuer=Root())
    before = office.row("head")
    office.do(lambda desk: people.apply_roles(desk, "alpha/chief", "head", ("commander", "analyst"), ()))
    after = office.row("head")
    assert (after.key, after.certificate) == (before.key, before.certificate)
    assert [one.roles for one in office.do(people_pin.pending)] == [("commander", "analyst")]
    asyncio.run(people_pin.certify_all(OneProcess(office), Root()))
    assert people.certified_roles(office.row("head")) == ("commander", "analyst")


def test_whoever_replaces_makes_a_key_of_the_own(office):
    set_pin(office, issuer=Root())
    office.do(lambda desk: people.apply_replace(desk, "alpha/chief", "head", "head-2"))
    assert office.row("head").key == ""
    assert office.row("head-2").key == ""


def test_a_release_signature_covers_version_body_and_recipients():
    row = rows.ReportRow(ob="A" * 22, owner="alpha", status="draft", body={"size": 6})
    first = people_pin.release_bytes(row, ["bravo"])
    assert first.startswith(Context.RELEASE.mark)
    assert first == people_pin.release_bytes(row, ["bravo"])
    for other in (
        people_pin.release_bytes(row, ["bravo", "charlie"]),
        people_pin.release_bytes(msgspec.structs.replace(row, body={"size": 7}), ["bravo"]),
        people_pin.release_bytes(msgspec.structs.replace(row, version=2), ["bravo"]),
    ):
        assert other != first
    private = private_from(b"\x01" * 32)
    assert verify(public_of(private), Context.RELEASE, first, sign(private, Context.RELEASE, first))


def test_a_pin_at_the_shell_shows_who_it_is(office):
    set_pin(office)
    actor = asyncio.run(people_pin.identify(OneProcess(office), "head", PIN, Vault()))
    assert actor == office.actor("head")
    with pytest.raises(Denied, match="pin-wrong"):
        asyncio.run(people_pin.identify(OneProcess(office), "head", "314159", Vault()))
    with pytest.raises(NotFound):
        asyncio.run(people_pin.identify(OneProcess(office), "nobody", PIN, Vault()))


def test_the_root_recovers_a_seat(office):
    office.do(lambda desk: people.lock(desk, office.actor("deputy"), "chief"))
    done = office.do(lambda desk: people_procedures.recover(desk, "chief", ("administrator",)))
    assert done.ticket
    assert not office.row("chief").locked
    assert office.do(lambda desk: people_procedures.recover(desk, "fresh", ("administrator",))).ticket
    office.do(lambda desk: people.apply_replace(desk, "alpha", "chief", "chief-2"))
    with pytest.raises(Conflict, match="person-replaced"):
        office.do(lambda desk: people_procedures.recover(desk, "chief", ("administrator",)))
