"""Who reads findings at all: they and their table stand apart from everything that decides anything."""

import ast
from pathlib import Path

import seamline

ROOT = Path(seamline.__file__).parent
MAY_READ_FINDINGS = {
    "centre/arrivals.py",  # takes them in
    "centre/duty.py",  # ends them when their time is over
    "centre/recalls.py",  # takes them back
    "centre/leaving.py",  # decides whether they leave
    "centre/findings.py",
    "centre/findings_back.py",  # takes back what was lost
    "centre/resending.py",  # gives it back
    "centre/returned.py",
    "centre/rows/__init__.py",
    "centre/seam/covered.py",
    "centre/seam/noting.py",
    "centre/seam/scenarios.py",
}
MAY_READ_SCENARIOS = {"gateways/web/scenarios_api.py"}


def names_in(file):
    """Every name that a file imports or takes from something that it imports."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{one.name}" for one in node.names)
        elif isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.Attribute):
            yield node.attr


def readers(*wanted):
    return {
        file.relative_to(ROOT).as_posix()
        for file in ROOT.rglob("*.py")
        if any(name in wanted for name in names_in(file))
    }


def test_findings_are_read_by_their_own_and_by_what_lets_them_in_and_out():
    found = readers("seamline.centre.findings", "FINDING", "FindingRow")
    assert found - {"centre/rows/found.py"} <= MAY_READ_FINDINGS | MAY_READ_SCENARIOS


def test_kept_scenarios_are_read_by_the_seam_page_alone():
    assert readers("seamline.centre.seam.scenarios") == MAY_READ_SCENARIOS


def test_a_reader_is_found(tmp_path):
    file = tmp_path / "a.py"
    file.write_text("from seamline.centre.seam import scenarios\nrows.FINDING\n")
    assert {"seamline.centre.seam.scenarios", "FINDING"} <= set(names_in(file))
