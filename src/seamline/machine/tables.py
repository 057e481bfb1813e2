"""The procedures as tables that a duty officer can read: made from the code, so that they cannot drift."""

from collections.abc import Iterable

from seamline.machine.parts import Act, Procedure, Timer
from seamline.understanding.clocks import DEFAULTS

MARK = "<!-- made from the code: seamline.machine.tables.document -->"


def document(procedures: Iterable[Procedure]) -> str:
    """Return the tables of all procedures as Markdown, one section each."""
    return "\n".join(section(proc) for proc in procedures)


def section(proc: Procedure) -> str:
    """Return one procedure as Markdown: its statuses, its acts, its clocks."""
    parts = [
        f"## {proc.name}",
        f"Lane: {proc.lane}.{_always(proc)}",
        _table(("from", "act", "to"), _rows(proc)),
        _table(("act", "who", "authority", "carries", ""), _acts(proc)),
    ]
    if proc.clocks:
        parts.append(_table(("clock", "runs in", "starts", "usual length", "then"), _clocks(proc)))
    return "\n\n".join(part for part in parts if part) + "\n"


def _always(proc: Procedure) -> str:
    if not proc.always:
        return ""
    acts = ", ".join(f"`{act}`" for act in sorted(proc.always))
    return f" Always taken, in the standing lane: {acts}."


def _rows(proc: Procedure) -> list[tuple[str, ...]]:
    grouped: dict[tuple[str, str], list[str]] = {}
    for (status, act), after in proc.table.items():
        grouped.setdefault((act, after), []).append(status or "(nothing)")
    rows: list[tuple[str, ...]] = [
        (", ".join(before), f"`{act}`", after) for (act, after), before in grouped.items()
    ]
    for (status, joint), after in proc.together.items():
        rows.append((status, f"`{joint}` by every party over the same bytes", f"**{after}**"))
    return rows


def _acts(proc: Procedure) -> list[tuple[str, ...]]:
    return [
        (f"`{name}`", act.side, act.authority or "", ", ".join(_carries(name, act, proc)), _marks(act))
        for name, act in proc.acts.items()
    ]


def _carries(name: str, act: Act, proc: Procedure) -> list[str]:
    needed = {**act.fields, **(act.opens if name in proc.opening else {})}
    return [*needed, *(f"[{field}]" for field in act.optional if field not in needed)]


def _marks(act: Act) -> str:
    known = {
        "signed by a person": act.signed,
        "may be entered late": act.late,
        "binds the mover alone": act.alone,
        "voids what was signed before": act.offers is not None,
    }
    return ", ".join(words for words, holds in known.items() if holds)


def _clocks(proc: Procedure) -> list[tuple[str, ...]]:
    return [
        (
            timer.name,
            ", ".join(status for status in proc.statuses() if status in timer.statuses),
            f"at `{timer.when}`" if timer.when else ", ".join(f"`{act}`" for act in timer.starts),
            "" if timer.when else _length(DEFAULTS.get(timer.name, 0)),
            _then(timer),
        )
        for timer in proc.clocks
    ]


def _then(timer: Timer) -> str:
    return f"`{timer.act}` by the {timer.side}" if timer.act else "people are called"


def _length(seconds: int) -> str:
    for unit, size in (("h", 3_600), ("min", 60)):
        if seconds and seconds % size == 0:
            return f"{seconds // size} {unit}"
    return f"{seconds} s"


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)
