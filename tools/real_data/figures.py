"""The figures of the document, block by block, as Markdown, from the commands' results alone."""

from collections.abc import Callable
from typing import Any

from tools.real_data.runs import HALVES, half_name
from tools.real_data.work import Results
from tools.real_data.writing import NOTHING, day, minutes, number, table

from seamline.words import text

Row = dict[str, Any]
ALARMS = ("farrington", "c1", "c2", "c3")
LIKELY = 0.05
CODES = (
    "Events whose point lies in the strip, by GED's `where_prec` (1 the place itself, 2 within 25 km, "
    "3 a district's point, 4 a province's, 5 a line or vague area, 6 the country's):"
)


def blocks(results: Results) -> dict[str, str]:
    """Return the blocks by name: those whose runs are all there."""
    found = {}
    for name, made in BLOCKS.items():
        try:
            found[name] = made(results)
        except KeyError as missing:
            if missing.args[0] in results:
                raise
    return found


def _strips(results: Results) -> str:
    rows = []
    for name, of in (
        ("limit", "the Region's limit"),
        ("border", "the border"),
        ("limit30", "the limit, wider"),
    ):
        value = results[f"seam-{name}"]
        figures = value["figures"]
        rows.append([name, of, f"{figures['seam-length'] / 1_000:.0f}", f"{figures['seam-area']:,.0f}",
                     str(figures["seam-segments"])])  # fmt: skip
    counts = [
        [name, *(str(found.get(code, 0)) for code in "1234567"), str(sum(found.values()))]
        for name, found in results["counts"].items()
    ]
    return "\n\n".join(
        (
            table(("strip", "along", "length, km", "area, km²", "segments"), rows),
            CODES,
            table(("strip and file", *"1234567", "all"), counts),
        )
    )


def _rates(*runs: tuple[str, str]) -> Callable[[Results], str]:
    """Return a block of comparisons, a row for each area with any event. runs: name and heading."""

    def made(results: Results) -> str:
        rows = []
        for run, called in runs:
            tables = results[f"rate-{run}"]["tables"]
            for one, more in zip(tables["rate-areas"], tables["rate-details"], strict=True):
                if not more["rate-now-possible"] + more["rate-before-possible"]:
                    continue
                rows.append([called, one["rate-area"] or "all", *_compared(one, more)])
        return table(HEAD, rows)

    return made


HEAD = ("period", "area", "now", "before", "with vague", "ratio", "95 %", "q", "bursts", "word")


def _compared(one: Row, more: Row) -> list[str]:
    return [
        str(one["rate-now"]),
        str(one["rate-before"]),
        f"{more['rate-now-possible']} / {more['rate-before-possible']}",
        number(one["ratio"]),
        f"{number(one['low'])} to {number(one['high'])}" if one["low"] is not None else NOTHING,
        number(one["rate-q"], 3),
        number(more["rate-dispersion"], 1),
        text("en", f"study-word-{one['rate-verdict'] or 'rate-sparse'}"),
    ]


def _changes(results: Results) -> str:
    rows = []
    for run, called in (
        ("limit-2018h1", "limit, Iraq"),
        ("sectors-2018h1", "limit, sectors"),
        ("limit30-2018h1", "limit, 30 km (with Mosul)"),
        ("iraq-2018h1", "all of Iraq"),
        ("border-iraq-2018h1", "border, Iraq's file"),
        ("border-syria-2018h2-before", "border, Syria's file"),
        ("border-syria-sectors-2018", "border, Syria's file, sectors"),
    ):
        found = results[f"rate-{run}"]["tables"]["rate-changes"]
        rows += [
            [called, one["rate-area"] or "all", day(one["rate-change"]),
             f"{day(one['rate-change-low'])} to {day(one['rate-change-high'])}",
             f"{one['rate-week-before']:.2f}", f"{one['rate-week-after']:.2f}"]
            for one in found
        ] or [[called, "all", "no change found", NOTHING, NOTHING, NOTHING]]  # fmt: skip
    return table(
        ("events", "area", "change, week from", "not before, not after", "a week before", "after"), rows
    )


def _months(results: Results) -> str:
    found = [
        (name, {tuple(map(int, month.split("-"))): count for month, count in months.items()})
        for name, months in results["months"].items()
    ]
    rows = [
        [name, str(year), *(str(months.get((year, month), 0) or "·") for month in range(1, 13))]
        for name, months in found
        for year in sorted({year for year, _ in months})
    ]
    names = ("J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D")
    return table(("strip and file", "year", *names), rows)


def _alarms(results: Results) -> str:
    rows, weeks = [], []
    for name in ("limit", "limit-vague", "border-iraq", "border-syria"):
        value = results[f"alarms-{name}"]
        told = value["tables"]["alarms-weeks"]
        unjudged = sum(one["farrington-alarm"] is None for one in told)
        events = value["tables"]["alarms-series"][0]["alarms-events"]
        rows.append([name, str(events), str(len(told)), str(unjudged),
                     *(str(value["figures"][f"{kind}-alarms"]) for kind in ALARMS)])  # fmt: skip
        weeks += [
            [name, day(one["alarms-week"]), str(one["alarms-count"]), number(one["farrington-expected"]),
             number(one["farrington-upper"], 0)]
            for one in told if one["farrington-alarm"]
        ]  # fmt: skip
    head = ("events of", "events", "weeks", "not judged by Farrington", "Farrington", "C1", "C2", "C3")
    return "\n\n".join(
        (
            table(head, rows),
            "Weeks with an alarm by Farrington:",
            table(("events of", "week from", "events", "expected", "alarm above"), weeks),
        )
    )


def _scan(results: Results) -> str:
    rows = []
    for name in ("limit", "border-iraq", "border-syria"):
        for kind, called in (
            ("", "any time"),
            ("-vague", "any time, districts left in"),
            ("-ahead", "to the end"),
        ):
            value = results[f"scan-{name}{kind}"]
            told = [
                one for one in value["tables"]["scan-clusters"] if one["p"] is not None and one["p"] <= LIKELY
            ]
            about = [name, called, str(value["figures"]["scan-cases"])]
            rows += [
                [*about, one["scan-centre"], f"{one['scan-radius']:.0f}",
                 f"{day(one['scan-from'])} to {day(one['scan-to'])}", str(one["scan-cases"]),
                 f"{one['scan-expected']:.1f}", f"{one['p']:.3f}"]
                for one in told
            ] or [[*about, "none with p at most 0.05", *[NOTHING] * 5]]  # fmt: skip
    head = (
        "events of",
        "clusters",
        "events",
        "centre, lat,lon",
        "radius, km",
        "days",
        "in it",
        "expected",
        "p",
    )
    return table(head, rows)


def _knox(results: Results) -> str:
    rows = []
    for name in ("limit-iraq", "limit-iraq-vague", "border-iraq", "border-iraq-vague", "border-syria",
                 "border-syria-vague", "iraq-last"):  # fmt: skip
        value = results[f"knox-{name}"]
        for one in value["tables"]["knox-bands"]:
            if one["knox-word"] is None:
                continue
            rows.append(
                [name, str(value["sources"][0]["used"]),
                 f"{one['knox-from-distance'] / 1_000:g}–{one['knox-to-distance'] / 1_000:g} km",
                 f"{one['knox-from-days']}–{one['knox-to-days']}", str(one["knox-observed"]),
                 number(one["knox-expected"], 0), number(one["ratio"]), number(one["knox-p-all"], 3),
                 text("en", f"study-word-{one['knox-word']}")]
            )  # fmt: skip
    return table(
        ("events of", "used", "apart", "days", "pairs", "by chance", "ratio", "p, all bands", "word"), rows
    )


def _hot(results: Results) -> str:
    names = ("limit", "border-iraq", "border-syria")
    tables = [results[f"hotspots-{name}"] for name in names]
    rows = [
        [text("en", f"study-word-{first['hotspots-category']}"),
         *(str(value["tables"]["hotspots-categories"][at]["hotspots-cells"]) for value in tables)]
        for at, first in enumerate(tables[0]["tables"]["hotspots-categories"])
    ]  # fmt: skip
    rows += [
        [text("en", f"study-figure-{name}"), *(str(value["figures"][name]) for value in tables)]
        for name in ("hotspots-cells", "hotspots-periods", "hotspots-events")
    ]
    return table(("cells of 20 km, periods of 91 days", *names), rows)


def _travel(results: Results) -> str:
    rows = []
    for name in ("limit", "border"):
        one = results[f"travel-{name}"]["figures"]
        cells = one["travel-cells"]
        rows.append([name, str(cells), str(one["travel-posts"]), str(one["travel-pieces"]),
                     f"{one['travel-largest']:.0%}", f"{one['travel-open-ground'] / cells:.0%}",
                     *(minutes(one[f"travel-time-{share}"]) for share in (50, 90)),
                     *(minutes(one[f"travel-backup-{share}"]) for share in (50, 90)),
                     f"{one['travel-covered']:.0%}", f"{one['travel-backed']:.0%}"])  # fmt: skip
    head = ("strip", "cells", "posts", "pieces of the road graph", "largest", "reached off road alone",
            "first, half of cells", "first, 90 %", "backup, half", "backup, 90 %",
            "in 60 min", "backup too")  # fmt: skip
    return table(head, rows)


def _siting(results: Results) -> str:
    posts, centres = results["siting-posts"], results["siting-centres"]

    def sites(value: Row) -> str:
        return ", ".join(one["siting-site"] for one in value["tables"]["siting-sites"])

    first, second = posts["figures"], centres["figures"]
    covered = f"{first['siting-value']:.0f} km of the limit covered"
    mean, most = (second[f"siting-{name}"] / 1_000 for name in ("mean", "farthest"))
    far = f"{mean:.0f} km on average, {most:.0f} km at most"
    rows = [
        ["8 posts, most of the limit within 30 km", sites(posts), covered, _proved(first)],
        ["4 centres, least way in sum", sites(centres), far, _proved(second)],
    ]
    return table(("asked", "places chosen", "result", "proof"), rows)


def _summary(results: Results) -> str:
    lines = []
    for run, called in (
        ("limit-2015", "Along the limit, 2015 against 2014"),
        ("limit-2016", "Along the limit, 2016 against 2015"),
        ("limit-2017", "Along the limit, 2017 against 2016"),
        ("limit-2018h1", "Along the limit, first half of 2018 against that of 2017"),
        ("iraq-2018h1", "All of Iraq's file, the same"),
        ("border-iraq-2017", "Border, Iraq's file, 2017 against 2016"),
        ("border-iraq-2018h1", "Border, Iraq's file, first half of 2018 against that of 2017"),
        ("border-syria-2017", "Border, Syria's file, 2017 against 2016"),
        ("border-syria-2018", "Border, Syria's file, 2018 against 2017"),
        ("border-syria-2018h2-before", "Border, Syria's file, second half of 2018 against the first"),
    ):
        tables = results[f"rate-{run}"]["tables"]
        one = _compared(tables["rate-areas"][0], tables["rate-details"][0])
        lines.append([called, f"{one[1]} → {one[0]}", one[3], one[4], one[5], f"**{one[7]}**"])
    return table(("where and when", "events", "ratio", "95 %", "q", "word"), lines)


def _sources(results: Results) -> str:
    return table(("file", "SHA-256"), [[f"`{name}`", f"`{one}`"] for name, one in results["sources"].items()])


def _commands(results: Results) -> str:
    said = [f"# {name}\n{value['command']}" for name, value in results.items() if "command" in value]
    return "```sh\n" + "\n".join(said) + "\n```"


def _proved(figures: Row) -> str:
    return (
        "nothing better exists"
        if figures["siting-proved"]
        else f"within {figures['siting-gap']:.1%} of the best"
    )


def _halves(stem: str, windows: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((f"{stem}-{half_name(one)}-before", f"{half_name(one)} / half before") for one in windows)


def _years(stem: str, years: range) -> tuple[tuple[str, str], ...]:
    return tuple((f"{stem}-{year}", f"{year} / {year - 1}") for year in years)


IRAQ, SYRIA = range(2015, 2018), range(2017, 2019)
LAST = "2018h1 / 2017h1"
BLOCKS: dict[str, Callable[[Results], str]] = {
    "summary": _summary,
    "strips": _strips,
    "rate-limit": _rates(*_years("limit", IRAQ), ("limit-2018h1", LAST), *_halves("limit", HALVES[1:9])),
    "rate-sectors": _rates(*_years("sectors", IRAQ), ("sectors-2018h1", LAST)),
    "rate-other": _rates(
        *((f"{stem}-{year}", f"{year} / {year - 1}, {called}")
          for stem, called in (("vague", "all places"), ("limit30", "30 km"), ("iraq", "all of Iraq"))
          for year in IRAQ),
        ("vague-2018h1", f"{LAST}, all places"), ("limit30-2018h1", f"{LAST}, 30 km"),
        ("iraq-2018h1", f"{LAST}, all of Iraq"),
    ),
    "rate-border-iraq": _rates(
        *_years("border-iraq", IRAQ), ("border-iraq-2018h1", LAST),
        *_years("border-iraq-sectors", IRAQ), ("border-iraq-sectors-2018h1", LAST),
    ),
    "rate-border-syria": _rates(
        *_years("border-syria", SYRIA), *_halves("border-syria", HALVES[5:10]),
        *_years("border-syria-sectors", SYRIA),
        *((f"border-syria-vague-{year}", f"{year} / {year - 1}, all places") for year in SYRIA),
    ),
    "months": _months,
    "changes": _changes,
    "alarms": _alarms,
    "scan": _scan,
    "knox": _knox,
    "hotspots": _hot,
    "travel": _travel,
    "siting": _siting,
    "sources": _sources,
    "commands": _commands,
}  # fmt: skip
