"""A released statement as files for the public: three languages, nothing from the inside, nothing that runs."""

import re

import msgspec
from tests.support.node_rig import code, node, run

from seamline.centre import rows, visible
from seamline.machine import State

NASTY = '<script>alert(1)</script> & "x" \u202e'
OB = "S" * 21 + "A"
AT = 1_767_225_600_000
PUBLISHED = {
    "edition": 2,
    "at": AT,
    "title": {"ar": "بيان مشترك", "ckb": "بەیاننامەی هاوبەش", "en": f"Joint {NASTY}"},
    "paragraphs": {
        "2": {"ar": "ثانياً", "ckb": "دووەم", "en": "second", "figures": [], "agreed": [], "by": "bravo"},
        "1": {"ar": "أولاً", "ckb": "یەکەم", "en": NASTY, "figures": [], "agreed": [], "by": "alpha"},
    },
    "why": "It was four.",
}


def row(published, status="released"):
    facts = {
        "title": PUBLISHED["title"],
        "release_at": AT,
        "paragraphs": PUBLISHED["paragraphs"],
        "objected": {},
        "marked": {},
        "published": published,
        "editions": [AT - 1, AT] if published else [],
    }
    state = State(
        "statement",
        ob=OB,
        status=status,
        asker="alpha",
        decider="bravo",
        parties=("alpha", "bravo"),
        signers=("alpha", "bravo"),
        facts=facts,
    )
    return rows.ObjectRow(OB, "statement", "", msgspec.to_builtins(state), AT)


async def hold(rig, published, status="released"):
    await rig.centre.do(lambda desk: visible.put(desk, row(published, status)))


def test_before_its_minute_there_is_no_file(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            watch = await rig.browser("watch", "duty-officer")
            for path in ("statement", "statement.pdf"):
                assert (await watch.get(f"/api/objects/{OB}/{path}")).status_code == 404
            await hold(rig, None, "set")
            for path in ("statement", "statement.pdf"):
                answer = await watch.get(f"/api/objects/{OB}/{path}")
                assert (answer.status_code, code(answer)) == (409, "statement-not-released")
                assert "ثانياً" not in answer.text

    run(work())


def test_the_page_has_three_languages_in_their_direction_and_nothing_in_it_runs(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            await hold(rig, PUBLISHED)
            watch = await rig.browser("watch", "duty-officer")
            answer = await watch.get(f"/api/objects/{OB}/statement")
            assert answer.headers["content-type"] == "text/html; charset=utf-8"
            assert answer.headers["content-disposition"] == 'attachment; filename="statement-2.html"'
            text = answer.text
            assert re.findall(r'<section lang="(\w+)" dir="(\w+)">', text) == [
                ("ar", "rtl"),
                ("ckb", "rtl"),
                ("en", "ltr"),
            ]
            assert "<script" not in text
            assert "&lt;script&gt;" in text
            assert text.index("أولاً") < text.index("ثانياً")
            assert "It was four." in text
            # Nothing is loaded, and nothing tells who wrote which paragraph, or which node and seat it came from.
            assert not re.search(r"(src|href|url\()", text)
            for inside in (OB, "alpha", "bravo", "watch"):
                assert inside not in text

    run(work())


def test_the_pdf_is_set_in_each_language(tmp_path):
    async def work():
        async with node(tmp_path) as rig:
            await hold(rig, PUBLISHED)
            watch = await rig.browser("watch", "duty-officer")
            for language in ("en", "ar", "ckb"):
                answer = await watch.get(f"/api/objects/{OB}/statement.pdf?language={language}")
                assert answer.status_code == 200, answer.text
                assert answer.content.startswith(b"%PDF")
                assert answer.headers["content-language"] == language

    run(work())
