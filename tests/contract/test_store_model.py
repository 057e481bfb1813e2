"""Every engine against the plainest model of it: dictionaries and lists."""

import copy
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from store_engines import ENGINES, SqliteEngine, entry

from seamline.centre.ports import Row, StreamRow
from seamline.ledger import merkle
from seamline.ledger.entry import entry_bytes
from seamline.storage.outcome import Done, Failed
from seamline.terms.errors import Conflict, NotFound

tables = st.sampled_from(["t", "u", "t'; DROP TABLE log; --"])
keys = st.text(alphabet="abå\0'", max_size=2)
groups = st.sampled_from(["", "g", "h"])
sorts = st.integers(-2, 2) | st.sampled_from([-(2**63), 2**63 - 1])
streams = st.sampled_from(["out/a/flash", "in/b/bulk"])
docs = st.binary(max_size=8)

acts = st.one_of(
    st.tuples(st.just("put"), tables, keys, docs, groups, sorts),
    st.tuples(st.just("delete"), tables, keys),
    st.tuples(st.just("append"), st.text(max_size=5)),
    st.tuples(st.just("stream"), streams, st.integers(0, 1), st.integers(1, 3), st.booleans()),
    st.tuples(st.just("purge"), streams, st.integers(0, 1), st.integers(0, 4)),
    st.tuples(st.just("purge_log"), st.integers(0, 6)),
    st.tuples(st.just("raise")),
)


class Model:
    def __init__(self):
        self.state = {}
        self.log = []
        self.streams = {}

    def refusal(self, work):
        """Apply the acts; return the error at the first that is refused."""
        try:
            for act in work:
                self.apply(act)
        except (Conflict, NotFound, ZeroDivisionError) as error:
            return error
        return None

    def apply(self, act):
        name, *given = act
        if name == "put":
            table, key, doc, group, sort = given
            self.state[table, key] = Row(key=key, group=group, sort=sort, doc=doc)
        elif name == "delete":
            self.state.pop(tuple(given), None)
        elif name == "append":
            self.log.append(entry_bytes(entry(given[0])))
        elif name == "stream":
            stream, epoch, count, gap = given
            held = self.streams.setdefault((stream, epoch), [])
            if gap:
                raise Conflict("stream-gap")
            first = len(held) + 1
            held.extend(b"%d" % number for number in range(first, first + count))
        elif name == "purge":
            stream, epoch, number = given
            held = self.streams.get((stream, epoch), [])
            if not 1 <= number <= len(held):
                raise NotFound("stream-entry")
            held[number - 1] = None
        elif name == "purge_log":
            if given[0] >= len(self.log):
                raise NotFound("log-entry")
            self.log[given[0]] = None
        else:
            raise ZeroDivisionError


def perform(tx, act):
    name, *given = act
    if name == "put":
        table, key, doc, group, sort = given
        tx.put(table, key, doc, group=group, sort=sort)
    elif name == "delete":
        tx.delete(*given)
    elif name == "append":
        tx.append(entry(given[0]))
    elif name == "stream":
        stream, epoch, count, gap = given
        first = len(list(tx.stream(stream, epoch, 1, 10_000))) + 1 + gap
        tx.add_to_stream(
            stream,
            epoch,
            [
                StreamRow(number, b"s" * 16, b"%d" % number, merkle.leaf_hash(b"s" * 16, b"%d" % number))
                for number in range(first, first + count)
            ],
        )
    elif name == "purge":
        tx.purge(*given)
    elif name == "purge_log":
        tx.purge_log(*given)
    else:
        raise ZeroDivisionError


class StoreMachine(RuleBasedStateMachine):
    engine_class = SqliteEngine

    def __init__(self):
        super().__init__()
        self.directory = tempfile.TemporaryDirectory()
        self.engine = self.engine_class(Path(self.directory.name))
        self.model = Model()

    def teardown(self):
        self.engine.close()
        self.directory.cleanup()

    @rule(group=st.lists(st.lists(acts, min_size=1, max_size=4), min_size=1, max_size=4))
    def transact(self, group):
        def job(work):
            return lambda tx: [perform(tx, act) for act in work] and None

        outcomes = self.engine.store.transact([job(work) for work in group])
        for work, outcome in zip(group, outcomes, strict=True):
            before = copy.deepcopy(self.model)
            error = self.model.refusal(work)
            if error is None:
                assert outcome == Done(None)
            else:
                self.model = before
                assert isinstance(outcome, Failed)
                assert type(outcome.error) is type(error)

    @rule()
    def start_again(self):
        self.engine.reopen()
        assert self.engine.store.condition.accepting

    @rule()
    def crash(self):
        self.engine.store.abandon()
        self.engine.store = self.engine.open()

    @rule(table=tables, group=groups | st.none(), low=sorts | st.none(), high=sorts | st.none(),
          newest=st.booleans(), limit=st.integers(0, 5))  # fmt: skip
    def scan(self, table, group, low, high, newest, limit):
        found = self.engine.store.read(
            lambda view: view.scan(table, group=group, low=low, high=high, newest=newest, limit=limit)
        )
        rows = [
            row
            for (name, _), row in self.model.state.items()
            if name == table
            and (group is None or row.group == group)
            and (low is None or row.sort >= low)
            and (high is None or row.sort <= high)
        ]
        rows.sort(key=lambda row: (row.sort, row.key.encode()), reverse=newest)
        assert found == rows[:limit]

    @invariant()
    def agrees(self):
        def look(view):
            log = list(view.log(0, 10_000))
            held = {
                where: [row.raw for row in view.stream(*where, 1, 10_000)] for where in self.model.streams
            }
            state = {(t, k): view.get(t, k) for t, k in self.model.state}
            count = {t: view.count(t) for t in ("t", "u")}
            return log, held, state, count, view.size()

        log, held, state, count, size = self.engine.store.read(look)
        assert [row.raw for row in log] == self.model.log
        assert size == len(self.model.log)
        assert held == self.model.streams
        assert state == {where: row.doc for where, row in self.model.state.items()}
        assert count == {t: sum(name == t for name, _ in self.model.state) for t in ("t", "u")}
        frontier = merkle.Frontier().extend(row.leaf for row in log)
        assert frontier == self.engine.store.frontier


for _engine in ENGINES:
    _machine = type(f"Machine_{_engine.name}", (StoreMachine,), {"engine_class": _engine})
    _test = _machine.TestCase
    _test.settings = settings(
        max_examples=60, stateful_step_count=20, deadline=None, suppress_health_check=[HealthCheck.too_slow]
    )
    globals()[f"Test_{_engine.name}"] = _test
del _engine, _machine, _test
