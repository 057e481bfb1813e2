"""What the exercise says on a terminal: messages in a language, and what was found after an inject."""

from rich.console import Console

from seamline import words
from seamline.exercise.script import Finding, Inject

ISOLATES = str.maketrans("", "", "\u2066\u2067\u2068\u2069")


def said(language: str, message: str, **args: str | int) -> str:
    """Return a message; English needs no marks of direction, and a path in it none that would be copied."""
    text = words.text(language, message, **args)
    return text.translate(ISOLATES) if language == "en" else text


def show(console: Console, language: str, inject: Inject, findings: list[Finding]) -> None:
    """Print one inject with everything that was looked at."""
    console.print(f"[bold]{inject.number:2}[/bold]  {said(language, inject.title)}", highlight=False)
    for finding in findings:
        show_finding(console, language, finding)


def show_finding(console: Console, language: str, finding: Finding) -> None:
    """Print one thing that was looked at."""
    mark = "[green]=[/green]" if finding.good else "[bold red]≠[/bold red]"
    what = said(language, finding.what)
    line = f"      {mark} {finding.party or '-':10} {what}: {finding.expected!r}"
    line = line if finding.good else f"{line} [bold red]→ {finding.actual!r}[/bold red]"
    console.print(line, highlight=False)
