"""What stands on paper about the ground is what the page said: who sees it, who gets there, the border."""

import functools
from itertools import pairwise

import pytest
from test_border_between_nodes import acknowledge, alert
from test_border_line_kept import shown as border_shown
from test_border_line_kept import state
from tests.federation.federation_world import COALITION, FEDERAL, REGION, play, settled
from tests.federation.test_seam_response import held_post, with_roads
from tests.federation.test_seam_response import shown as response_shown

from seamline import words
from seamline.centre import printed
from seamline.centre.seam import border_on_paper, on_paper, page, segments
from seamline.forms.study_sheet import Press, study_sheet

LANGUAGES = ("en", "ar", "ckb")


async def naming(node, language="en"):
    names = await node.centre.see(printed.names_of)
    return lambda wanted: names[wanted].in_language(language) if wanted in names else wanted


def table(study, name):
    found = next(one for one in study.tables if one.name == name)
    return [dict(zip((column.name for column in found.columns), row, strict=True)) for row in found.rows]


def figure(study, name):
    return next(one.value for one in study.figures if one.name == name)


def said_in_full(study):
    """Every message of a study has its words, in each language, on a whole sheet."""
    for language in LANGUAGES:
        sheet = study_sheet(study, language, functools.partial(words.text, language), Press(0, exercise=True))
        assert "(no words" not in repr(sheet)
        assert "study-" not in repr(sheet.tables)


def test_joined_stretches_are_the_whole_seam_and_say_what_each_of_their_segments_said(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        await held_post(federal, region, "ANISE")
        await federal.centre.do(segments.keep)
        answer = await federal.centre.see(page.show)
        (area,) = answer["areas"]
        study = on_paper.coverage(answer, area, "0" * 64, "the seam", await naming(federal))
        rows = table(study, "ground-stretches")
        assert 1 < len(rows) < len(area["segments"])
        assert rows[0]["ground-from"] == 0
        assert rows[-1]["ground-to"] == pytest.approx(area["length_m"] / 1_000, abs=0.01)
        for before, after in pairwise(rows):
            assert before["ground-to"] == after["ground-from"]
        seen = [one for one in area["segments"] if one["kind"] == "post"]
        row = next(one for one in rows if one["coverage-how"] == "post")
        assert row["coverage-quality"] == min(
            one["quality"]
            for one in seen
            if row["ground-from"] * 1_000 <= one["from_m"] < row["ground-to"] * 1_000
        )
        assert row["coverage-party"] == "Federal Force"
        assert figure(study, "coverage-first") == area["first"] > 0
        told = {(one["coverage-party"], one["coverage-band"]) for one in table(study, "ground-each")}
        assert ("Regional Force", "not-told") in told
        assert ("Federal Force", "to-6h") in told
        assert {one.message: one.args for one in study.cautions}["ground-tell-nothing"] == {"count": 1}
        said_in_full(study)

    play(tmp_path, story)


def test_times_on_paper_are_the_slowest_of_each_stretch_with_the_roads_they_rest_on(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        await held_post(federal, region, "ANISE")
        await held_post(region, federal, "BASIL", east=0.06)
        await with_roads(federal)
        answer = await response_shown(federal)
        (area,) = answer["areas"]
        study = on_paper.response(answer, area, "the seam", await naming(federal))
        rows = table(study, "ground-reach")
        assert {one["travel-post"] for one in rows} == {"ANISE (fiction)", "BASIL (fiction)"}
        assert max(one["travel-time"] for one in rows) == max(one["first_s"] for one in area["segments"])
        assert len(rows) < len(area["segments"])
        assert figure(study, "travel-covered") == area["covered"]
        assert study.sources[0].sha256 == answer["roads"]["digest"]
        assert len(study.pictures[0].shapes) == len(area["boxes"]) + 2
        assert {one["travel-party"] for one in table(study, "travel-posts")} == {
            "Federal Force",
            "Regional Force",
        }
        said_in_full(study)

    play(tmp_path, story)


def test_where_nobody_comes_paper_says_no_time(tmp_path):
    async def story(federation):
        answer = await response_shown(federation[FEDERAL])
        (area,) = answer["areas"]
        study = on_paper.response(answer, area, "the seam", await naming(federation[FEDERAL]))
        assert {one["travel-time"] for one in table(study, "ground-reach")} == {None}
        assert [one.message for one in study.cautions] == ["seam-no-roads", "seam-no-posts"]
        said_in_full(study)

    play(tmp_path, story)


def test_the_border_on_paper_counts_what_the_page_counts(tmp_path):
    async def story(federation):
        federal = federation[FEDERAL]
        await state(federal)
        ob = await alert(federal, COALITION)
        await settled(federation)
        answer = await border_shown(federal)
        study = border_on_paper.border(answer, "0" * 64, await naming(federal))
        assert figure(study, "border-alerts") == len(answer["alerts"]) == 1
        assert sum(one["border-alerts"] for one in table(study, "border-happened")) == 1
        (row,) = table(study, "border-alerts")
        assert row["border-levels"] == len(answer["alerts"][0]["levels"])
        assert row["border-waiting"] > 0
        assert row["border-slowest"] is None, "a level that has not acknowledged has taken no time"
        assert figure(study, "border-repeats") is None, "one alert is not enough to say"
        said_in_full(study)
        await acknowledge(federal, ob, "commander-1")
        study = border_on_paper.border(await border_shown(federal), "0" * 64, await naming(federal, "ar"))
        assert table(study, "border-alerts")[0]["border-waiting"] == row["border-waiting"] - 1

    play(tmp_path, story)
