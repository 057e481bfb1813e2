import pytest

from seamline.terms import grade
from seamline.terms.errors import InvalidInput


def test_every_grade_is_read_back():
    for letter in "ABCDEF":
        for digit in range(1, 7):
            value = grade.Grade(letter, digit)
            assert grade.parse(str(value)) == value
            assert grade.parse(f" {letter.lower()}{digit} ") == value


@pytest.mark.parametrize("text", ["", "A", "A0", "A7", "G1", "1A", "B22", "B٢", "А1", "A 1"])
def test_what_is_no_grade_is_refused(text):
    with pytest.raises(InvalidInput, match="grade-form"):
        grade.parse(text)


def test_order_runs_from_best_to_worst():
    assert grade.parse("A1") < grade.parse("A6") < grade.parse("B1") < grade.parse("F6")
