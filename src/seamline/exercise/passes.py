"""The passes of the check and what is printed of them: links up, links cut for a moment, everybody alone."""

from collections.abc import Callable
from pathlib import Path

from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from seamline.exercise.brief_cuts import brief_cuts
from seamline.exercise.injects import INJECTS
from seamline.exercise.long_cuts import END, long_cuts
from seamline.exercise.rehearsal import Doors, rehearse
from seamline.exercise.script import Finding, Inject
from seamline.exercise.telling import said, show, show_finding
from seamline.exercise.workflows import WORKFLOWS, of

CutPass = Callable[..., tuple[list[Finding], int]]
CUT: tuple[tuple[str, CutPass], ...] = (("brief", brief_cuts), ("long", long_cuts))


class Passes:
    """One check. found: by pass, what was found after each inject, by its number."""

    def __init__(self, console: Console, language: str, doors: Doors, text: str) -> None:
        self._console, self._language, self._doors, self._text = console, language, doors, text
        self.found: dict[str, dict[int, list[Finding]]] = {}

    def together(self, folder: Path) -> None:
        """Play the script once with the links up; every look is printed."""
        self._head("together")

        def report(inject: Inject, findings: list[Finding]) -> None:
            self.found["together"][inject.number] = findings
            show(self._console, self._language, inject, findings)

        rehearse(folder, self._doors, report, text=self._text)

    def cut(self, folder: Path) -> None:
        """Play it again with links cut after every single move, and again with everybody left alone there.

        Of each inject only the counts are printed, what a move comes to with nobody in contact, and whatever
        is not as expected.
        """
        for name, play in CUT:
            self._head(name)
            with Progress(console=self._console, transient=True) as progress:
                bar = progress.add_task("", total=len(INJECTS))

                def report(inject: Inject, findings: list[Finding], name: str = name) -> None:
                    self.found[name][inject.number] = findings
                    self._tell_inject(inject, findings)
                    progress.advance(bar)  # noqa: B023 - it is called before the next pass begins

                _, cuts = play(folder / name, self._doors, report, text=self._text)
            self._console.print(f"  {said(self._language, 'demo-cuts', count=cuts)}", highlight=False)

    def tell(self) -> int:
        """Print which injects play which workflow and the counts of all passes; return how much is wrong."""
        table = Table(title=said(self._language, "demo-workflows"), title_justify="left")
        for head in ("workflow", "injects", *self.found):
            table.add_column(said(self._language, f"demo-head-{head}"), justify="left")
        for number in WORKFLOWS:
            numbers = [inject.number for inject in INJECTS if of(inject.title) == number]
            counts = [
                _counts([one for n in numbers for one in found.get(n, ())]) for found in self.found.values()
            ]
            workflow = f"{number}  {said(self._language, f'demo-workflow-{number}')}"
            table.add_row(workflow, " ".join(map(str, numbers)), *counts)
        self._console.print(table)
        every = [one for found in self.found.values() for here in found.values() for one in here]
        wrong = sum(not one.good for one in every)
        self._console.print(said(self._language, "demo-result", good=len(every) - wrong, wrong=wrong))
        return wrong

    def _head(self, name: str) -> None:
        self.found[name] = {}
        self._console.rule(said(self._language, f"demo-pass-{name}"), align="left")

    def _tell_inject(self, inject: Inject, findings: list[Finding]) -> None:
        title = said(self._language, inject.title)
        self._console.print(f"[bold]{inject.number:2}[/bold]  {title}: {_counts(findings)}", highlight=False)
        for finding in findings:
            if not finding.good or finding.what == END:
                show_finding(self._console, self._language, finding)


def _counts(findings: list[Finding]) -> str:
    """Return how many are as expected, and how many are not where any are not."""
    wrong = sum(not one.good for one in findings)
    return f"{len(findings) - wrong} =" + (f", {wrong} ≠" if wrong else "")
