"""The form of a report has a place for every field that a report may have."""

from seamline.centre.numbered import RARE, REPORT
from seamline.procedures.report_body import FIELDS

ELSEWHERE = {"lat_e7", "lon_e7", "precision_m", "originator", "about"}
"""The place is one field, the originator stands in the heading, what it speaks of is named by its title."""


def test_no_field_of_a_report_is_forgotten():
    named = [name for name, _ in REPORT]
    assert len(named) == len(set(named))
    assert set(named) - {"place"} == set(FIELDS) - ELSEWHERE
    assert set(named) >= RARE
