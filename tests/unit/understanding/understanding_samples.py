"""A complete understanding with made-up roots, and small ones built by hand."""

import hashlib
import re
from pathlib import Path

from seamline.terms.party import Names, Party
from seamline.understanding.model import Area, Article, Redaction, Standing, Understanding
from seamline.understanding.parse import parse

EXAMPLE = Path(__file__).with_name("example.toml")

YEAR_2026 = 1_767_225_600_000
HOUR = 3_600_000


def root_of(party):
    return hashlib.sha256(party.encode()).hexdigest()


def example_text(file=EXAMPLE):
    text = file.read_text(encoding="utf-8")
    return re.sub(r"@root:([a-z]+)@", lambda found: root_of(found[1]), text)


def example(file=EXAMPLE):
    value = parse(example_text(file).encode())
    assert isinstance(value, Understanding), value
    return value


def signed(value, **changes):
    return Standing(signed=frozenset(value.direct()), **changes)


def names(word):
    return Names(word, word, word)


def make_party(name, via=""):
    return Party(id=name, names=names(name), kind="force", via=via, root="" if via else root_of(name))


def make_article(number="1", **changes):
    known = {
        "number": number,
        "status": "in force",
        "titles": names(number),
        "kinds": ("report.spot",),
        "from_": ("a", "b"),
        "to": ("a", "b"),
        "up_to": "restricted",
        "release": "automatic",
        "redaction": Redaction(),
    }
    return Article(**{**known, **changes})


def make(*articles, parties=("a", "b", "c"), via=("d", "c"), **changes):
    people = [make_party(name) for name in parties]
    if via and via[1] in parties:
        people.append(make_party(via[0], via[1]))
    known = {
        "id": "u",
        "version": 1,
        "titles": names("u"),
        "parties": tuple(people),
        "articles": articles,
        "valid_from": 1_000,
        "valid_until": 1_000_000,
        "hash": "hash-u1",
        "areas": (Area("north", names("north")), Area("south", names("south"))),
    }
    return Understanding(**{**known, **changes})
