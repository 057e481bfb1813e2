"""The page about the file says what the code does: its example is sound, and no word is missing from it."""

import importlib
import pkgutil
import re
from pathlib import Path

from seamline import procedures
from seamline.machine.parts import Procedure
from seamline.terms import label, party
from seamline.understanding import article, clocks, ground, kinds, parse
from seamline.understanding.fields import MAX_NAME_CHARS, spoken
from seamline.understanding.model import STATUSES, Understanding
from seamline.understanding.source import MAX_FILE_BYTES

PAGE = (Path(__file__).parents[3] / "docs" / "understanding.md").read_text(encoding="utf-8")
EXAMPLE = re.search(r"```toml\n(.*?)```", PAGE, re.DOTALL)[1]


def workflows():
    found = {}
    for module in pkgutil.iter_modules(procedures.__path__):
        known = vars(importlib.import_module(f"seamline.procedures.{module.name}"))
        found.update({value.name: value for value in known.values() if isinstance(value, Procedure)})
    return found.values()


def test_the_example_is_sound():
    value = parse.parse(EXAMPLE.encode())
    assert isinstance(value, Understanding), value


def test_every_word_that_may_be_written_is_on_the_page():
    words = [
        *kinds.KINDS,
        kinds.WILDCARD,
        *kinds.MAY,
        *kinds.CELL_WORDS,
        *kinds.SOURCE_WORDS,
        *kinds.RELEASE_WORDS,
    ]
    words += [*STATUSES, *label.LEVELS, *label.CAVEATS, *party.KINDS, *party.ROLES, *clocks.DEFAULTS]
    assert [word for word in words if f"`{word}`" not in PAGE] == []


def test_the_defaults_of_the_clocks_stand_on_the_page():
    told = {}
    for row in PAGE.split("\n"):
        cells = [cell.strip() for cell in row.split("|")]
        if len(cells) == 5 and cells[1].startswith("`"):
            names = re.findall(r"`([a-z0-9.-]+)`", cells[1])
            told.update(dict(zip(names, cells[2].split(", "), strict=False)))
    assert {name: told.get(name) for name in clocks.DEFAULTS} == {
        name: spoken(seconds) for name, seconds in clocks.DEFAULTS.items()
    }


def test_the_limits_stand_on_the_page():
    for said in (
        f"{MAX_FILE_BYTES // 1024} KiB",
        f"{parse.MAX_PARTIES} parties",
        f"{ground.MAX_AREAS} areas",
        f"{ground.MAX_SECTORS} sectors",
        f"{article.MAX_ARTICLES} articles",
        f"{parse.MAX_AUTHORITIES} authorities",
        f"{parse.MAX_LADDER} levels",
        f"{ground.MAX_RINGS} outlines",
        f"0 to {ground.MAX_PLUS_KM} km",
        f"{MAX_NAME_CHARS} characters",
    ):
        assert said in " ".join(PAGE.split()), said


def test_an_understanding_can_speak_of_all_that_the_procedures_ask():
    found = workflows()
    assert {one.name for one in found} >= {"crossing", "event", "control-measure"}
    asked = {act.authority for one in found for act in one.acts.values() if act.authority}
    assert asked <= set(kinds.MAY)
    timed = {timer.name for one in found for timer in one.clocks if not timer.when}
    assert timed <= set(clocks.DEFAULTS)
    assert {one.kind for one in found} - {"recall", "report"} <= set(kinds.KINDS)
