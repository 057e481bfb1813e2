"""Attacks on the agreement itself: what is claimed, passed on, altered, combined, relabelled, referred to."""

import hashlib

import msgspec
import pytest
from tests.unit.understanding.understanding_samples import (
    YEAR_2026,
    example,
    example_text,
    make,
    make_article,
)

from seamline.ledger import certificate as certificates
from seamline.ledger.signature import Context, private_from, public_of, signer
from seamline.terms import canonical, label
from seamline.understanding import cosign
from seamline.understanding.decide import compile_rules, decide, explain
from seamline.understanding.model import Question, Redaction, Standing
from seamline.understanding.parse import parse
from seamline.understanding.project import project

ALL = frozenset({"federal", "region", "coalition"})
NOW = YEAR_2026


def ask(**changes):
    known = {
        "kind": "report.spot",
        "originator": "federal",
        "held_by": changes.get("originator", "federal"),
        "recipient": "region",
        "level": "restricted",
        "now": NOW,
        "observed_at": NOW,
        "areas": frozenset({"seam"}),
        "exercise": True,
    }
    return Question(**{**known, **changes})


def rules_of(*held):
    return compile_rules(held or [(example(), Standing(signed=ALL))])


def test_threat_65_a_label_that_the_sender_may_not_grant_opens_nothing():
    rules = rules_of()
    # No article lets spot reports go from the coalition's side to the neighbour; no label changes that.
    for claimed in ((), ("neighbour",), ("neighbour", "region"), ("aid",), tuple(ALL)):
        for recipient in ("neighbour", "aid"):
            found = decide(ask(originator="coalition", recipient=recipient, releasable_to=claimed), rules)
            assert not found.allow
            assert not found.later
    # Nor does a label make an object less restricted than the article's ceiling by an invented word.
    for level in ("secret", "confidential", "public", "", "OPEN", "open "):
        assert not decide(ask(level=level), rules).allow
    # Who holds another's object cannot let it go by naming itself its originator's equal.
    held = ask(held_by="region", recipient="coalition", releasable_to=("coalition",), level="open")
    assert not decide(held, rules).allow


def test_threat_65_a_label_only_ever_narrows():
    rules = rules_of()
    assert decide(ask(), rules).allow
    assert decide(ask(releasable_to=("region",)), rules).allow
    assert not decide(ask(releasable_to=("coalition",)), rules).allow


def test_threat_66_onward_release_needs_the_originators_grant_and_article():
    value = example()
    rules = rules_of((value, Standing(signed=ALL)))
    hazard = {
        "kind": "report.uxo",
        "recipient": "aid",
        "held_by": "region",
        "level": "open",
        "areas": frozenset(),
    }
    # The article says that hazards may be passed on to the aid body; the grant says that this one may.
    assert decide(ask(**hazard, grants=frozenset({"aid"})), rules).allow
    assert [one.code for one in decide(ask(**hazard), rules).reasons] == ["no-grant"]
    # A grant alone does not make up for the article, for a party that it does not name.
    spot = ask(held_by="region", recipient="coalition", grants=frozenset({"coalition"}))
    assert not decide(spot, rules).allow
    # The holder's own leave to give such things to the coalition is about its own, not about another's.
    own = ask(originator="region", recipient="coalition", observed_at=NOW - 10**9)
    assert decide(own, rules).allow
    assert not decide(msgspec.structs.replace(own, originator="federal"), rules).allow
    # The originator's marking binds whoever holds the object.
    marked = ask(**hazard, grants=frozenset({"aid"}), caveats=("no-onward",))
    assert not decide(marked, rules).allow


def key(name):
    return private_from(hashlib.sha256(f"threat key {name}".encode()).digest())


def signed_text():
    text = example_text()
    for party in example().parties:
        if party.root:
            text = text.replace(party.root, public_of(key(f"root {party.id}")).hex())
    return text.encode()


def signatures(text):
    found = []
    for party in sorted(ALL):
        held = certificates.issue(
            signer(key(f"root {party}"), Context.CERTIFICATE),
            party=party,
            kind="person",
            subject=f"{party}/commander-1",
            public=public_of(key(party)),
            valid_from=NOW - 10,
            until=NOW + 10,
            roles=("commander",),
        )
        line = cosign.sign_line(text, party, public_of(key(party)), signer(key(party), Context.UNDERSTANDING))
        found.append(cosign.Cosignature(line, held))
    return tuple(found)


def standing_of(text, under):
    return Standing(signed=frozenset(cosign.cosigned(parse(text), text, under, NOW).signed))


def test_threat_67_one_signature_or_an_altered_text_opens_nothing():
    text = signed_text()
    under = signatures(text)
    assert decide(ask(), rules_of((parse(text), standing_of(text, under)))).allow
    for some in (under[:1], under[1:], under[:1] * 3, ()):
        found = explain(ask(), rules_of((parse(text), standing_of(text, some))))
        assert not found.allow
        assert "not-signed" in [one.code for one in found.reasons]
    altered = text.replace(b'place = "1 km"', b'place = "keep"', 1)
    assert altered != text
    assert standing_of(altered, under) == Standing()
    assert not decide(ask(), rules_of((parse(altered), standing_of(altered, under)))).allow
    # Nor do the signatures of the altered text carry over to a node that holds the first one.
    assert standing_of(text, signatures(altered)) == Standing()


@pytest.mark.parametrize(
    ("standing", "now", "code"),
    [
        (Standing(signed=ALL), 1_500_000_000_000, "not-yet-valid"),
        (Standing(signed=ALL), 2_300_000_000_000, "expired"),
        (Standing(signed=ALL, withdrawn=True), NOW, "withdrawn"),
        (Standing(signed=ALL, suspended=frozenset({"region"})), NOW, "suspended"),
        (Standing(signed=ALL, suspended=frozenset({"federal"})), NOW, "suspended"),
    ],
)
def test_threat_67_outside_its_validity_or_halted_nothing_more_goes(standing, now, code):
    found = explain(ask(now=now, observed_at=now), rules_of((example(), standing)))
    assert (found.allow, found.later) == (False, False)
    assert code in [one.code for one in found.reasons]


def test_threat_67_what_was_replaced_does_not_come_back():
    old = example()
    new = msgspec.structs.replace(
        old, version=2, supersedes=old.hash, hash="2" * 64, valid_from=NOW, articles=old.articles[1:]
    )
    for standing in (Standing(signed=ALL), Standing(signed=ALL, withdrawn=True), Standing(ALL, ALL)):
        rules = rules_of((old, Standing(signed=ALL)), (new, standing))
        assert decide(ask(now=NOW - 1), rules).allow
        assert not decide(ask(now=NOW), rules).allow


STRICT = {
    "redaction": Redaction(strip_source=True, cell_m=10_000, delay_min=60),
    "release": "officer",
    "retention_days": 7,
}
LAX = {
    "redaction": Redaction(strip_source=False, cell_m=10),
    "retention_days": 90,
    "onward": ("c", "d"),
}


@pytest.mark.parametrize("strict_first", [True, False])
@pytest.mark.parametrize("apart", [True, False])
def test_threat_68_of_overlapping_terms_the_strictest_binds(strict_first, apart):
    order = [("s", STRICT), ("l", LAX)] if strict_first else [("l", LAX), ("s", STRICT)]
    written = [make_article(str(place), **terms) for place, (_, terms) in enumerate(order, start=1)]
    if apart:
        held = [make(one, id=f"u{one.number}", hash=f"hash-{one.number}") for one in written]
    else:
        held = [make(*written)]
    rules = compile_rules([(value, Standing(signed=frozenset("abc"))) for value in held])
    question = Question("report.spot", "a", "a", "b", "open", now=600_000, observed_at=300_000)
    found = decide(question, rules)
    assert (found.allow, found.later, found.needs_officer) == (False, True, True)
    got = found.obligations
    assert (got.strip_source, got.cell_m, got.retention_days, got.onward) == (True, 10_000, 7, ())
    assert got.not_before == 300_000 + 3_600_000


def test_threat_69_a_stricter_label_after_release_turns_the_answer():
    rules = rules_of()
    released = ask()
    assert decide(released, rules).allow
    for change in (
        {"level": "confidential"},
        {"level": "secret"},
        {"releasable_to": ("coalition",)},
        {"caveats": ("eyes-only",)},
        {"recalled": True},
    ):
        after = decide(msgspec.structs.replace(released, **change), rules)
        assert (after.allow, after.later) == (False, False), change
    held_back = decide(msgspec.structs.replace(released, caveats=("orcon",)), rules)
    assert (held_back.allow, held_back.needs_officer) == (False, True)
    assert label.rank("secret") > label.rank("confidential") > label.rank("restricted")


def test_threat_70_no_reference_to_what_was_not_released_leaves():
    secret = "SSSSSSSSSSSSSSSSSSSSSA"
    shared = "RRRRRRRRRRRRRRRRRRRRRA"
    body = {
        "type": "spot",
        "level": "open",
        "tear": "Six moving south.",
        "text": f"see {secret}",
        "source": secret,
        "about": [secret, shared],
        "reply_to": secret,
        "attachment": {"hash": secret, "thumbnail": secret, "exif": {"gps": secret}},
        "ob": secret,
        "id": secret,
        "activity": f"see {secret}",
        "equipment": f"as in {secret}",
    }
    for kind in ("report.spot", "report.int", "line", "position", "nonsense"):
        for known in ({}, {shared: "alias-of-shared"}):
            obligations = decide(ask(), rules_of()).obligations
            raw = canonical.encode(project(body, kind, obligations, known))
            assert secret.encode() not in raw
            assert shared.encode() not in raw
    found = project(body, "report.spot", obligations, {shared: "alias-of-shared"})
    assert found["about"] == ["alias-of-shared"]
    # Blinding leaves no trace either: how much was left out cannot be read off what leaves.
    alone = project({**body, "about": [shared]}, "report.spot", obligations, {shared: "alias-of-shared"})
    assert canonical.encode(alone) == canonical.encode(found)
