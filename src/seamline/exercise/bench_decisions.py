"""Release decisions a second, with reasons and obligations, under the exercise's understanding."""

import random
import time

from seamline.exercise.bench_figure import LEAST, Figure
from seamline.exercise.federation import understanding_text, with_roots
from seamline.terms.label import LEVELS
from seamline.terms.times import MINUTE, parse_iso
from seamline.understanding.decide import compile_rules, decide
from seamline.understanding.model import Question, Standing, Understanding
from seamline.understanding.parse import parse

QUESTIONS = 20_000
SECONDS = 1.5
ROUNDS = 3
NOW = parse_iso("2026-03-02T05:00:00Z")


def understanding() -> Understanding:
    """Return the exercise's understanding, signed by nobody in particular."""
    parties = ("federal", "region", "coalition")
    text = with_roots(understanding_text(), {party: f"{n:02x}" * 32 for n, party in enumerate(parties, 1)})
    value = parse(text.encode())
    if not isinstance(value, Understanding):
        raise TypeError("the exercise's understanding is not sound")
    return value


def questions(value: Understanding, count: int, seed: int = 1) -> list[Question]:
    """Return made-up questions: every kind, every pair of parties, near and far, some labelled."""
    dice = random.Random(seed)  # noqa: S311 - made-up questions, not secrets
    parties = [party.id for party in value.parties]
    direct = value.direct()
    kinds = ["report.spot", "report.int", "report.uxo", "report.med", "event", "crossing", "line"]
    areas = [area.id for area in value.areas]
    found = []
    for _ in range(count):
        originator = dice.choice(direct)
        found.append(
            Question(
                kind=dice.choice(kinds),
                originator=originator,
                held_by=originator,
                recipient=dice.choice([party for party in parties if party != originator]),
                level=dice.choice(LEVELS),
                now=NOW,
                areas=frozenset(area for area in areas if dice.random() < 0.6),
                caveats=("orcon",) if dice.random() < 0.05 else (),
                observed_at=NOW - dice.randrange(60) * MINUTE,
                approved=dice.random() < 0.5,
                exercise=True,
            )
        )
    return found


def measure() -> list[Figure]:
    """Decide the questions over and over; the best of a few rounds, as other programs run beside."""
    value = understanding()
    rules = compile_rules([(value, Standing(signed=frozenset(value.direct())))])
    asked = questions(value, QUESTIONS)
    allowed = sum(decide(question, rules).allow for question in asked)
    if not 0 < allowed < QUESTIONS:
        raise RuntimeError("questions that are all answered alike measure nothing")
    best = 0.0
    for _ in range(ROUNDS):
        done, began = 0, time.perf_counter()
        while (took := time.perf_counter() - began) < SECONDS / ROUNDS:
            for question in asked:
                decide(question, rules)
            done += len(asked)
        best = max(best, done / took)
    return [Figure("decisions", best, "/s", 200_000, LEAST)]
