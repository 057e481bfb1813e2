"""All of it in order: derived files, the commands, their results as values by name."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from tools.real_data import derive
from tools.real_data.runs import Run, all_runs, cut

Results = dict[str, dict[str, Any]]
Ask = Callable[[Run], dict[str, Any]]


def work(data: Path, out: Path, ask: Ask, wanted: Callable[[Run], bool] = lambda _: True) -> Results:
    """Make the derived files in a folder and run the commands that are wanted there.

    ask: runs a command in that folder and returns its JSON value. Raises RuntimeError where one is refused.
    """
    (out / "data").symlink_to(data.resolve())
    derive.before(data, out)
    results = _asked(cut(), ask)
    derive.after(data, out)
    results |= _asked([run for run in all_runs() if wanted(run)], ask)
    return {**results, **json.loads((out / "counts.json").read_text())}


def _asked(runs: Sequence[Run], ask: Ask) -> Results:
    found = {}
    for run in runs:
        value = ask(run)
        if not value["ok"]:
            raise RuntimeError(f"{run.name}: {value['error']}: {value['message']}")
        found[run.name] = value
    return found
