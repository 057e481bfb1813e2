import numpy as np
import pytest

from seamline.codecs import value_table
from seamline.terms.errors import InvalidInput


def table(text, *needed):
    return value_table.read(text.splitlines(keepends=True), needed)


def code(work):
    with pytest.raises(InvalidInput) as caught:
        work()
    return caught.value.code


@pytest.mark.parametrize(
    "text", ["a,b\n1,2\n3,4.5\n", "a;b\n1;2\n3;4.5\n", "a\tb\n1\t2\n3\t4.5\n", '"a","b"\n1,2\n3,4.5\n']
)
def test_columns_come_as_numbers(text):
    found = table(text, "b")
    assert found.counts("a").tolist() == [1, 3]
    assert found.numbers("b").tolist() == [2.0, 4.5]
    assert found.has("a")
    assert not found.has("c")


def test_dates_are_days_since_1970():
    assert table("d\n1970-01-02\n2001/11/1\n2016-10-17T05:00:00Z\n").days("d").tolist() == [1, 11_627, 17_091]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("", "table-header"),
        ("a,a\n1,2\n", "table-header"),
        ("a,b\n1\n", "table-row"),
        ('a,b\n1,"2\n', "table-row"),
        ("a,b\n1,2,3\n", "table-row"),
        ("a\n" + "x" * (value_table.MAX_CELL + 1) + "\n", "table-cell"),
        (",".join(f"c{n}" for n in range(value_table.MAX_COLUMNS + 1)) + "\n", "table-header"),
        ("c,d\n1,2\n", "table-column"),
    ],
)
def test_what_is_no_table_is_refused(text, want):
    assert code(lambda: table(text, "a")) == want


@pytest.mark.parametrize("cell", ["nan", "inf", "-inf", "1e999", "0x10", "1_000", "١٢", "--1", "1,5", "NULL"])
def test_what_is_no_finite_number_is_refused_with_its_line(cell):
    found = table(f'a,b\n1,2\n"{cell}",3\n')
    with pytest.raises(InvalidInput) as caught:
        found.numbers("a")
    assert (caught.value.code, caught.value.context["line"]) == ("table-number", 3)


def test_an_empty_cell_is_what_the_caller_says():
    found = table("a,b\n1,x\n,y\n")
    assert np.isnan(found.numbers("a", empty=np.nan)).tolist() == [False, True]
    assert found.counts("a", empty=7).tolist() == [1, 7]
    assert code(lambda: found.counts("a")) == "table-whole"


@pytest.mark.parametrize("cell", ["2016-13-01", "2016-02-30", "17.10.2016", "0000-01-01", ""])
def test_what_is_no_date_is_refused(cell):
    assert code(lambda: table(f"d,x\n{cell},1\n").days("d")) == "table-date"
