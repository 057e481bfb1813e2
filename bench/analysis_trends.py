"""Farrington's flexible alarm on 104 weeks, beside the R package that everybody uses for it.

The reference is run by Rscript as a program of its own and takes its own time, so that its start does not
count; ours is compiled before. CPU seconds, the best of several, in turns. Where R or its package is not
there, the reference is 0 and a line says so.
"""

import csv
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from seamline.analysis.trends.farrington import Rules, flexible
from seamline.exercise.bench_figure import LEAST, MOST, Figure

DATA = Path(__file__).parents[1] / ".." / "shared" / "data" / "statistics" / "salmnewport_weekly.csv"
MONDAY = 12_422
"""2004-01-05, the first day of the first week, since 1970."""
WEEKS = 104
ROUNDS, RUNS = 3, 5
GOAL = 20.0
STATED_S = 1.39
"""What the reference took on the machine of docs/figures.md: the measure where it is not here."""
TIMEOUT_S = 300

SCRIPT = """
suppressMessages(library(surveillance))
file <- commandArgs(trailingOnly = TRUE)[1]
counts <- read.csv(file)$count
many <- length(counts)
days <- as.integer(as.Date("2004-01-05") + 7 * (seq_len(many) - 1))
weekly <- sts(observed = counts, epoch = days, epochAsDate = TRUE, frequency = 52)
rules <- list(range = (many - {weeks} + 1):many, b = 5, w = 3, noPeriods = 10, alpha = 0.01,
              thresholdMethod = "nbPlugin", pastWeeksNotIncluded = 26, pThresholdTrend = 1)
found <- NULL
taken <- Inf
for (round in 1:{rounds}) {{
    before <- proc.time()
    found <- suppressWarnings(farringtonFlexible(weekly, rules))
    spent <- proc.time() - before
    taken <- min(taken, sum(spent[c("user.self", "sys.self")]))
}}
cat("seconds", taken, "\\n")
cat("bounds", as.numeric(found@upperbound), "\\n")
"""


def measure() -> list[Figure]:
    """Return how many times faster than the reference, and in how many weeks the bounds differ."""
    counts = _counts()
    ours, theirs = np.inf, np.inf
    bounds: NDArray[np.float64] | None = None
    flexible(counts, len(counts) - WEEKS, Rules(), MONDAY)
    for _ in range(RUNS):
        ours = min(ours, _ours(counts))
        seconds, found = _theirs(counts) if shutil.which("Rscript") else (0.0, None)
        theirs, bounds = min(theirs, seconds), found
        ours = min(ours, _ours(counts))
        if found is None:
            break
    if bounds is None:
        sys.stderr.write("bench: R with the package surveillance is not here: no reference\n")
        return [Figure("alarms-seconds", ours, "s", STATED_S / GOAL, MOST)]
    own = flexible(counts, len(counts) - WEEKS, Rules(), MONDAY).upper
    apart = int((np.nan_to_num(own, nan=-1) != np.nan_to_num(bounds, nan=-1)).sum())
    return [
        Figure("alarms-seconds", ours, "s", theirs / GOAL, MOST, theirs),
        Figure("alarms-faster", theirs / ours, "x", GOAL, LEAST),
        Figure("alarms-apart", apart, "weeks", 0, MOST),
    ]


def _ours(counts: NDArray[np.int64]) -> float:
    before = time.process_time()
    flexible(counts, len(counts) - WEEKS, Rules(), MONDAY)
    return time.process_time() - before


def _theirs(counts: NDArray[np.int64]) -> tuple[float, NDArray[np.float64] | None]:
    with tempfile.TemporaryDirectory() as folder:
        script, file = Path(folder) / "alarms.R", Path(folder) / "weekly.csv"
        script.write_text(SCRIPT.format(weeks=WEEKS, rounds=ROUNDS), encoding="utf-8")
        rows = "\n".join(f"{number},{count}" for number, count in enumerate(counts.tolist(), 1))
        file.write_text(f"week,count\n{rows}\n", encoding="utf-8")
        ran = subprocess.run(
            ["Rscript", str(script), str(file)],
            capture_output=True,
            text=True,
            timeout=TIMEOUT_S,
            check=False,
        )
    said = {line.split()[0]: line.split()[1:] for line in ran.stdout.splitlines() if line.strip()}
    if ran.returncode or "seconds" not in said:
        return 0.0, None
    bounds = [np.nan if one == "NA" else float(one) for one in said["bounds"]]
    return float(said["seconds"][0]), np.array(bounds)


def _counts() -> NDArray[np.int64]:
    """Return the weeks of the reference case, or as many drawn from a seed where they are not here."""
    if DATA.exists():
        with DATA.open(encoding="utf-8") as lines:
            return np.array([int(row["count"]) for row in csv.DictReader(lines)], np.int64)
    rng = np.random.default_rng(1)
    season = 4 * (1 + 0.6 * np.sin(np.arange(528) * 2 * np.pi / 52))
    return rng.negative_binomial(3, 3 / (3 + season)).astype(np.int64)


if __name__ == "__main__":
    for figure in measure():
        sys.stdout.write(
            f"{figure.name}: {figure.value:.4g} {figure.unit} (reference {figure.reference:.4g})\n"
        )
