"""Who sees the ground and who gets there as studies of this node's own record: what stands on paper.

They are made of the very answers that the page gets, so that paper says what the page said. Neighbouring
segments of which the same is to be said are one row. Nothing is drawn at random and nothing is read from a
file: whoever asks the same node again at the same state gets the same.
"""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from typing import Any

from seamline.analysis.coverage.bands import BANDS
from seamline.studies.coverage_tables import TONES
from seamline.studies.study import Column, Figure, Map, Said, Shape, Source, Study, Table, Value
from seamline.studies.travel import BANDS_MIN
from seamline.terms.times import format_iso

Doc = Mapping[str, Any]
Named = Callable[[str], str]
"""Party or sector to its name in the language of the paper."""

FROM, TO, SECTOR = (
    Column("ground-from", digits=1),
    Column("ground-to", digits=1),
    Column("ground-sector", "text"),
)
STRETCHES = (
    FROM,
    TO,
    SECTOR,
    Column("coverage-band", "word"),
    Column("coverage-age", digits=1),
    Column("coverage-party", "text"),
    Column("coverage-how", "word"),
    Column("coverage-quality", "share", 0),
    Column("coverage-units", "count"),
    Column("coverage-parties", "count"),
    Column("coverage-basis", "word"),
)
EACH = (Column("coverage-party", "text"), FROM, TO, Column("coverage-band", "word"))
BASES = (Column("coverage-party", "text"), Column("coverage-basis", "word"), Column("ground-as-of", "text"))
_REACHED = (
    Column("travel-time", "seconds"),
    Column("travel-post", "text"),
    Column("travel-backup-time", "seconds"),
    Column("travel-backup-post", "text"),
    Column("travel-covered", "share", 0),
    Column("travel-backed", "share", 0),
)
REACH = (FROM, TO, SECTOR, *_REACHED)
SECTORS = (SECTOR, *_REACHED)
POSTS = (
    Column("travel-post", "text"),
    Column("travel-party", "text"),
    Column("ground-first", digits=1),
    Column("ground-backup", digits=1),
    Column("ground-on-road", "text"),
)
SPEEDS = (Column("travel-class", "id"), Column("travel-kmh", digits=0), Column("travel-km", digits=0))
MEASURES = (Column("ground-measure", "text"),)
NOT_TOLD = "not-told"


def said(docs: Sequence[Doc]) -> tuple[Said, ...]:
    """Return sentences of an answer as those of a study."""
    return tuple(Said(one["id"], dict(one["args"])) for one in docs)


def runs(segments: Sequence[Doc], alike: Callable[[Doc], Hashable]) -> Iterator[list[Doc]]:
    """Yield neighbouring segments of which the same is to be said."""
    for _, run in groupby(segments, alike):
        yield list(run)


def span(run: Sequence[Doc]) -> tuple[float, float]:
    """Return from where to where a run goes along the line, kilometres."""
    return run[0]["from_m"] / 1_000, run[-1]["to_m"] / 1_000


def coverage(answer: Doc, area: Doc, drawn: str, name: str, named: Named) -> Study:
    """Return who sees an area. answer: of ``page.show``; area: one of it; drawn: names its lines."""
    segments = area["segments"]
    return Study(
        kind="coverage",
        settings=(
            Figure("ground-area", name, "text"),
            Figure("coverage-at", format_iso(answer["now"]), "id"),
        ),
        sources=(Source("lines", drawn, len(segments), len(segments)),),
        figures=coverage_figures(area),
        tables=coverage_tables(area, named),
        assumptions=said(answer["assumptions"]),
        cautions=coverage_cautions(area),
        pictures=(coverage_map(segments),),
    )


def coverage_figures(area: Doc) -> tuple[Figure, ...]:
    """Return the figures of covered segments."""
    shares = {
        "6h": "within_6h",
        "24h": "within_24h",
        "72h": "within_72h",
        "first": "first",
        "behind": "backup",
    }
    return (
        Figure("coverage-segments", len(area["segments"]), "count"),
        Figure("coverage-length", area["length_m"], "metres"),
        *(Figure(f"coverage-{name}", area[part], "share", 1) for name, part in shares.items()),
    )


def coverage_tables(area: Doc, named: Named) -> tuple[Table, ...]:
    """Return the stretches together, then party by party, and on what each party's part rests."""
    segments, parties = area["segments"], area["parties"]
    parts = ("band", "basis", "sector", "by", "kind", "units", "parties")
    rows = [_stretch(run, named) for run in runs(segments, lambda one: tuple(one[part] for part in parts))]
    each: list[tuple[Value, ...]] = []
    for number, party in enumerate(parties):
        for band, run in groupby(segments, partial(_band, number)):
            told = BANDS[band] if band >= 0 else NOT_TOLD
            each.append((named(party["party"]), *span(list(run)), told))
    bases = tuple(
        (named(one["party"]), one["basis"], format_iso(one["as_of"]) if one["as_of"] else "")
        for one in parties
    )
    return (
        Table("ground-stretches", STRETCHES, tuple(rows)),
        Table("ground-each", EACH, tuple(each)),
        Table("ground-bases", BASES, bases),
    )


def _band(party: int, segment: Doc) -> int:
    return int(segment["each"][party])


def _stretch(run: Sequence[Doc], named: Named) -> tuple[Value, ...]:
    first = run[0]
    ages = [one["age_h"] for one in run]
    return (
        *span(run),
        named(first["sector"]) if first["sector"] else "",
        BANDS[first["band"]],
        None if None in ages else max(ages),
        named(first["by"]) if first["by"] else "",
        first["kind"] or None,
        min(one["quality"] for one in run) if first["kind"] else None,
        first["units"],
        first["parties"],
        first["basis"],
    )


def coverage_cautions(area: Doc) -> tuple[Said, ...]:
    """Return which parties tell nothing, and which tell bands alone."""
    kinds = [one["basis"] for one in area["parties"]]
    return (
        *((Said("ground-tell-nothing", {"count": kinds.count("none")}),) if "none" in kinds else ()),
        *((Said("study-coverage-banded"),) if "banded" in kinds else ()),
        Said("study-coverage-withheld"),
    )


def coverage_map(segments: Sequence[Doc]) -> Map:
    """Return the segments on a map, the fresher the stronger."""
    shapes = tuple(
        Shape("line", tuple((lon, lat) for lon, lat in one["line"]), TONES[one["band"]]) for one in segments
    )
    legend = tuple(
        (tone, Said(f"study-coverage-legend-{band}")) for tone, band in zip(TONES, BANDS, strict=True)
    )
    return Map("coverage", shapes, legend)


def response(answer: Doc, area: Doc, name: str, named: Named) -> Study:
    """Return who gets to an area. answer: of ``response.document``; area: one of it; name: its."""
    posts = {post["id"]: post["name"] for post in answer["posts"]}
    roads = answer["roads"]
    sources = [Source("posts", "", len(posts), len(posts)), Source("cells", "", area["cells"], area["cells"])]
    if roads is not None:
        used = roads["edges"] - roads["shut"]
        sources.insert(
            0, Source(roads["source"] or "roads", roads["digest"], roads["edges"], used, roads["licence"])
        )
    figures = [Figure(f"travel-{part}", area[part], "share", 1) for part in ("covered", "backed", "reached")]
    for part, told in (("first", "time"), ("backup", "backup")):
        figures += [
            Figure(f"travel-{told}-{share}", area[f"{part}_{share}_s"], "seconds") for share in (50, 90, 95)
        ]
    ways = {"by-road": "by-road", "open-ground": "open-ground", "not-reached": "not-reached"}
    figures += [Figure(f"travel-{way}", area["ways"][part], "count") for part, way in ways.items()]
    return Study(
        kind="travel",
        settings=(
            Figure("ground-area", name, "text"),
            Figure("coverage-at", format_iso(answer["now"]), "id"),
            Figure("travel-off-road", answer["off_road_kmh"], digits=1, unit="kmh"),
            Figure("travel-within", answer["within_min"] * 60, "seconds"),
            Figure("ground-cell", area["cell_km"] * 1_000, "metres"),
        ),
        sources=tuple(sources),
        figures=tuple(figures),
        tables=tuple(table for table in _reach_tables(answer, area, posts, named) if table.rows),
        assumptions=said(answer["assumptions"]),
        cautions=said(answer["cautions"]),
        pictures=(_reach_map(answer, area),),
    )


def _reach_tables(answer: Doc, area: Doc, posts: Mapping[str, str], named: Named) -> Iterator[Table]:
    def row(one: Doc, slowest: Sequence[Doc]) -> tuple[Value, ...]:
        return (
            _slowest(slowest, "first_s"),
            posts.get(one["post"], ""),
            _slowest(slowest, "backup_s"),
            posts.get(one["backup"], ""),
            min((each["covered"] for each in slowest if each["covered"] is not None), default=None),
            min((each["backed"] for each in slowest if each["backed"] is not None), default=None),
        )

    def sector(one: str) -> str:
        return named(one) if one else ""

    rows = [(sector(one["id"]), *row(one, [one])) for one in area["sectors"]]
    yield Table("ground-sectors", SECTORS, tuple(rows))
    alike = ("post", "backup", "sector")
    stretches = runs(area["segments"], lambda one: tuple(one[part] for part in alike))
    yield Table(
        "ground-reach",
        REACH,
        tuple((*span(run), sector(run[0]["sector"]), *row(run[0], run)) for run in stretches),
    )
    held = tuple(
        (
            post["name"],
            ", ".join(named(one) for one in post["parties"]),
            post["first_km2"],
            post["backup_km2"],
            post["on_road"],
        )
        for post in answer["posts"]
    )
    yield Table("travel-posts", POSTS, held)
    yield Table("ground-measures", MEASURES, tuple((one["name"],) for one in answer["measures"]))
    speeds = tuple((one["class"], one["kmh"], one["km"]) for one in answer["speeds"])
    yield Table("travel-speeds", SPEEDS, speeds)


def _slowest(run: Sequence[Doc], part: str) -> Value:
    """Return the slowest of a run; None where somewhere nobody comes."""
    times = [one[part] for one in run]
    return None if None in times else max(times)


def _reach_map(answer: Doc, area: Doc) -> Map:
    shapes = [
        Shape("point", (((west + east) / 2, (south + north) / 2),), band + 1)
        for (west, south, east, north), band in zip(area["boxes"], area["first_bands"], strict=True)
    ]
    shapes += [
        Shape("point", ((post["place"][0], post["place"][1]),), 0, post["name"]) for post in answer["posts"]
    ]
    legend = [
        (tone, Said("study-travel-within", {"minutes": most})) for tone, most in enumerate(BANDS_MIN, 1)
    ]
    legend.append((len(BANDS_MIN) + 1, Said("study-travel-beyond", {"minutes": BANDS_MIN[-1]})))
    return Map("travel", tuple(shapes), ((0, Said("study-travel-a-post")), *legend))
