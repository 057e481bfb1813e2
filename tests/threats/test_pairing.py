"""Pairing on the page: what is pasted as a card and typed as a fingerprint, by whoever it may be."""

import json

import pytest
from tests.support.node_rig import code, node, run

from seamline.centre import keyring, partner_list, partners, rows
from seamline.ledger import card as cards
from seamline.ledger.fingerprint import fingerprint_digits, fingerprint_words
from seamline.ledger.signature import key_id

READ = "/api/card/read"


def spoken(rig):
    return " ".join(fingerprint_words(rig.root.public))


async def count(rig):
    return len(await rig.centre.see(lambda reader: reader.every(rows.PARTNER, rows.PartnerRow)))


BROKEN = [
    "",
    "x",
    "\u202e\u0000",
    cards.BEGIN,
    cards.BEGIN + cards.END,
    f"{cards.BEGIN}\n!!!!\n{cards.END}",
    f"{cards.BEGIN}\ne30=\n{cards.END}",
    f"{cards.BEGIN}\n{'W' * 4_000}\n{cards.END}",
    "<script>alert(1)</script>",
]


@pytest.mark.parametrize("text", BROKEN)
def test_what_is_no_card_pairs_with_nobody(tmp_path, text):
    async def work():
        async with node(tmp_path) as rig:
            admin = await rig.browser("chief", "administrator")
            for path, body in (
                (READ, {"card": text}),
                ("/api/partners/bravo/pair", {"card": text, "fingerprint": "acid"}),
            ):
                answer = await admin.post(path, body)
                assert (answer.status_code, code(answer)) in ((400, "card-form"), (400, "json-text"))
            assert await count(rig) == 0

    run(work())


def test_a_card_one_past_its_limit_is_refused(tmp_path):
    async def work():
        async with node(tmp_path / "a") as rig, node(tmp_path / "b", "bravo") as other:
            admin = await rig.browser("chief", "administrator")
            for length, status, wanted in (
                (cards.MAX_CARD_TEXT, 200, ""),
                (cards.MAX_CARD_TEXT + 1, 400, "card-size"),
                (32_769, 400, "body-form"),
            ):
                answer = await admin.post(READ, {"card": other.card.ljust(length)})
                assert answer.status_code == status, length
                assert not wanted or code(answer) == wanted
            answer = await admin.post(
                "/api/partners/bravo/pair", {"card": other.card, "fingerprint": "a" * 1_025}
            )
            assert (answer.status_code, code(answer)) == (400, "body-form")
            assert await count(rig) == 0

    run(work())


def test_a_card_says_whose_it_is_and_never_its_fingerprint(tmp_path):
    """People compare what they hear: the page must not be able to show what is to be heard."""

    async def work():
        async with node(tmp_path / "a") as rig, node(tmp_path / "b", "bravo") as other:
            admin = await rig.browser("chief", "administrator")
            answer = await admin.post(READ, {"card": f"Ours, as promised:\n{other.card}"})
            assert answer.status_code == 200
            said = answer.json()
            assert (said["party"], said["kind"], said["names"]["en"]) == ("bravo", "force", "Bravo")
            assert said["valid_from"] < rig.clock.now_ms() < said["until"]
            assert [said[name] for name in ("paired", "other_root", "revoked")] == [False] * 3
            shown = json.dumps(said).casefold()
            root = other.root.public
            assert root.hex() not in shown
            assert not any(word in shown for word in fingerprint_words(root))
            assert not any(digits in shown for digits in fingerprint_digits(root))
            assert await count(rig) == 0

    run(work())


def test_a_wrong_fingerprint_pairs_with_nobody(tmp_path):
    async def work():
        async with node(tmp_path / "a") as rig, node(tmp_path / "b", "bravo") as other:
            admin = await rig.browser("chief", "administrator")
            words = fingerprint_words(other.root.public)
            for typed in ("", " ", "acid agent", spoken(rig), " ".join(words[:-1]), " ".join(words[::-1])):
                answer = await admin.post(
                    "/api/partners/bravo/pair", {"card": other.card, "fingerprint": typed}
                )
                assert (answer.status_code, code(answer)) == (403, "card-fingerprint"), typed
            assert await count(rig) == 0
            right = await admin.post(
                "/api/partners/bravo/pair",
                {"card": other.card, "fingerprint": f"  {spoken(other).upper()} - "},
            )
            assert right.status_code == 200
            assert await count(rig) == 1

    run(work())


def test_the_own_card_and_another_partys_name_are_refused(tmp_path):
    async def work():
        async with node(tmp_path / "a") as rig, node(tmp_path / "b", "bravo") as other:
            admin = await rig.browser("chief", "administrator")
            answer = await admin.post(READ, {"card": rig.card})
            assert (answer.status_code, code(answer)) == (400, "card-own")
            answer = await admin.post(
                "/api/partners/alpha/pair", {"card": rig.card, "fingerprint": spoken(rig)}
            )
            assert (answer.status_code, code(answer)) == (400, "card-own")
            # Confirmed for one party, sent to another's address: nothing is paired.
            answer = await admin.post(
                "/api/partners/charlie/pair", {"card": other.card, "fingerprint": spoken(other)}
            )
            assert answer.status_code == 404
            assert await count(rig) == 0

    run(work())


def test_a_card_with_another_root_or_a_revoked_key_says_so(tmp_path):
    """A partner that lost its root, and somebody who only says to be that partner, look the same."""

    async def work():
        async with (
            node(tmp_path / "a") as rig,
            node(tmp_path / "b", "bravo") as other,
            node(tmp_path / "c", "bravo") as double,
        ):
            admin = await rig.browser("chief", "administrator")
            await admin.post("/api/partners/bravo/pair", {"card": other.card, "fingerprint": spoken(other)})
            said = (await admin.post(READ, {"card": other.card})).json()
            assert (said["paired"], said["other_root"], said["revoked"]) == (True, False, False)
            said = (await admin.post(READ, {"card": double.card})).json()
            assert (said["paired"], said["other_root"], said["revoked"]) == (True, True, False)
            await admin.post("/api/partners/bravo/revoke", {"reason": "captured"})
            said = (await admin.post(READ, {"card": other.card})).json()
            assert (said["paired"], said["other_root"], said["revoked"]) == (True, False, True)

    run(work())


def test_threat_81_one_call_cuts_a_partner_off_and_says_why(tmp_path):
    async def work():
        async with node(tmp_path / "a") as rig, node(tmp_path / "b", "bravo") as other:
            admin = await rig.browser("chief", "administrator")
            chief = await rig.browser("head", "commander")
            await admin.post(
                "/api/partners/bravo/pair", {"card": other.card, "fingerprint": spoken(other), "push": True}
            )
            (seen,) = (await chief.get("/api/partners")).json()
            assert (seen["party"], seen["push"], seen["state"]) == ("bravo", True, "never")
            assert seen["root"] == other.root.public.hex()
            assert [(key["kind"], key["subject"], key["state"]) for key in seen["keys"]] == [
                ("node", "bravo/node", "trusted")
            ]
            for reason in ("", "   "):
                answer = await chief.post("/api/partners/bravo/revoke", {"reason": reason})
                assert answer.status_code == 400
            assert (await chief.get("/api/partners")).json()[0]["state"] == "never"
            answer = await chief.post("/api/partners/bravo/revoke", {"reason": "its node was captured"})
            assert answer.status_code == 200
            (seen,) = (await chief.get("/api/partners")).json()
            assert seen["state"] == "cut-off"
            assert [key["state"] for key in seen["keys"]] == ["revoked"]
            # What is revoked is revoked once.
            again = await chief.post("/api/partners/bravo/revoke", {"reason": "again"})
            assert again.status_code == 404

    run(work())


def test_one_key_is_revoked_and_the_link_stays(tmp_path):
    async def work():
        async with node(tmp_path / "a") as rig, node(tmp_path / "b", "bravo") as other:
            admin = await rig.browser("chief", "administrator")
            await admin.post("/api/partners/bravo/pair", {"card": other.card, "fingerprint": spoken(other)})
            theirs = other.root.certify(
                "bravo/duty-1", rig.root.public, ("duty-officer",), rig.clock.now_ms()
            )
            await rig.centre.do(lambda desk: keyring.hold(desk, "bravo", theirs))
            name = key_id(rig.root.public)
            for key in ("0" * 16, name[:-1], "../..", name.upper() + "0"):
                answer = await admin.post("/api/partners/bravo/revoke", {"key": key, "reason": "x"})
                assert answer.status_code in (400, 404), key
            # Another partner's path does not reach this one's key.
            answer = await admin.post("/api/partners/alpha/revoke", {"key": name, "reason": "x"})
            assert answer.status_code == 404
            answer = await admin.post("/api/partners/bravo/revoke", {"key": name, "reason": "telephone lost"})
            assert answer.status_code == 200
            (seen,) = (await admin.get("/api/partners")).json()
            assert seen["state"] == "never"
            assert {key["subject"]: key["state"] for key in seen["keys"]} == {
                "bravo/node": "trusted",
                "bravo/duty-1": "revoked",
            }

    run(work())


def test_a_partner_with_more_keys_than_a_list_shows(tmp_path, monkeypatch):
    async def work():
        async with node(tmp_path / "a") as rig, node(tmp_path / "b", "bravo") as other:
            admin = await rig.browser("chief", "administrator")
            await admin.post("/api/partners/bravo/pair", {"card": other.card, "fingerprint": spoken(other)})
            publics = [rig.root.public, rig.node_keys.public]
            for number, public in enumerate(publics):
                text = other.root.certify(f"bravo/duty-{number}", public, (), rig.clock.now_ms())
                await rig.centre.do(lambda desk, text=text: keyring.hold(desk, "bravo", text))
            monkeypatch.setattr(partner_list, "MAX_KEYS_LISTED", 2)
            (seen,) = (await admin.get("/api/partners")).json()
            assert len(seen["keys"]) == 2
            assert seen["keys"][0]["kind"] == "node"
            assert seen["more_keys"] == 1

    run(work())


def test_the_own_card_comes_with_what_is_read_out(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            admin = await rig.browser("chief", "administrator", pin="271828")
            shown = (await admin.get("/api/card")).json()
            assert cards.read(shown["card"], rig.clock.now_ms()).party == "alpha"
            assert tuple(shown["words"]) == fingerprint_words(rig.root.public)
            assert tuple(shown["digits"]) == fingerprint_digits(rig.root.public)
            assert shown["qr"].startswith("<svg xmlns=")
            assert shown["root"] == rig.root.public.hex()
            assert set(shown["words"]) <= set(shown["spoken"])
            assert len(shown["spoken"]) == 256
            assert [(key["subject"], key["state"]) for key in shown["keys"]] == [("alpha/chief", "trusted")]

    run(work())


def test_there_is_room_for_so_many_partners(tmp_path, monkeypatch):
    async def work():
        async with node(tmp_path / "a") as rig, node(tmp_path / "b", "bravo") as other:
            admin = await rig.browser("chief", "administrator")
            monkeypatch.setattr(partners, "MAX_PARTNERS", 0)
            answer = await admin.post(
                "/api/partners/bravo/pair", {"card": other.card, "fingerprint": spoken(other)}
            )
            assert (answer.status_code, code(answer)) == (409, "partner-too-many")

    run(work())
