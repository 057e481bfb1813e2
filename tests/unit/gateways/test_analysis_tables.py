"""Tables too wide for a terminal: in parts, none of which is wider, each with the columns that name a row."""

import io

import pytest
from rich.console import Console

from seamline.gateways.cli.analyse import tables
from seamline.gateways.cli.shell import Shell
from seamline.studies.study import Column, Table

COLUMNS = (
    Column("series", "word"),
    Column("party"),
    Column("rate-area", "text"),
    *(Column(name) for name in ("rate-now", "rate-before", "ratio", "low", "high", "p", "rate-q")),
    Column("rate-verdict", "word"),
)
ROW = ("rate-merged", "north", "North of the river", *(1_234.5,) * 7, "rate-sparse")


def shown(width, rows=1):
    out = io.StringIO()
    shell = Shell("en", console=Console(file=out, width=width, highlight=False))
    tables.table(
        shell,
        Table("rate-areas", COLUMNS, (ROW,) * rows),
        lambda text: text.translate(dict.fromkeys(range(0x2066, 0x206A))),
    )
    return out.getvalue()


def test_no_line_is_wider_than_the_terminal_and_no_number_is_broken():
    text = shown(80)
    assert max(map(len, text.splitlines())) <= 80
    assert text.count("1,234.50") == 7
    assert "(1/" in text


def test_what_has_room_is_one_table():
    text = shown(400)
    assert "(1/" not in text
    assert text.count("1,234.50") == 7


@pytest.mark.parametrize("room", [1, 30, 60, 90])
def test_each_part_names_its_rows_and_every_column_stands_once(room):
    told, wide = [True, True, False, False, False, True], [8, 12, 9, 9, 9, 9]
    split = tables.parts(told, wide, room)
    assert all(one[:2] == [0, 1] and len(one) > 2 for one in split)
    assert sorted(at for one in split for at in one[2:]) == [2, 3, 4, 5]


def test_numbers_name_no_row():
    split = tables.parts([False] * 4, [10] * 4, 30)
    assert split == [[0, 1], [0, 2], [0, 3]]


def test_rows_past_the_most_are_counted():
    assert "5 more rows" in shown(400, tables.MAX_SHOWN + 5)
