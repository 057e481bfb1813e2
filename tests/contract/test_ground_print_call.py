"""GET /api/seam/print on a real server: what is there comes in each language, what is not is refused."""

import pytest
from tests.support.node_rig import code, node, run
from tests.support.type_files import type_folder

from seamline.centre.desk import Actor
from seamline.centre.seam import border_line
from seamline.gateways.paper.typeset import Paper, pages
from seamline.terms.place import Point

# FICTION: drawn by hand.
LINE = tuple(
    Point(round(lat * 1e7), round(lon * 1e7)) for lon, lat in ((41.20, 36.05), (41.70, 36.45), (42.1, 36.9))
)


def test_the_border_comes_on_paper_in_each_language(tmp_path):
    async def story():
        async with node(tmp_path) as rig:
            object.__setattr__(rig.parts, "paper", Paper(type_folder()))
            who = Actor("alpha/commander-1", frozenset({"commander"}))
            browser = await rig.browser("look", "duty-officer")
            answer = await browser.get("/api/seam/print?what=border")
            assert (answer.status_code, code(answer)) == (409, "ground-no-area")
            await rig.centre.do(lambda desk: border_line.state(desk, who, LINE))
            for language in ("en", "ar", "ckb"):
                answer = await browser.get(f"/api/seam/print?what=border&days=7&language={language}")
                assert answer.status_code == 200, answer.text
                assert answer.headers["content-type"] == "application/pdf"
                assert answer.headers["content-language"] == language
                assert pages(answer.content) >= 1

    run(story())


@pytest.mark.parametrize(
    "query",
    [
        "what=persons",
        "within=4",
        "within=1441",
        "within=x",
        "days=0",
        "days=367",
        "language=de",
        f"area={'a' * 65}",
        "more=1",
    ],
)
def test_garbage_is_refused(tmp_path, query):
    async def story():
        async with node(tmp_path) as rig:
            browser = await rig.browser("look", "analyst")
            answer = await browser.get(f"/api/seam/print?{query}")
            assert answer.status_code == 400, answer.text

    run(story())


def test_ground_that_is_not_there_is_not_found(tmp_path):
    async def story():
        async with node(tmp_path) as rig:
            browser = await rig.browser("look", "analyst")
            for what in ("coverage", "response", "border"):
                answer = await browser.get(f"/api/seam/print?what={what}&area=nowhere")
                assert (answer.status_code, code(answer)) == (409, "ground-no-area")

    run(story())


def test_who_may_not_see_the_seam_gets_no_paper_of_it(tmp_path):
    async def story():
        async with node(tmp_path) as rig:
            browser = await rig.browser("look", "civil-lead")
            answer = await browser.get("/api/seam/print")
            assert (answer.status_code, code(answer)) == (403, "role-needed")

    run(story())
