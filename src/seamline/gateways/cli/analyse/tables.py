"""Tables of a study on a terminal: what is too wide stands in parts, each with what names a row."""

from collections.abc import Callable, Sequence

from rich.table import Table as RichTable
from rich.text import Text

from seamline.forms import study_words
from seamline.gateways.cli.shell import Shell
from seamline.studies.study import Table

MAX_SHOWN = 40
"""Rows of a table that a terminal gets; JSON has all of them."""
LEFT = ("word", "text", "id", "place")
MAX_NAMING = 3
"""Of the first columns, so many that hold texts name a row."""
WORDY = ("word", "text")
FOLDED = 18
"""Letters from which a cell of words is folded rather than given room."""
_BETWEEN, _EDGE = 3, 1
"""What the rules between columns take, and the one at the end."""


def table(shell: Shell, of: Table, plain: Callable[[str], str]) -> None:
    """Print a table, in as many parts as the terminal's width asks for. plain: a text as it is printed."""
    say = shell.say
    heads = [plain(study_words.named_by("column", column.name, say)) for column in of.columns]
    rows = [
        [
            plain(study_words.written(value, column, say))
            for value, column in zip(row, of.columns, strict=True)
        ]
        for row in of.rows[:MAX_SHOWN]
    ]
    wide = [
        _least(head, [row[at] for row in rows], wordy=of.columns[at].kind in WORDY)
        for at, head in enumerate(heads)
    ]
    told = [any(isinstance(row[at], str) for row in of.rows) for at in range(len(heads))]
    split = parts(told, wide, shell.console.width)
    title = plain(study_words.named_by("table", of.name, say))
    for number, columns in enumerate(split, 1):
        named = title if len(split) == 1 else f"{title} ({number}/{len(split)})"
        made = RichTable(title=named, title_justify="left")
        spare = max(0, shell.console.width - _taken(wide, columns))
        for at in columns:
            more = min(spare, max(map(len, (heads[at], *(row[at] for row in rows)))) - wide[at])
            spare -= more
            left = of.columns[at].kind in LEFT
            made.add_column(
                heads[at], justify="left" if left else "right", overflow="fold", width=wide[at] + more
            )
        for row in rows:
            made.add_row(*(Text(row[at]) for at in columns))
        shell.console.print(made)
    if len(of.rows) > MAX_SHOWN:
        shell.line(say("study-more-rows", count=len(of.rows) - MAX_SHOWN))


def parts(told: Sequence[bool], wide: Sequence[int], room: int) -> list[list[int]]:
    """Return which columns each part has: all in one where there is room.

    told: whether a column holds texts. wide: letters that each needs at least. room: letters of a line. Of
    more than one part each begins with the columns that name a row, and has one column more at least.
    """
    every = list(range(len(told)))
    if _taken(wide, every) <= room or len(every) < 2:
        return [every]
    naming = 1
    while naming < min(MAX_NAMING, len(told) - 1) and told[naming]:
        naming += 1
    keys, found = every[:naming], [every[:naming]]
    for at in every[naming:]:
        if len(found[-1]) > naming and _taken(wide, [*found[-1], at]) > room:
            found.append(list(keys))
        found[-1].append(at)
    return found


def _taken(wide: Sequence[int], columns: Sequence[int]) -> int:
    return sum(wide[at] + _BETWEEN for at in columns) + _EDGE


def _least(head: str, cells: Sequence[str], *, wordy: bool) -> int:
    """Return how many letters a column needs: its longest word, and numbers whole."""
    words = max((len(word) for word in head.split()), default=1)
    longest = max(map(len, cells), default=1)
    folded = max((len(word) for cell in cells for word in cell.split()), default=1)
    return max(words, min(longest, max(FOLDED, folded)) if wordy else longest)
