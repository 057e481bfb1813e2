import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.ledger.making import (
    KEY,
    NOW,
    OTHER,
    OTHER_PUBLIC,
    PUBLIC,
    ROOT,
    ROOT_PUBLIC,
    YEAR,
    node_certificate,
)

from seamline.ledger import certificate, revocation, signature
from seamline.ledger.certificate import MAX_CERTIFICATE_BYTES, MAX_ROLE_CHARS, MAX_ROLES, Certificate
from seamline.ledger.revocation import (
    MAX_REASON_CHARS,
    MAX_REVOCATION_BYTES,
    Place,
    Revocation,
    admit,
    trusted,
)
from seamline.ledger.signature import Context
from seamline.terms.errors import InvalidInput, Refusal

LOG = "federal>northern/routine"
REVOKE = signature.signer(ROOT, Context.REVOCATION)


def holds(found, at=NOW, **more):
    return found.check(ROOT_PUBLIC, at, party="federal", **more)


def revoked(number=10, *, log=LOG, epoch=1, public=PUBLIC, sign=REVOKE, party="federal", **more):
    return revocation.revoke(
        sign, party=party, public=public, place=Place(log, epoch, number), at=NOW, **more
    )


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"subject": "federal/node-2"},
        {"kind": "person", "subject": "federal/commander", "roles": ("commander", "release-officer")},
        {"kind": "tls-ca", "public": b"\0" * 32},
    ],
)
def test_what_the_root_issued_holds(more):
    made = node_certificate(**more)
    again = Certificate.read(made.text())
    assert again == made
    assert holds(again) is None
    assert (again.subject, again.public) == (again.id, more.get("public", PUBLIC))


def test_it_holds_from_and_until():
    made = node_certificate()
    for at, code in [
        (NOW - YEAR, None),
        (NOW - YEAR - 1, "certificate-not-yet"),
        (NOW + YEAR - 1, None),
        (NOW + YEAR, "certificate-expired"),
    ]:
        refusal = holds(made, at)
        assert (refusal and refusal.code) == code


def test_only_the_root_of_that_party_counts():
    assert holds(node_certificate(root=OTHER)).code == "certificate-signature"
    made = node_certificate(party="northern", subject="northern")
    assert holds(made).code == "certificate-party"
    assert made.check(ROOT_PUBLIC, NOW, party="northern") is None


@pytest.mark.parametrize(
    "changes",
    [
        {"id": "federal/other"},
        {"kind": "person", "id": "federal/duty"},
        {"key": OTHER_PUBLIC.hex()},
        {"valid_from": NOW - YEAR - 1},
        {"until": NOW + YEAR + 1},
        {"roles": ("commander",)},
        {"sig": "00" * 64},
        {"sig": "zz"},
    ],
)
def test_no_field_can_be_changed(changes):
    assert holds(msgspec.structs.replace(node_certificate(), **changes)).code == "certificate-signature"


@pytest.mark.parametrize(
    "more",
    [
        {"kind": "device"},
        {"subject": "northern"},
        {"subject": "federal/"},
        {"subject": "Federal"},
        {"kind": "person", "subject": "federal"},
        {"kind": "person", "subject": "northern/duty"},
        {"party": "", "subject": ""},
        {"public": b"\1" + bytes(31)},
        {"public": PUBLIC + b"x"},
        {"valid_from": NOW + YEAR},
        {"valid_from": -1},
        {"roles": ("r",) * (MAX_ROLES + 1)},
        {"roles": ("r" * (MAX_ROLE_CHARS + 1),)},
    ],
)
def test_a_certificate_of_the_wrong_form_is_neither_made_nor_read(more):
    with pytest.raises(InvalidInput, match="certificate-form"):
        node_certificate(**more)


def test_limits_of_certificates():
    made = node_certificate(roles=("r" * MAX_ROLE_CHARS,) * MAX_ROLES)
    assert holds(Certificate.read(made.text())) is None
    assert len(made.text()) <= MAX_CERTIFICATE_BYTES
    with pytest.raises(InvalidInput, match="certificate-form"):
        Certificate.read(made.text() + " " * MAX_CERTIFICATE_BYTES)


@given(st.text(max_size=60))
def test_reading_gives_a_form_or_none(text):
    for read, code in ((Certificate.read, "certificate-form"), (Revocation.read, "revocation-form")):
        with pytest.raises(InvalidInput, match=code):
            read(text)


@pytest.mark.parametrize(
    "change",
    [
        ('"roles":[],', ""),
        ('"roles"', '"more":1,"roles"'),
        ("federal", "fedéral"),
        ('"roles":[]', '"roles":[1]'),
    ],
)
def test_there_is_one_spelling_of_a_certificate(change):
    with pytest.raises(InvalidInput, match="certificate-form"):
        Certificate.read(node_certificate().text().replace(*change))


def test_a_lone_surrogate_is_no_certificate():
    for read in (Certificate.read, Revocation.read):
        with pytest.raises(InvalidInput):
            read("\ud800")


def test_a_revocation_counts_from_a_place_on():
    found = admit((), revoked(), ROOT_PUBLIC, "federal")
    made = node_certificate()
    assert holds(made, revocations=found).code == "certificate-revoked"
    for place, good in [
        (Place(LOG, 1, 10), True),
        (Place(LOG, 1, 11), False),
        (Place(LOG, 0, 99), True),
        (Place(LOG, 2, 1), False),
        (Place("federal>coalition/routine", 1, 1), False),
    ]:
        assert trusted(made.key, found, place) is good
        assert (holds(made, revocations=found, place=place) is None) is good
    assert trusted(OTHER_PUBLIC.hex(), found, None)


def test_nothing_gives_trust_back():
    found = admit((), revoked(10), ROOT_PUBLIC, "federal")
    found = admit(found, revoked(20), ROOT_PUBLIC, "federal")
    found = admit(found, revoked(5), ROOT_PUBLIC, "federal")
    assert len(found) == 3
    assert trusted(PUBLIC.hex(), found, Place(LOG, 1, 5))
    assert not trusted(PUBLIC.hex(), found, Place(LOG, 1, 6))
    assert admit(found, revoked(5), ROOT_PUBLIC, "federal") == found


def test_only_the_root_takes_back():
    theirs = revoked(sign=signature.signer(KEY, Context.REVOCATION))
    assert admit((), theirs, ROOT_PUBLIC, "federal").code == "revocation-signature"
    assert admit((), revoked(party="northern"), ROOT_PUBLIC, "federal").code == "revocation-party"
    bent = msgspec.structs.replace(revoked(), after=11)
    assert admit((), bent, ROOT_PUBLIC, "federal").code == "revocation-signature"


def test_limits_of_revocations(monkeypatch):
    made = revoked(reason="ر" * MAX_REASON_CHARS, log="x" * 128)
    assert Revocation.read(made.text()) == made
    assert len(made.text().encode()) <= MAX_REVOCATION_BYTES
    for more in (
        {"reason": "r" * (MAX_REASON_CHARS + 1)},
        {"log": ""},
        {"log": "x" * 129},
        {"number": -1},
        {"party": "Federal"},
        {"public": b"short"},
    ):
        with pytest.raises(InvalidInput, match="revocation-form"):
            revoked(**more)
    with pytest.raises(InvalidInput, match="revocation-form"):
        Revocation.read(made.text().replace(made.sig, made.sig.upper()))
    monkeypatch.setattr(revocation, "MAX_REVOCATIONS", 1)
    full = admit((), revoked(1), ROOT_PUBLIC, "federal")
    assert admit(full, revoked(2), ROOT_PUBLIC, "federal") == Refusal("revocation-many", facts={"max": 1})
    assert admit(full, revoked(1), ROOT_PUBLIC, "federal") == full


def test_kinds_are_three():
    assert certificate.KINDS == ("node", "person", "tls-ca")
