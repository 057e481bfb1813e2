"""Grades: reliability of the source A-F and credibility of the information 1-6 (AJP-2.1)."""

import re

import msgspec

from seamline.terms.errors import InvalidInput

_GRADE = re.compile(r"([A-F])([1-6])")


class Grade(msgspec.Struct, frozen=True, order=True):
    """One grade. reliability: A best to E, F cannot be judged; credibility: 1 best to 5, 6 too."""

    reliability: str
    credibility: int

    def __str__(self) -> str:
        return f"{self.reliability}{self.credibility}"


def parse(text: str) -> Grade:
    """Read "B2". Raises InvalidInput ``grade-form``."""
    found = _GRADE.fullmatch(text.strip().upper())
    if not found:
        raise InvalidInput("grade-form", "a grade is a letter A-F and a digit 1-6, such as B2")
    return Grade(found[1], int(found[2]))
