"""The page about patrols says the limits of the code."""

from pathlib import Path

from seamline.procedures import blind, cell_hours, patrol, patrol_check
from seamline.terms.times import DAY, HOUR, MINUTE

PAGE = " ".join((Path(__file__).parents[3] / "docs" / "patrols.md").read_text(encoding="utf-8").split())


def test_the_limits_stand_on_the_page():
    assert (cell_hours.MARGIN_MS, patrol.AHEAD_MS, patrol_check.HORIZON_MS) == (30 * MINUTE, DAY, 4 * DAY)
    for said in (
        f"its own corridor by {cell_hours.MARGIN_M} m and its window by {cell_hours.MARGIN_MS // MINUTE} min",
        f"at most {cell_hours.MAX_TOKENS} cell-hours",
        f"at most {cell_hours.MAX_CORRIDOR_M // 1_000} km",
        f"at most {patrol_check.MAX_OWN_TOKENS:,} cell-hours together",
        f"checks of one patrol in any 24 h | {patrol_check.MAX_A_DAY} |",
        f"whichever patrols it says they are of | {patrol_check.MAX_PARTY_A_DAY} |",
        f'are not answered, which is "call" too | {patrol_check.MAX_REFUSED_A_DAY} |',
        f"Less than {patrol.AHEAD_MS // HOUR} h ahead",
        f"sends {blind.CAPACITY} blinded points",
        f"checks a day it asks about {patrol_check.MAX_A_DAY * cell_hours.MAX_TOKENS:,} cell-hours",
        f"with {patrol_check.MAX_PARTY_A_DAY} about {patrol_check.MAX_PARTY_A_DAY * cell_hours.MAX_TOKENS:,}",
    ):
        assert said in PAGE, said


def test_the_page_says_who_learns_what_and_that_limits_do_not_stop_a_prober():
    assert "not even that it plans anything" in PAGE
    assert "slow a prober down and do not stop it" in PAGE
