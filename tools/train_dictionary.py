# ruff: noqa: INP001 - a script, not a package
"""Train the dictionary that every node compresses parcels with, from made-up entries only.

    python tools/train_dictionary.py src/seamline/ledger/wire.dict

The dictionary is part of the wire format: once parcels have travelled under its number it never changes. A
better one gets a new file and a new number in ``ledger/press.py``. Nothing that anybody ever reported may
go into it, for a dictionary can be made to tell what it was trained on.
"""

import base64
import random
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import zstandard

from seamline.ledger.body import fold
from seamline.ledger.phrases import shorten
from seamline.terms import canonical

SIZE = 16_384
SAMPLES = 9_000
START = 1_790_000_000_000

GROUPS = [
    "men",
    "fighters",
    "vehicles",
    "pickups",
    "motorbikes",
    "civilians",
    "families",
    "trucks",
    "persons",
]
COLOURS = ["white", "black", "red", "blue", "grey", "green"]
NUMBERS = ["one", "two", "three", "four", "five", "six", "several", "10", "12", "20", "about 15"]
DOING = ["moving", "on foot", "halted", "crossing", "digging", "observing", "heading", "armed", "loading",
         "seen", "stopped", "driving", "walking", "coming from", "going to", "returning"]  # fmt: skip
WHERE = ["the road", "the bridge", "the river", "the track", "the hill", "the village", "the checkpoint",
         "the wadi", "the canal", "the old post", "the ridge", "the school", "the clinic", "the valley",
         "the crossing", "the border", "the farm", "the main road", "the well", "our position"]  # fmt: skip
HOW = ["near", "towards", "along", "behind", "across", "west of", "east of", "north of", "south of", "at",
       "between", "on", "from", "under"]  # fmt: skip
MORE = ["no weapons seen", "no contact", "still there", "observation continues", "possible IED",
        "no casualties", "one wounded", "request medevac", "lights off", "at high speed", "low visibility",
        "will report again", "small arms fire heard", "smoke seen", "will be back before dark"]  # fmt: skip
ARABIC = ["مركبتان تتحركان جنوبا", "مجموعة من ستة أشخاص سيرا على الأقدام", "قرب الجسر", "على الطريق الرئيسي",
          "لا إصابات", "شاحنة بيضاء متوقفة", "المراقبة مستمرة", "دراجة نارية باتجاه القرية",
          "إطلاق نار خفيف", "عند نقطة التفتيش"]  # fmt: skip
SORANI = ["دوو ئۆتۆمبێل بەرەو باشوور دەجووڵێن", "شەش کەس بە پێ", "لە نزیک پردەکە", "لەسەر ڕێگای سەرەکی",
          "هیچ بریندارێک نییە", "لۆرییەکی سپی ڕاوەستاوە", "چاودێری بەردەوامە", "لە خاڵی پشکنین"]  # fmt: skip
DIRECTIONS = ["N", "NE", "E", "SE", "S", "SW", "W", "NW"]
ACTIVITIES = [
    "moving",
    "halted",
    "digging",
    "observing",
    "firing",
    "crossing",
    "loading",
    "planting",
    "other",
]
TYPES = ["spot", "spot", "spot", "spot", "hazard", "sitrep", "intrep", "medevac", "civ", "works"]
LEVELS = ["open", "restricted", "restricted", "restricted", "confidential"]
PARTIES = ["federal", "northern", "coalition", "northern-force", "border", "civil"]
REASONS = ["error", "superseded", "source", "originator", "wrong-place", "duplicate", "label"]

LETTERS = "etaoinshrdlcumwfgypbvkjxqz"
FREQUENCY = [12, 9, 8, 7, 7, 7, 6, 6, 6, 4, 4, 3, 3, 2, 2, 2, 2, 2, 2, 1, 1, 1, 0.2, 0.2, 0.1, 0.1]

Dice = random.Random


def ident(dice: Dice) -> str:
    """Return an object id."""
    return base64.urlsafe_b64encode(dice.randbytes(16)).rstrip(b"=").decode()


def sentence(dice: Dice) -> str:
    """Return a tear line."""
    if dice.random() < 0.25:
        return "، ".join(dice.sample(dice.choice([ARABIC, SORANI]), dice.randint(1, 2)))
    group = f"{dice.choice(NUMBERS)} {dice.choice(['', dice.choice(COLOURS) + ' '])}{dice.choice(GROUPS)}"
    place = f"{dice.choice(HOW)} {dice.choice(WHERE)}"
    tail = f", {dice.choice(MORE)}" if dice.random() < 0.4 else ""
    words = f"{group} {dice.choice(DOING)} {place}{tail}".split()
    text = " ".join(unheard(dice) if dice.random() < 0.4 else word for word in words)
    return text.capitalize() if dice.random() < 0.5 else text


def unheard(dice: Dice) -> str:
    """Return a word that the dictionary cannot hold, so that its tables learn how letters fall."""
    return "".join(dice.choices(LETTERS, FREQUENCY, k=dice.randint(2, 9)))


def report(dice: Dice, at: int) -> dict[str, Any]:
    """Return a released report: structured fields and, at times, the tear line."""
    body: dict[str, Any] = {
        "type": dice.choice(TYPES),
        "observed": at - dice.randrange(1_800_000),
        "grade": dice.choice("ABBBCCDF") + dice.choice("122233456"),
        "level": dice.choice(LEVELS),
        "lat_e7": dice.randrange(250_000_000, 380_000_000),
        "lon_e7": dice.randrange(350_000_000, 480_000_000),
        "precision_m": dice.choice([10, 50, 100, 100, 500, 500, 1000, 1000, 5000]),
    }
    full = dice.random() < 0.7
    optional: dict[str, Callable[[], Any]] = {
        "reported": lambda: at - dice.randrange(300_000),
        "received": lambda: at - dice.randrange(300_000),
        "originator": lambda: dice.choice(PARTIES),
        "size": lambda: dice.randrange(1, 40),
        "activity": lambda: dice.choice(ACTIVITIES),
        "direction": lambda: dice.choice(DIRECTIONS),
        "version": lambda: dice.choice([1, 1, 1, 1, 2]),
    }
    seldom: dict[str, Callable[[], Any]] = {
        "caveats": lambda: dice.choice(
            [["orcon"], ["exercise-only"], ["no-onward"], ["exercise-only", "orcon"]]
        ),
        "keep_days": lambda: dice.choice([7, 14, 30, 90]),
        "language": lambda: dice.choice(["en", "ar", "ckb"]),
        "flash": lambda: dice.choice([0, 1]),
        "equipment": lambda: dice.choice(["2 pickup", "1 moto", "3 pickup, 1 moto", "1 truck"]),
        "about": lambda: ident(dice),
    }
    for name, make in optional.items():
        if dice.random() < (0.95 if full else 0.5):
            body[name] = make()
    for name, make in seldom.items():
        if dice.random() < 0.15:
            body[name] = make()
    if dice.random() < 0.5:
        body[dice.choice(["tear", "tear", "line"])] = sentence(dice)
    return {"kind": "report/1", "at": at, "ob": ident(dice), "ref": article(dice), "body": body}


def article(dice: Dice) -> str:
    """Return the reference to the article that released an entry."""
    number = str(dice.randrange(1, 15))
    return number if dice.random() < 0.6 else f"seam/{number}"


def move(dice: Dice, at: int) -> dict[str, Any]:
    """Return a move of one of the procedures."""
    party = dice.choice(PARTIES)
    acts = {
        "crossing": [
            "ask",
            "acknowledge",
            "clear",
            "clear-with-conditions",
            "refuse",
            "lapse",
            "start",
            "end",
        ],
        "event": ["propose", "confirm", "merge", "split", "object"],
        "control-measure": ["propose", "sign", "withdraw", "expire", "object"],
        "recall": ["issue", "receipt", "attest", "refuse"],
    }
    proc = dice.choice(list(acts))
    body: dict[str, Any] = {
        "proc": proc,
        "act": dice.choice(acts[proc]),
        "answers": [ident(dice) for _ in range(dice.choice([0, 1, 1, 1, 2]))],
        "at": at - dice.randrange(5_000),
        "party": party,
        "person": f"{party}/{dice.choice(['duty', 'duty-1', 'duty-2', 'watch', 'commander', 'release'])}",
    }
    if dice.random() < 0.5:
        body["data"] = dice.choice(
            [
                {"until": at + 3_600_000, "reason": dice.choice(REASONS)},
                {
                    "from": at,
                    "until": at + 3_600_000,
                    "corridor": [[351_000_000, 441_000_000]],
                    "depth_m": 2000,
                },
                {"frequency": "41.250", "conditions": "host-present"},
                {},
            ]
        )
    if dice.random() < 0.3:
        body["sig"], body["key"] = dice.randbytes(64).hex(), dice.randbytes(8).hex()
    return {"kind": "move/1", "at": at, "ob": ident(dice), "ref": article(dice), "body": body}


def standing(dice: Dice, at: int) -> dict[str, Any]:
    """Return an entry of the standing lane."""
    digest = dice.randbytes(32).hex()
    kind, body = dice.choice(
        [
            ("recall/1", {"reason": dice.choice(REASONS)}),
            ("recall-receipt/1", {"answer": dice.choice(["purged", "refused", "kept"]), "at": at}),
            (
                "receipt/1",
                {"at": at - dice.randrange(9_000), "post": dice.choice(["duty-1", "watch", "duty"])},
            ),
            ("disposition/1", {"as": dice.choice(["seen", "acting", "conflicts", "not-ours"])}),
            ("understanding-suspension/1", {"hash": digest, "suspended": True, "reason": "review"}),
            ("understanding-signature/1", {"hash": digest, "line": f"— {dice.choice(PARTIES)} "}),
            ("revocation/1", {"key": digest, "party": dice.choice(PARTIES), "reason": "lost", "after": 100}),
            ("line/1", {"line": [[350_000_000, 440_000_000]], "since": at, "version": 1}),
        ]
    )
    return {"kind": kind, "at": at, "ob": ident(dice), "body": body}


def samples(dice: Dice) -> list[bytes]:
    """Return folded texts of small parcels, which gain most from a dictionary."""
    found = []
    makers = [report, report, report, move, standing]
    for _ in range(SAMPLES):
        at = START + dice.randrange(10**10)
        entries = []
        for _ in range(dice.choice([1, 1, 1, 2, 4])):
            at += dice.randrange(60_000)
            value = dice.choice(makers)(dice, at)
            if dice.random() < 0.4:
                value["ex"] = 1
            entries.append(canonical.encode(value))
        found.append(shorten(fold(entries, at)[0]))
    return found


def main() -> None:
    """Write the dictionary to the path given."""
    trained = zstandard.train_dictionary(SIZE, samples(Dice(1)), level=3, k=300, d=6)
    Path(sys.argv[1]).write_bytes(trained.as_bytes())
    sys.stdout.write(f"{len(trained.as_bytes())} bytes\n")


if __name__ == "__main__":
    main()
