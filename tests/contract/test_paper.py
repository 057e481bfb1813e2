"""Sheets as PDF by the real typesetter: what is said stays text, and no sheet is larger than a bound."""

import asyncio
import re
import sys
import threading
import zlib

import msgspec
import pytest
from tests.support.type_files import type_folder

from seamline.forms.sheet import LINE_CHARS, MAX_CHARS, MAX_ROWS, Cell, Sheet, Table, bounded
from seamline.gateways.paper import typeset as press
from seamline.gateways.paper.breaking import LONGEST, breakable
from seamline.gateways.paper.typeset import MAX_PAGES, MAX_WAITING, Paper, pages, typeset
from seamline.terms.errors import Unavailable

INJECTIONS = (
    '#read("/etc/passwd")',
    '#import "@preview/cetz:0.3.0"',
    '#include "/etc/hostname"',
    "$ x^2 $ and \\ and #panic() and `raw` and *bold* _it_ <label> @ref // no comment",
    "= Heading\n- list\n+ list\n/ term: x",
    '"}) #eval("1") ({"',
    "\u202eturned\u202c \u2066\u2067\u2068",
    "]" * 50 + "[" * 50,
    "\0\x01\ufffe\ufeff",
)


MIRRORED = " ()[]{}<>"
"""In a line from right to left a bracket is drawn by its counterpart."""


def sheet(*texts, rows=None, language="en", **more):
    cells = rows or tuple((Cell("1"), Cell(text)) for text in texts)
    table = Table("Heading", tuple(1 for _ in cells[0]), tuple("head" for _ in cells[0]), tuple(cells))
    given = {
        "direction": "rtl" if language != "en" else "ltr",
        "banner": "EXERCISE",
        "label": "restricted",
        "title": "A form",
        "kind": "Report",
        "status": "sent",
        "head": (("Form", "x"),),
        "notes": (),
        "foot": "foot",
        "page": "Page",
        "name": "form.pdf",
        "made": 1_600_000_000_000,
    }
    return Sheet(language=language, tables=(table,), **{**given, **more})


@pytest.fixture
def fonts():
    return type_folder()


def pictured(made, fonts):
    found = typeset(made, fonts, picture=True)
    return found if isinstance(found, list) else [found]


def characters(pdf):
    """Every character that the type of a PDF says it shows, in no order."""
    found = set()
    for raw in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL):
        try:
            opened = zlib.decompress(raw)
        except zlib.error:
            continue
        if b"beginbfchar" in opened:
            for _, code in re.findall(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", opened):
                found |= set(bytes.fromhex(code.decode()).decode("utf-16-be", "ignore"))
    return found


@pytest.mark.parametrize("language", ["en", "ar", "ckb"])
@pytest.mark.parametrize("text", INJECTIONS)
def test_what_is_said_is_never_read_as_markup(text, language, fonts):
    made = typeset(sheet(text, title=text, status=text, language=language), fonts)
    assert made.startswith(b"%PDF-")
    assert pages(made) == 1
    shown = {char for char in text if char.isascii() and char.isprintable() and char not in MIRRORED}
    assert shown <= characters(made)


def test_the_test_sees_what_is_not_there(fonts):
    assert "~" not in characters(typeset(sheet("plain"), fonts))


def test_the_template_reads_nothing_but_what_it_is_given():
    source = press.template().decode()
    code = "\n".join(line.partition("//")[0] for line in source.splitlines())
    code = code.replace("image(bytes(part.svg)", "")  # what it is given, never a file
    assert re.findall(r"\b(read|eval|include|import|plugin|image|csv|toml|yaml|xml|cbor)\b", code) == []
    assert re.findall(r"json\(([^()]*)\(", code) == ["bytes"]


def test_even_a_template_that_reads_gets_no_file_of_the_machine(fonts, monkeypatch):
    for source in (b'#read("/etc/passwd")', b'#read("../../../../../../etc/passwd")'):
        monkeypatch.setattr(press, "template", lambda source=source: source)
        with pytest.raises(Unavailable) as error:
            typeset(sheet("x"), fonts)
        assert error.value.code == "print-failed"
        assert "root:" not in str(error.value)


LETTERS = {"ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءئؤإأآ", "ckb": "ئابپتجچحخدرڕزژسشعغفڤقکگلڵمنوۆهەیێ"}


@pytest.mark.parametrize("language", ["ar", "ckb"])
def test_every_letter_of_the_language_is_in_the_type(language, fonts):
    told = LETTERS[language] + "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹0123ABCxyz±°–…·،؛؟"
    (nothing,) = pictured(sheet("\ue123", language=language), fonts)
    lacking = [char for char in told if pictured(sheet(char, language=language), fonts) == [nothing]]
    assert lacking == []
    assert pictured(sheet("\ue124", language=language), fonts) == [nothing]


def test_words_longer_than_a_column_are_broken_and_keep_their_letters():
    for word in ("W" * 200, "ڕێگاڵۆە" * 30, "aب" * 40):
        broken = breakable(word)
        assert broken.translate({0x200B: None, 0x200D: None}) == word
        assert max(len(part.strip("\u200d")) for part in broken.split("\u200b")) <= LONGEST
    assert breakable("W" * LONGEST) == "W" * LONGEST
    assert breakable("W" * (LONGEST + 1)) != "W" * (LONGEST + 1)


def test_a_sheet_at_its_bounds_has_fewer_pages_than_may_be(fonts):
    wide = tuple((Cell("9"), Cell("W" * 8_000)) for _ in range(MAX_CHARS // 8_001))
    many = tuple((Cell("9"), Cell("W" * 60)) for _ in range(MAX_ROWS))
    high = tuple((Cell("9"), Cell("\n" * (MAX_CHARS // LINE_CHARS // 4))) for _ in range(4))
    three = tuple((Cell("W" * 2_000),) * 5 for _ in range(6))
    for rows in (wide, many, high, three):
        made = bounded(sheet(rows=rows), "cut")
        assert 1 < len(pictured(made, fonts)) <= MAX_PAGES
        assert pages(typeset(made, fonts)) == len(pictured(made, fonts))


def test_one_past_the_rows_or_the_characters_is_left_out_and_said():
    row = (Cell("9"), Cell("x"))
    assert bounded(sheet(rows=(row,) * MAX_ROWS), "cut").notes == ()
    over = bounded(sheet(rows=(row,) * (MAX_ROWS + 1)), "cut")
    assert (over.notes, len(over.tables[0].rows)) == (("cut",), MAX_ROWS)
    room = MAX_CHARS - 5  # what the heading takes
    assert bounded(sheet(rows=((Cell("x" * room),),)), "cut").notes == ()
    assert bounded(sheet(rows=((Cell("x" * (room + 1)),),)), "cut").notes == ("cut",)


def test_a_sheet_longer_than_may_be_is_refused(fonts, monkeypatch):
    monkeypatch.setattr(press, "MAX_PAGES", 1)
    with pytest.raises(Unavailable) as error:
        typeset(sheet(*("x",) * 200), fonts)
    assert error.value.code == "print-failed"


def test_without_the_typesetter_or_its_type_it_is_said(tmp_path, fonts, monkeypatch):
    with pytest.raises(Unavailable) as error:
        typeset(sheet("x"), tmp_path)
    assert error.value.code == "print-fonts"
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(Unavailable) as error:
        typeset(sheet("x"), fonts)
    assert error.value.code == "print-unavailable"


class Held:
    """Stands in the press until it is let go, and counts how many stand there at once."""

    def __init__(self):
        self.go = threading.Event()
        self.at_once = self.most = self.made = 0

    def __call__(self, made, fonts):
        self.at_once += 1
        self.most = max(self.most, self.at_once)
        assert self.go.wait(10)
        self.made += 1
        self.at_once -= 1
        return typeset(made, fonts)


@pytest.fixture
def held(monkeypatch):
    made = Held()
    monkeypatch.setattr(press, "typeset", made)
    return made


def test_one_at_a_time_and_no_more_wait_than_may(fonts, held):
    async def work():
        paper = Paper(fonts)
        asked = [asyncio.create_task(paper.pdf(sheet("x"), f"seat-{n}")) for n in range(MAX_WAITING)]
        await asyncio.sleep(0)
        for who in ("seat-0", "one-more"):
            with pytest.raises(Unavailable) as error:
                await paper.pdf(sheet("x"), who)
            assert error.value.code == "print-busy"
        held.go.set()
        assert all(raw.startswith(b"%PDF-") for raw in await asyncio.gather(*asked))
        assert (await paper.pdf(sheet("x"), "seat-0")).startswith(b"%PDF-")

    asyncio.run(work())
    assert (held.most, held.made) == (1, MAX_WAITING + 1)


def test_whoever_goes_away_or_waits_too_long_keeps_the_place_until_it_is_done(fonts, held, monkeypatch):
    monkeypatch.setattr(press, "ANSWER_S", 0.05)

    async def work():
        paper = Paper(fonts)
        gone = asyncio.create_task(paper.pdf(sheet("x"), "gone"))
        await asyncio.sleep(0.01)
        gone.cancel()
        with pytest.raises(Unavailable) as error:
            await paper.pdf(sheet("x"), "slow")
        assert error.value.code == "print-slow"
        assert set(paper._waiting) == {"gone", "slow"}
        tasks = list(paper._waiting.values())
        held.go.set()
        await asyncio.gather(*tasks)
        await asyncio.sleep(0)
        assert paper._waiting == {}

    asyncio.run(work())
    assert held.most == 1


def test_the_same_sheet_gives_the_same_bytes(fonts):
    one, two = typeset(sheet("x"), fonts), typeset(sheet("x"), fonts)
    assert one == two
    assert typeset(msgspec.structs.replace(sheet("x"), title="y"), fonts) != one
