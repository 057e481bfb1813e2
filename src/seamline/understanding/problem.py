"""What is wrong with the text of an understanding, as values."""

import msgspec

MAX_PROBLEMS = 100
"""So many are listed; one more says that there are others."""


class Problem(msgspec.Struct, frozen=True, omit_defaults=True):
    """One thing to put right.

    line: counted from 1. code: message id ``problem-<code>``. article: number of the article it stands in,
    "" elsewhere. facts: what the message needs, among them what to write instead.
    """

    line: int
    code: str
    article: str = ""
    facts: dict[str, str | int] = {}


class Problems:
    """Collects problems while a text is read."""

    def __init__(self) -> None:
        self._found: list[Problem] = []

    def __len__(self) -> int:
        return len(self._found)

    def add(self, line: int, code: str, article: str = "", **facts: str | int) -> None:
        """Note one problem."""
        self._found.append(Problem(line, code, article, facts))

    def sorted(self) -> tuple[Problem, ...]:
        """Return the problems in the order of their lines, at most MAX_PROBLEMS and one."""
        ordered = sorted(self._found, key=lambda problem: problem.line)
        if len(ordered) <= MAX_PROBLEMS:
            return tuple(ordered)
        rest = len(ordered) - MAX_PROBLEMS
        return (*ordered[:MAX_PROBLEMS], Problem(ordered[MAX_PROBLEMS].line, "more", facts={"count": rest}))


MAX_QUOTED = 60


def quoted(value: object) -> str:
    """Return a short, harmless image of what was written, for a message."""
    text = value if isinstance(value, str) else repr(value)
    safe = "".join(char if char.isprintable() and not hidden(char) else "�" for char in text[:MAX_QUOTED])
    return safe + ("…" if len(text) > MAX_QUOTED else "")


_HIDDEN = frozenset(
    [
        *range(0x200B, 0x200C),  # zero width space; the joiners U+200C and U+200D are letters' business
        *range(0x200E, 0x2010),
        *range(0x2028, 0x202F),
        *range(0x2060, 0x2070),
        0x061C,
        0x00AD,
        0xFEFF,
        *range(0xFFF9, 0xFFFC),
        *range(0xE0000, 0xE0080),
    ]
)


def hidden(char: str) -> bool:
    """Say whether a character could make the text look other than it is, or is a control character.

    Among them are all that change direction (U+200E, U+200F, U+061C, U+202A-E, U+2066-9): what two
    parties sign must read the same on every screen.
    """
    code = ord(char)
    return (code < 0x20 and char != "\n") or 0x7F <= code < 0xA0 or code in _HIDDEN
