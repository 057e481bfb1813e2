"""The figures of the analyses: ``make bench-analysis``, or this file with the names of some.

Each part measures its reference in the same run where that is installed (spopt, esda, scipy, networkit;
R with its package surveillance, where there is one); what cannot be installed is named as stated. Prints one
table; the exit code is 1 if a goal is missed. The first run compiles, which is not measured.
"""

import argparse
import importlib
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from rich.console import Console

from seamline import words
from seamline.exercise.bench import table_of
from seamline.exercise.bench_figure import Figure

PARTS = tuple(
    sorted(path.stem.removeprefix("analysis_") for path in Path(__file__).parent.glob("analysis_*.py"))
)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("parts", nargs="*", choices=[[], *PARTS], help="all, where none is named")
    given = parser.parse_args()
    console = Console()
    figures: list[Figure] = []
    for part in given.parts or PARTS:
        with console.status(words.text("en", "bench-running", name=part)):
            figures += importlib.import_module(f"analysis_{part}").measure()
    console.print(table_of(figures, "en"))
    return 0 if all(figure.met for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
