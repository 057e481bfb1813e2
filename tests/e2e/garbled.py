"""Garbage in every field of every act, on the records that the exercise has left: no more than a refusal comes of it."""

from tests.unit.procedures.procedure_play import data_for

from seamline.centre import holding, moves, offered, rows
from seamline.centre.desk import Actor
from seamline.exercise.federation import Federation
from seamline.exercise.scenario import EVERYBODY
from seamline.exercise.virtual import run
from seamline.machine import State
from seamline.machine.fields import NODE
from seamline.procedures import registry
from seamline.terms.errors import SeamlineError
from seamline.terms.party import ROLES

HERE = {"lat_e7": 362_000_000, "lon_e7": 434_000_000, "precision_m": 100}
GARBAGE = (
    0,
    -1,
    2**63,
    10**30,
    True,
    1.5,
    "",
    "x" * 5_000,
    "0" * 64,
    "A" * 22,
    ["A" * 22] * 2,
    "federal",
    [],
    {},
    [[]],
    [{}],
    [1],
    {"from": 1, "until": 0},
    {"a": {"b": {"c": 1}}},
    {"lat_e7": 10**12, "lon_e7": 0, "precision_m": 1},
    {"lat_e7": True, "lon_e7": False},
    {"lat_e7": "1", "lon_e7": 2},
    {"lat_e7": 0, "lon_e7": 0, "precision_m": -5},
    HERE,
    [HERE],
    [HERE] * 3,
    [HERE] * 300,
    [{"lat_e7": 10**12, "lon_e7": 0, "precision_m": 1}] * 3,
)
"""Of what a client may send in JSON: wrong kinds, too large, too many, off the earth, of no ground."""


class _Undone(Exception):
    """What was taken is not kept: the next attempt finds the record as the exercise has left it."""


def broken_by_garbage(folder):
    """Return (party, procedure, act, field, what was put in, what was raised) where it was no refusal, and a count.

    Each is tried in a form that is filled in well else, and in one that is empty else.
    """
    found, tried = [], 0

    async def main(loop):
        nonlocal tried
        federation = Federation(loop, folder, sides=EVERYBODY)
        for node in federation.nodes.values():
            node.open()
            alias = node.side.seats[0].alias
            actor = Actor(f"{node.party}/{alias}", frozenset(ROLES))
            for proc, act, state, attempt in await _attempts(node, actor, node.signer(alias)):
                known = registry.PROCEDURES[proc].acts[act]
                given = {**known.fields, **known.opens, **known.optional}
                well = data_for(registry.PROCEDURES[proc], act, state)
                for field in [*(name for name, kind in given.items() if kind.kind != NODE), "nonsense"]:
                    for number, value in enumerate(GARBAGE):
                        tried += 1
                        rest = well if number % 2 else {}
                        error = await _outcome(node, attempt, {**rest, field: value})
                        if error is not None:
                            found.append((node.party, proc, act, field, repr(value)[:60], repr(error)))
        await federation.close()

    run(main)
    return found, tried


async def _attempts(node, actor, sign):
    """Every act that opens something and every act of what is there, each as a job that takes what it carries."""

    def opening(proc, act):
        def job(desk, data):
            others = tuple(side.party for side in EVERYBODY if side.party != node.party)[:1]
            moves.open_object(desk, actor, proc, act, data, others, sign=sign)

        return job

    def move(ob, act):
        return lambda desk, data: moves.make(desk, actor, ob, act, data, sign=sign)

    def look(reader):
        held = {}
        for row in reader.every(rows.OBJECT, rows.ObjectRow, limit=5_000):
            # One object in each status of each procedure is enough.
            held.setdefault((row.proc, holding.state_of(row).status), row)
        return [
            (row.proc, one["act"], holding.state_of(row), move(row.ob, one["act"]))
            for row in held.values()
            for one in offered.acts_of(
                reader, actor, row, registry.PROCEDURES[row.proc], holding.state_of(row)
            )
        ]

    opens = [
        (name, act, State(proc=name), opening(name, act))
        for name, known in registry.PROCEDURES.items()
        if name not in holding.BILATERAL
        for act in sorted(known.opening)
    ]
    return opens + await node.centre.see(look)


async def _outcome(node, attempt, data):
    """What is raised besides refusals, None where there is nothing."""

    def job(desk):
        attempt(desk, data)
        raise _Undone

    try:
        await node.centre.do(job)
    except (_Undone, SeamlineError):
        return None
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
        return error
    raise AssertionError("an attempt was kept")
