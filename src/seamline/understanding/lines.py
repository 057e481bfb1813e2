"""Where in the text each part of an understanding stands.

The TOML reader of the standard library gives no lines, and its cost is not bounded for long dotted keys.
So this scanner reads the text first: it knows the grammar just well enough to say on which line every
table, key and array item begins, to name the usual slips with what to write instead, and to refuse what
nests too deep. What it lets through, the standard reader judges in full.
"""

import bisect
import re

from seamline.understanding.problem import Problem, Problems, quoted

MAX_DEPTH = 6
"""Brackets inside brackets, and parts of a dotted key."""
MAX_VALUES = 30_000
"""Keys and array items in one file."""
MAX_SLIPS = 20
"""After so many slips of grammar the rest is not looked at."""

Path = tuple[str | int, ...]

_GAP = re.compile(r"[ \t]*")
_VOID = re.compile(r"(?:[ \t\r\n]+|#[^\n]*)*")
_LINE_END = re.compile(r"[ \t]*(?:#[^\n]*)?(?:\r?\n|\Z)")
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_BASIC = re.compile(r'"(?:[^"\\\n]|\\[^\n])*"')
_LITERAL = re.compile(r"'[^'\n]*'")
_LONG_END = {'"""': re.compile(r'\\.|"{3,5}', re.DOTALL), "'''": re.compile(r"'{3,5}")}
_PLAIN = re.compile(r"\d{4}-\d{2}-\d{2}(?:[Tt ]\d{2}:[^\s,\]}#]*)?|[^\s,\[\]{}#\"'=]+")
_NUMBER_OR_WORD = re.compile(r"[+-]?(?:\d[\w.:+ -]*|inf|nan)|true|false")
_NEXT = re.compile(r"^[ \t]*(?:\[|[A-Za-z0-9_\"'.-]+[ \t]*=)", re.MULTILINE)


class Lines:
    """Line numbers by path: table names, array indexes and keys, such as ("article", 3, "redact")."""

    def __init__(self) -> None:
        self._at: dict[Path, int] = {}

    def of(self, *path: str | int) -> int:
        """Return the line of a path, or of the nearest thing around it; 1 where there is none."""
        while path:
            if path in self._at:
                return self._at[path]
            path = path[:-1]
        return 1

    def note(self, path: Path, line: int) -> bool:
        """Set the line of a path unless it has one; say whether it was new."""
        if path in self._at:
            return False
        self._at[path] = line
        return True

    def __len__(self) -> int:
        return len(self._at)

    def paths(self) -> frozenset[Path]:
        """Return all paths that are known."""
        return frozenset(self._at)


class _Slip(Exception):
    """Ends the reading of one statement; it never leaves this file."""

    def __init__(self, at: int, code: str, **facts: str | int) -> None:
        super().__init__(code)
        self.at = at
        self.code = code
        self.facts = facts


def scan(text: str) -> tuple[Lines, tuple[Problem, ...]]:
    """Return the lines of everything in the text, and the slips of grammar found, in order."""
    scanner = _Scanner(text)
    scanner.run()
    return scanner.lines, scanner.problems.sorted()


class _Scanner:
    def __init__(self, text: str) -> None:
        self.text = text
        self.pos = 0
        self.lines = Lines()
        self.problems = Problems()
        self._starts = [0, *(found.end() for found in re.finditer("\n", text))]
        self._table: Path = ()
        self._tables: set[Path] = set()
        self._counts: dict[Path, int] = {}

    def run(self) -> None:
        slips = 0
        while True:
            self.pos = self._match(_VOID, self.pos)
            if self.pos >= len(self.text):
                return
            start = self.pos
            try:
                self._statement()
            except _Slip as slip:
                self.problems.add(self._line(slip.at), slip.code, "", **slip.facts)
                slips += 1
                line_end = self.text.find("\n", start)
                following = _NEXT.search(self.text, line_end) if line_end >= 0 else None
                if slips == MAX_SLIPS or following is None:
                    return
                self.pos = following.start()

    def _statement(self) -> None:
        if self.text.startswith("[", self.pos):
            self._header()
        else:
            self._pair(self._table, 0)
        end = _LINE_END.match(self.text, self.pos)
        if end is None:
            raise _Slip(self.pos, "toml-line-end")
        self.pos = end.end()

    def _header(self) -> None:
        start = self.pos
        many = self.text.startswith("[[", start)
        self.pos = self._match(_GAP, start + 1 + many)
        keys = self._keys()
        close = "]]" if many else "]"
        if not self.text.startswith(close, self.pos):
            raise _Slip(start, "toml-header", close=close)
        self.pos += len(close)
        path = self._resolve(keys[:-1])
        last = (*path, keys[-1])
        if many:
            number = self._counts.get(last, 0)
            self._counts[last] = number + 1
            self._table = (*last, number)
        else:
            self._table = self._resolve(keys)
            if self._table in self._tables:
                raise _Slip(start, "toml-twice", key=keys[-1], first=self.lines.of(*self._table))
            self._tables.add(self._table)
        for length in range(1, len(self._table) + 1):
            self._note(self._table[:length], start)

    def _resolve(self, keys: list[str]) -> Path:
        """Return the path of a table header: a list of tables means the last of them so far."""
        path: Path = ()
        for key in keys:
            path = (*path, key)
            if path in self._counts:
                path = (*path, self._counts[path] - 1)
        return path

    def _pair(self, table: Path, depth: int) -> None:
        start = self.pos
        keys = self._keys()
        if not self.text.startswith("=", self.pos):
            raise _Slip(start, "toml-equals", key=quoted(keys[0]))
        path = (*table, *keys)
        for length in range(len(table) + 1, len(path)):
            self.lines.note(path[:length], self._line(start))
        if not self._note(path, start):
            raise _Slip(start, "toml-twice", key=quoted(keys[-1]), first=self.lines.of(*path))
        self.pos = self._match(_GAP, self.pos + 1)
        self._value(path, depth)

    def _keys(self) -> list[str]:
        """Read a key and its dotted parts, and the gap behind them."""
        keys: list[str] = []
        while True:
            keys.append(self._key())
            if len(keys) > MAX_DEPTH:
                raise _Slip(self.pos, "toml-depth", most=MAX_DEPTH)
            self.pos = self._match(_GAP, self.pos)
            if not self.text.startswith(".", self.pos):
                return keys
            self.pos = self._match(_GAP, self.pos + 1)

    def _key(self) -> str:
        for pattern in (_BARE_KEY, _BASIC, _LITERAL):
            found = pattern.match(self.text, self.pos)
            if found:
                self.pos = found.end()
                raw = found[0]
                if "\\" in raw:
                    raise _Slip(found.start(), "toml-key", text=quoted(raw))
                return raw if pattern is _BARE_KEY else raw[1:-1]
        raise _Slip(self.pos, "toml-key", text=quoted(self.text[self.pos : self.pos + 20].split("\n")[0]))

    def _value(self, path: Path, depth: int) -> None:
        text, start = self.text, self.pos
        head = text[start : start + 1]
        if head and head in "\"'":
            self._string(head)
        elif head == "[":
            self._array(path, depth + 1)
        elif head == "{":
            self._inline(path, depth + 1)
        else:
            found = _PLAIN.match(text, start)
            if found is None or not _NUMBER_OR_WORD.fullmatch(found[0]):
                raise _Slip(start, "toml-value", text=quoted(found[0] if found else head.strip()))
            self.pos = found.end()

    def _string(self, quote: str) -> None:
        text, start = self.text, self.pos
        if text.startswith(quote * 3, start):
            at = start + 3
            while found := _LONG_END[quote * 3].search(text, at):
                at = found.end()
                if not found[0].startswith("\\"):
                    self.pos = at
                    return
            raise _Slip(start, "toml-quote", close=quote * 3)
        short = (_BASIC if quote == '"' else _LITERAL).match(text, start)
        if short is None:
            raise _Slip(start, "toml-quote", close=quote)
        self.pos = short.end()

    def _array(self, path: Path, depth: int) -> None:
        start = self.pos
        self._deeper(depth)
        self.pos += 1
        number = 0
        while True:
            self.pos = self._match(_VOID, self.pos)
            if self.text.startswith("]", self.pos):
                self.pos += 1
                return
            if self.pos >= len(self.text):
                raise _Slip(start, "toml-bracket", close="]")
            self._note((*path, number), self.pos)
            self._value((*path, number), depth)
            number += 1
            self.pos = self._match(_VOID, self.pos)
            if self.text.startswith(",", self.pos):
                self.pos += 1
            elif not self.text.startswith("]", self.pos):
                raise _Slip(start if self.pos >= len(self.text) else self.pos, "toml-bracket", close="]")

    def _inline(self, path: Path, depth: int) -> None:
        start = self.pos
        self._deeper(depth)
        self.pos = self._match(_GAP, self.pos + 1)
        if self.text.startswith("}", self.pos):
            self.pos += 1
            return
        while True:
            self._pair(path, depth)
            self.pos = self._match(_GAP, self.pos)
            if self.text.startswith("}", self.pos):
                self.pos += 1
                return
            if not self.text.startswith(",", self.pos):
                raise _Slip(start, "toml-bracket", close="}")
            self.pos = self._match(_GAP, self.pos + 1)

    def _deeper(self, depth: int) -> None:
        if depth > MAX_DEPTH:
            raise _Slip(self.pos, "toml-depth", most=MAX_DEPTH)

    def _note(self, path: Path, at: int) -> bool:
        if len(self.lines) >= MAX_VALUES:
            self.pos = len(self.text)
            raise _Slip(at, "toml-values", most=MAX_VALUES)
        return self.lines.note(path, self._line(at))

    def _line(self, at: int) -> int:
        return bisect.bisect_right(self._starts, at)

    def _match(self, pattern: re.Pattern[str], at: int) -> int:
        found = pattern.match(self.text, at)
        return found.end() if found else at
