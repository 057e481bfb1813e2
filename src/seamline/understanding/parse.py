"""From the bytes of an understanding's file to its value, or to everything that is wrong with them.

Unknown keys are refused, so that no term that people signed is silently without effect. The form is
described in docs/understanding.md; its tables are read here in the order in which they refer to one another.
"""

import hashlib
import re
from collections.abc import Collection, Mapping

from seamline.terms.party import KINDS as PARTY_KINDS
from seamline.terms.party import ROLES, Party
from seamline.understanding import clocks, source
from seamline.understanding.article import read_articles
from seamline.understanding.fields import Table, unique
from seamline.understanding.ground import ID, read_areas, read_sectors
from seamline.understanding.kinds import MAY
from seamline.understanding.model import Authority, Step, Understanding
from seamline.understanding.problem import Problem, Problems, quoted
from seamline.understanding.schedule import read_schedule

__all__ = ["Problem", "parse"]

MAX_PARTIES = 32
MAX_AUTHORITIES = 500
MAX_LADDER = 16
MAX_STEP_S = 7 * 86_400
MAX_VERSION = 100_000
MAX_WIRE = 1_000
MIN_DIRECT = 2

_HEX = re.compile(r"[0-9a-f]{64}")
_HEX_EXAMPLE = "[0-9a-f] × 64"


def parse(raw: bytes) -> Understanding | tuple[Problem, ...]:
    """Return the understanding that the bytes say, or all problems in the order of their lines.

    Never raises, whatever the bytes. Bounded by ``source.MAX_FILE_BYTES`` and the other MAX_ constants.
    """
    found = source.read(raw)
    if not isinstance(found, source.Read):
        return found
    problems = Problems()
    file = Table(found.tree, (), found.lines, problems)
    value = _understanding(file, hashlib.sha256(raw).hexdigest())
    return problems.sorted() or value


def _understanding(file: Table, digest: str) -> Understanding:
    head = file.table("understanding")
    if head is None:
        file.wrong("key-missing", key="[understanding]", example="[understanding]")
        head = Table({}, (), file.lines, Problems())
    version = head.integer("version", 1, MAX_VERSION, 1, needed=True)
    parties = _parties(file)
    areas = read_areas(file, [party.id for party in parties if not party.via])
    sectors = read_sectors(file)
    value = Understanding(
        id=head.text("id", ID, "north-seam"),
        version=version,
        titles=head.names("title"),
        parties=parties,
        articles=read_articles(file, {party.id: party for party in parties}, [area.id for area in areas]),
        valid_from=head.time("valid_from"),
        valid_until=head.time("valid_until"),
        hash=digest,
        supersedes=head.text("supersedes", _HEX, _HEX_EXAMPLE, needed=version > 1),
        exercise=head.flag("exercise"),
        areas=areas,
        sectors=sectors,
        authorities=_authorities(file, [party.id for party in parties], [sector.id for sector in sectors]),
        clocks=clocks.durations(_clocks(file)),
        ladder=_ladder(file),
        min_wire=head.integer("min_wire", 1, MAX_WIRE, 1),
        schedule=read_schedule(file),
        independent=head.choice("independent", {party.id: party.id for party in parties}, "", needed=False),
    )
    if version == 1 and value.supersedes:
        head.wrong("supersedes-first", "supersedes")
    if value.valid_from and value.valid_until and value.valid_until <= value.valid_from:
        head.wrong("until-before-from", "valid_until")
    head.done()
    file.done()
    return value


def _parties(file: Table) -> tuple[Party, ...]:
    found: list[tuple[Table, Party]] = []
    for table in file.tables("party", MAX_PARTIES):
        brokered = table.has("via")
        party = Party(
            id=table.text("id", ID, "federal"),
            names=table.names("name"),
            kind=table.choice("kind", {kind: kind for kind in PARTY_KINDS}, ""),
            via=table.text("via", ID, "coalition") if brokered else "",
            root=table.text("root", _HEX, _HEX_EXAMPLE, needed=not brokered),
        )
        table.done()
        if brokered and table.has("root"):
            table.wrong("root-brokered", "root")
        found.append((table, party))
    unique(((table, party.id) for table, party in found), "id-twice", "id")
    unique(((table, party.root) for table, party in found), "root-twice", "root")
    direct = [party.id for table, party in found if not table.has("via")]
    for table, party in found:
        if party.via and party.via not in direct:
            table.wrong("party-not-direct", "via", key="via", value=party.via, allowed=", ".join(direct))
    if len(direct) < MIN_DIRECT:
        file.wrong("parties-few", "party", least=MIN_DIRECT)
    return tuple(party for _, party in found)


def _authorities(file: Table, parties: Collection[str], sectors: Collection[str]) -> tuple[Authority, ...]:
    found = []
    for table in file.tables("authority", MAX_AUTHORITIES):
        authority = Authority(
            party=table.choice("party", {party: party for party in parties}, ""),
            roles=table.choices("roles", ROLES, "not-one-of", len(ROLES), needed=True),
            may=table.choices("may", MAY, "not-one-of", len(MAY), needed=True),
            sector=table.choice("sector", {sector: sector for sector in sectors}, "", needed=False),
        )
        table.done()
        found.append(authority)
    return tuple(found)


def _clocks(file: Table) -> Mapping[str, int]:
    table = file.table("clocks")
    if table is None:
        return {}
    low, high = clocks.MIN_CLOCK_S, clocks.MAX_CLOCK_S
    for key, value in list(table.tree.items()):
        if isinstance(value, dict):
            # crossing.decide without quotation marks is a table "crossing" to the reader.
            table.wrong("clock-quotes", key, key=quoted(f"{key}.{next(iter(value), '')}"))
            del table.tree[key]
    stated = table.each(clocks.DEFAULTS, lambda name: table.duration(name, "s", low, high))
    table.done()
    return {name: seconds for name, seconds in stated.items() if seconds}


def _ladder(file: Table) -> tuple[Step, ...]:
    steps = []
    for number, table in enumerate(file.tables("ladder", MAX_LADDER), start=1):
        level = table.integer("level", 1, MAX_LADDER, number, needed=True)
        if level != number:
            table.wrong("ladder-order", "level", level=level, expected=number)
        steps.append(Step(level, table.names("name"), table.duration("next", "min", 60, MAX_STEP_S)))
        table.done()
    return tuple(steps)
