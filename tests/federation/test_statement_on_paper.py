"""A joint statement on its form: every paragraph as it stands, who has cleared it, the same on both nodes."""

import pytest
from federation_world import FEDERAL, REGION, move, play, settled, until
from test_statements import WORDS, clear, draft, facts, over

from seamline import words
from seamline.centre import printed
from seamline.forms.speech import Speech
from seamline.forms.spoken import sheet_of
from seamline.terms.party import Names

OWN = Names("Ours", "لنا", "ئێمە")


async def form(node, ob):
    return await node.centre.see(lambda reader: printed.form(reader, node.actor("duty-1"), ob, OWN))


async def both_have(federation, ob, number):
    for party in (FEDERAL, REGION):
        await until(lambda party=party: _has(federation[party], ob, number))


async def _has(node, ob, number):
    return number in (await facts(node, ob))["paragraphs"]


def test_all_paragraphs_stand_with_their_clearings_and_both_nodes_print_the_same(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        ob = await draft(federation)
        second = {"number": 2, "ar": "فقرة ثانية.", "ckb": "بڕگەی دووەم.", "en": "A second one."}
        await move(region, ob, "paragraph", second, seat="commander-1")
        await both_have(federation, ob, "2")
        await clear(federal, ob)
        await clear(region, ob, "1", "head")
        await move(region, ob, "object", {"part": "2", "why": "Not yet sure."}, seat="commander-1")
        await settled(federation)
        one, other = await form(federal, ob), await form(region, ob)
        assert one.parts == other.parts
        assert [part.name for part in one.parts] == ["head", "1", "2"]
        assert {part.name: part.over for part in one.parts} == await over(federal, ob)
        head, first, last = one.parts
        assert dict(first.texts) == {name: WORDS[name] for name in ("ar", "ckb", "en")}
        assert (first.writer, last.writer) == (FEDERAL, REGION)
        assert [(each.party, each.person) for each in first.clearings] == [
            (FEDERAL, f"{FEDERAL}/commander-1"),
            (REGION, f"{REGION}/commander-1"),
        ]
        assert first.waiting == head.waiting == ()
        # What is objected to is cleared by nobody any more.
        assert (last.clearings, last.waiting) == ((), (FEDERAL, REGION))
        assert last.objected == (REGION, "Not yet sure.")

    play(tmp_path, story)


@pytest.mark.parametrize("language", ["en", "ar", "ckb"])
def test_on_the_sheet_every_language_of_every_paragraph_stands(tmp_path, language):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        ob = await draft(federation)
        for number in (2, 3):
            new = {**WORDS, "number": number, "en": f"Number {number}."}
            await move(federal, ob, "paragraph", new, seat="commander-1")
        await both_have(federation, ob, "3")
        await clear(region, ob, "2")
        await settled(federation)
        seen = await form(federal, ob)
        sheet = sheet_of(seen, Speech(language, "Z", seen.names, words.text, words.has))
        (table,) = [
            table for table in sheet.tables if table.heading == words.text(language, "field-paragraphs")
        ]
        said = "\n".join(cell.text for row in table.rows for cell in row)
        for text in ("Three.", "Number 2.", "Number 3.", WORDS["ar"], WORDS["ckb"]):
            assert text in said
        assert said.count(WORDS["ar"]) == 3
        waiting = words.text(language, "print-not-cleared-by")
        assert sum(row[1].text == waiting for row in table.rows) == 4
        # Its minute stands among the numbered fields, and no paragraph a second time there.
        fields = [cell.text for row in sheet.tables[0].rows for cell in row]
        assert any(words.text(language, "field-release-at") in text for text in fields)
        assert not any("Number 3." in text for text in fields)

    play(tmp_path, story)
