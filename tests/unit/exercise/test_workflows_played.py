"""The script plays all twelve workflows, and says of each of its moves what it comes to with nobody in contact."""

from seamline.exercise.ends import ENDS
from seamline.exercise.injects import INJECTS
from seamline.exercise.long_cuts import MANY, written
from seamline.exercise.workflows import WORKFLOWS, of

NAMES = [inject.title.removeprefix("inject-") for inject in INJECTS]


def test_each_of_the_twelve_workflows_has_an_inject_and_each_inject_a_workflow():
    assert list(WORKFLOWS) == list(range(1, 13))
    played = [name for names in WORKFLOWS.values() for name in names]
    assert sorted(played) == sorted(NAMES)
    assert all(of(inject.title) for inject in INJECTS)
    assert of("inject-of-nothing") == 0


def test_what_moves_come_to_is_written_for_injects_that_there_are():
    assert ENDS.keys() <= set(NAMES)
    # What only looks makes no move.
    assert set(NAMES) - ENDS.keys() == {"coarser"}
    assert all(": " in row and ", " in row for rows in ENDS.values() for row in rows)


def test_a_row_for_many_moves_stands_for_each_of_them_and_what_follows_is_found_by_its_act():
    rows = ("begin: a, a", f"confirm: b, b{MANY}", "take: c, c")
    came = ["begin: a, a", "confirm: b, b", "confirm: x, x", "take: c, c", "give: d, d"]
    found = [written(rows, number, one) for number, one in enumerate(came, start=1)]
    assert found == ["begin: a, a", "confirm: b, b", "confirm: b, b", "take: c, c", ""]
    assert written((), 1, "begin: a, a") == ""
    assert written(rows[:1], 2, "take: c, c") == ""
