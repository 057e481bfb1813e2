"""The border as a study of this node's own record: what stands on paper is what the page said."""

from collections.abc import Mapping, Sequence
from typing import Any

from seamline.centre.seam import on_paper
from seamline.centre.seam.on_paper import FROM, SECTOR, TO, Named, runs, span
from seamline.studies.study import Column, Figure, Said, Source, Study, Table, Value
from seamline.terms.times import format_iso

Doc = Mapping[str, Any]

HAPPENED = (
    FROM,
    TO,
    SECTOR,
    Column("border-alerts", "count"),
    Column("border-open", "count"),
    Column("border-waiting", "count"),
    Column("border-slowest", "seconds"),
    Column("border-crossings", "count"),
    Column("border-crossed", "count"),
    Column("border-occasions", "count"),
)
ALERTS = (
    Column("border-raised", "id"),
    Column("border-by", "text"),
    Column("border-segment", "id"),
    Column("border-levels", "count"),
    Column("border-waiting", "count"),
    Column("border-slowest", "seconds"),
)
REPEATS = (
    Column("border-place", "place"),
    Column("border-occasions", "count"),
    Column("border-alerts", "count"),
    Column("border-first", "id"),
    Column("border-last", "id"),
)
NEIGHBOURS = (
    Column("border-neighbour", "text"),
    Column("border-via", "text"),
    Column("border-heard", "id"),
    Column("border-named", "count"),
    Column("border-answered", "count"),
    Column("border-no-answer", "count"),
    Column("border-waiting-word", "count"),
)
COUNTED = ("alerts", "open", "waiting", "crossings", "crossed", "occasions")


def border(answer: Doc, drawn: str, named: Named) -> Study:
    """Return the border. answer: of ``border_page.show``, with a line stated; drawn: names the line."""
    cover, segments, stated, again = answer["cover"], answer["segments"], answer["stated"], answer["repeats"]
    joined = [{**one, **more} for one, more in zip(cover["segments"], segments, strict=True)]
    alike = (*COUNTED, "sector", "slowest_s")
    happened = [_happened(run, named) for run in runs(joined, lambda one: tuple(one[part] for part in alike))]
    alerts = answer["alerts"]
    return Study(
        kind="border",
        settings=(
            Figure("coverage-at", format_iso(answer["now"]), "id"),
            Figure("border-days", answer["days"], "count"),
            Figure("border-stated", format_iso(stated["at"]), "id"),
            Figure("border-version", stated["version"], "count"),
            Figure("border-recorded", format_iso(answer["recorded"]), "id"),
        ),
        sources=(Source("line", drawn, stated["vertices"], stated["vertices"]),),
        figures=(
            *on_paper.coverage_figures(cover),
            Figure("border-alerts", len(alerts), "count"),
            Figure("border-waiting", sum(_waits(one) for one in alerts), "count"),
            Figure("border-crossings", sum(not one["crossed"] for one in answer["crossings"]), "count"),
            Figure("border-crossed", sum(one["crossed"] for one in answer["crossings"]), "count"),
            Figure("border-repeats", len(again["places"]) if again["enough"] else None, "count"),
        ),
        tables=(
            Table("border-happened", HAPPENED, tuple(happened)),
            Table("border-alerts", ALERTS, tuple(_alert(one, named) for one in alerts)),
            Table("border-repeats", REPEATS, tuple(_repeat(one) for one in again["places"])),
            Table("border-neighbours", NEIGHBOURS, tuple(_told(one, named) for one in answer["neighbours"])),
            *on_paper.coverage_tables(cover, named),
        ),
        assumptions=on_paper.said(answer["assumptions"]),
        cautions=(
            *((Said("border-left-out", {"n": answer["left_out"]}),) if answer["left_out"] else ()),
            *on_paper.coverage_cautions(cover),
        ),
        pictures=(on_paper.coverage_map(cover["segments"]),),
    )


def _happened(run: Sequence[Doc], named: Named) -> tuple[Value, ...]:
    first = run[0]
    counts = [first[part] for part in COUNTED]
    sector = named(first["sector"]) if first["sector"] else ""
    return *span(run), sector, *counts[:3], first["slowest_s"], *counts[3:]


def _waits(alert: Doc) -> bool:
    return any(level["after_s"] is None for level in alert["levels"])


def _alert(one: Doc, named: Named) -> tuple[Value, ...]:
    after = [level["after_s"] for level in one["levels"]]
    done = [each for each in after if each is not None]
    slowest = max(done) if after and len(done) == len(after) else None
    return (
        format_iso(one["at"]),
        named(one["by"]),
        one["segment"],
        len(after),
        len(after) - len(done),
        slowest,
    )


def _repeat(one: Doc) -> tuple[Value, ...]:
    lon, lat = one["place"]
    return (
        f"{lat:.5f} {lon:.5f}",
        one["occasions"],
        one["alerts"],
        format_iso(one["first"]),
        format_iso(one["last"]),
    )


def _told(one: Doc, named: Named) -> tuple[Value, ...]:
    heard = format_iso(one["contact"]) if one["contact"] else None
    counts = (one[part] for part in ("named", "answered", "no_answer", "waiting"))
    return named(one["party"]), named(one["via"]), heard, *counts
