"""From bytes to a plain tree: everything about the text itself, before its meaning is looked at."""

import re
import tomllib
from typing import Any, NamedTuple

from seamline.understanding.lines import Lines, Path, scan
from seamline.understanding.problem import Problem, Problems, hidden, quoted

MAX_FILE_BYTES = 262_144
MAX_LISTED = 20
"""Problems of one sort with single characters; more of them say nothing new."""

_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)")
_LATE = (("overwrite", "toml-twice-table"), ("declare", "toml-twice-table"), ("escape", "toml-escape"))


class Read(NamedTuple):
    """A text that is sound as a text: its tree, and where everything stands."""

    tree: dict[str, Any]
    lines: Lines


def read(raw: bytes) -> Read | tuple[Problem, ...]:
    """Return the tree and the lines of the text, or everything that is wrong with it as a text.

    Refused are more than MAX_FILE_BYTES, anything but UTF-8, NUL and other control characters, and
    characters that change direction or cannot be seen, written out or as an escape. So are tabs, carriage
    returns and a last line without its end: what is signed must be what a signed note can carry, and what
    an editor leaves alone. Never raises.
    """
    if len(raw) > MAX_FILE_BYTES:
        line = raw[:MAX_FILE_BYTES].count(b"\n") + 1
        return (Problem(line, "file-long", facts={"most": MAX_FILE_BYTES // 1024, "bytes": len(raw)}),)
    text = _decode(raw)
    if not isinstance(text, str):
        return text
    if not text.endswith("\n"):
        return (Problem(text.count("\n") + 1, "text-end"),)
    lines, slips = scan(text)
    if slips:
        return slips
    try:
        tree = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        return (_late(str(error), text),)
    problems = Problems()
    _unseen(tree, (), lines, problems)
    return problems.sorted() or Read(tree, lines)


def _decode(raw: bytes) -> str | tuple[Problem, ...]:
    problems = Problems()
    for number, line in enumerate(raw.split(b"\n"), start=1):
        try:
            text = line.decode()
        except UnicodeDecodeError as error:
            problems.add(number, "text-utf8", column=error.start + 1)
        else:
            if text.endswith("\r"):
                problems.add(number, "text-carriage")
                break
            bad = "" if text.isprintable() else next((char for char in text if hidden(char)), "")
            if bad:
                code = "text-tab" if bad == "\t" else "text-hidden"
                problems.add(number, code, char=f"U+{ord(bad):04X}")
        if len(problems) == MAX_LISTED:
            break
    return problems.sorted() or raw.decode()


def _late(message: str, text: str) -> Problem:
    """Return the problem for what only the standard reader saw, on the line that it names."""
    found = _PLACE.search(message)
    line, column = (int(found[1]), int(found[2])) if found else (text.count("\n") + 1, 1)
    code = next((code for word, code in _LATE if word in message), "toml-form")
    return Problem(line, code, facts={"column": column})


def _unseen(value: Any, path: Path, lines: Lines, problems: Problems) -> None:
    """Look for hidden characters that came in as escapes."""
    if isinstance(value, dict):
        for key, item in value.items():
            _unseen(item, (*path, key), lines, problems)
    elif isinstance(value, list):
        for number, item in enumerate(value):
            _unseen(item, (*path, number), lines, problems)
    elif isinstance(value, str):
        bad = next((char for char in value if hidden(char)), "")
        if bad and len(problems) < MAX_LISTED:
            problems.add(lines.of(*path), "text-hidden", char=f"U+{ord(bad):04X}", near=quoted(value))
