"""``seamline bench``: measure this machine against the goals, with references measured beside."""

from collections.abc import Callable
from pathlib import Path

import msgspec
from cyclopts import App
from rich.console import Console
from rich.table import Table

from seamline import words
from seamline.exercise import (
    bench_apart,
    bench_decisions,
    bench_link,
    bench_ready,
    bench_record,
    bench_start,
    bench_wire,
)
from seamline.exercise.bench_figure import LEAST, Figure

app = App(name="bench", help="Measure this machine against the goals.")

Measure = Callable[[Path], list[Figure]]

BENCHES: dict[str, Measure] = {
    "record": bench_record.measure,
    "start": bench_start.measure,
    "decisions": lambda _folder: bench_decisions.measure(),
    "wire": lambda _folder: bench_wire.measure(),
    "apart": bench_apart.measure,
    "link": bench_link.measure,
}
LONG: dict[str, Measure] = {
    "million": lambda folder: bench_start.measure(folder, bench_start.MILLION),
    "ready": bench_ready.measure,
}
"""Run only by name: a minute or so each."""


@app.default
def bench(*names: str, folder: Path = Path(), json: bool = False, language: str = "en") -> int:
    """Run the named benches, or all short ones: all but million and ready.

    The exit code is 1 if a goal is missed.

    Parameters
    ----------
    names
        Which to run.
    folder
        A folder on the disk to measure; what is written there is removed again.
    json
        Print the figures as JSON.
    language
        en, ar or ckb.

    """
    known = BENCHES | LONG
    unknown = [name for name in names if name not in known]
    console = Console(stderr=json)
    if unknown:
        console.print(words.text(language, "bench-unknown", names=", ".join(known)), style="red")
        return 1
    found: dict[str, list[Figure]] = {}
    for name in names or BENCHES:
        with console.status(words.text(language, "bench-running", name=name)):
            found[name] = known[name](folder)
    figures = [figure for part in found.values() for figure in part]
    if json:
        value = {
            name: [{**msgspec.to_builtins(one), "met": one.met} for one in part]
            for name, part in found.items()
        }
        print(msgspec.json.format(msgspec.json.encode(value)).decode())  # noqa: T201 - what was asked for
    else:
        console.print(table_of(figures, language))
    return 0 if all(figure.met for figure in figures) else 1


def table_of(figures: list[Figure], language: str) -> Table:
    """Return figures as a table in a language."""

    def say(message: str) -> str:
        return words.text(language, message)

    table = Table()
    for heading in ("figure", "value", "goal", "reference", "ratio", "met"):
        table.add_column(say(f"bench-head-{heading}"), justify="left" if heading == "figure" else "right")
    for figure in figures:
        sign = "≥" if figure.bound == LEAST else "≤"
        table.add_row(
            say(f"bench-{figure.name}"),
            _number(figure.value, figure.unit),
            f"{sign} {_number(figure.goal, figure.unit)}",
            _number(figure.reference, figure.unit) if figure.reference else "",
            f"× {figure.ratio:.2f}" if figure.reference else "",
            say("bench-yes") if figure.met else say("bench-no"),
            style="" if figure.met else "red",
        )
    return table


def _number(value: float, unit: str) -> str:
    text = f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"
    return f"{text} {unit}".strip()
