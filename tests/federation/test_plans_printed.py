"""An operation and a patrol on paper: every fact of the plan is there once, numbered, in three languages."""

import pytest
from federation_world import FEDERAL, REGION, move, play, until
from patrol_world import check, comes_to, filed, worded
from test_plans_meet import act, at, content, is_, warned

from seamline import words
from seamline.centre import holding, panel, printed
from seamline.forms.speech import Speech
from seamline.forms.spoken import sheet_of
from seamline.gateways.paper import typeset
from seamline.machine import version_of
from seamline.terms.party import Names

OWN = Names("Federal Force", "القوة الاتحادية", "هێزی فیدراڵ")


async def form_of(node, ob):
    return await node.centre.see(lambda reader: printed.form(reader, node.actor("commander-1"), ob, OWN))


def said(form):
    """Values by (record, field), and that numbers are given once and rise."""
    numbers = [slot.number for slot in form.slots]
    assert numbers == sorted(set(numbers))
    return {(slot.of, slot.name): [one.value for one in slot.stated] for slot in form.slots}


def sheets(form):
    for language in ("en", "ar", "ckb"):
        yield sheet_of(form, Speech(language, "C", form.names, words.text, words.has))


def text(sheet):
    return "\n".join(cell.text for table in sheet.tables for row in table.rows for cell in row)


def test_every_part_of_a_plan_stands_once_whoever_wrote_it_with_the_hash_that_is_signed(tmp_path):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        ob, first = await warned(federation), content(federal.clock.now_ms())
        await act(federal, ob, "plan", **first)
        await until(lambda: is_(region, ob, "planned"))
        # The other side writes two parts anew: what it does not touch stays, what it takes back is gone.
        sites = [{"site": "medical-site", "name": "Clinic (fiction)", "place": at(), "keep": "keep-out"}]
        plan = {"collection": at(), "evacuation": "by the guest", "contact": "CH 15"}
        await act(region, ob, "plan", sites=sites, medical_plan=plan)
        await act(region, ob, "sign")
        await until(lambda: _signed(federal, ob))
        await act(federal, ob, "sign")
        form = await form_of(federal, ob)
        found = said(form)
        for name in (
            "name",
            "ring",
            "h_hour",
            "until",
            "go_by",
            "task",
            "contact",
            "movements",
            "phases",
            "sites",
            "meeting",
        ):
            assert len(found["", name]) == 1, name
        assert ("", "none_known") not in found
        assert not [name for name in found if "asked" in name]
        assert found["field-medical-plan", "evacuation"] == ["by the guest"]
        assert found["field-deconfliction", "neighbours"] == ["Sector 2"]
        assert not any(slot.sided for slot in form.slots)
        shown = await federal.centre.see(lambda reader: panel.panel(reader, federal.actor("commander-1"), ob))
        on_paper = {(slot.of, slot.name): slot.number for slot in form.slots if slot.stated}
        assert {
            (f"field-{record.replace('_', '-')}" if part else "", part or record): number
            for record, _, part in (name.partition("/") for name in shown["numbers"])
            for number in [shown["numbers"][f"{record}/{part}" if part else record]]
        } == on_paper
        assert shown["numbers"]["medical_plan/contact"] > shown["numbers"]["meeting"] > 3
        row = await federal.centre.see(lambda reader: holding.object_row(reader, ob))
        assert form.over == (version_of(holding.state_of(row).over),)
        assert {one.party for one in form.signatures} == {FEDERAL, REGION}
        for sheet in sheets(form):
            told = text(sheet)
            for word in ("AMBER", "Clinic (fiction)", "by the guest", "CH 15", form.over[0][:8]):
                assert word in told, (sheet.language, word)
            assert typeset.typeset(sheet, typeset.fonts_folder()).startswith(b"%PDF-")

    play(tmp_path, story)


async def _signed(node, ob):
    row = await node.centre.see(lambda reader: holding.object_row(reader, ob))
    return bool(row.state.get("joined", {}).get("sign"))


@pytest.mark.parametrize("amended", [False, True])
def test_a_patrol_shows_its_plan_and_the_box_of_its_conflict(tmp_path, amended):
    async def story(federation):
        federal, region = federation[FEDERAL], federation[REGION]
        await filed(region)
        ob = await filed(federal, phase_lines=[{"name": "AMBER", "place": at()}])
        await check(federal, ob, REGION)
        await comes_to(federal, ob, "to-call")
        if amended:
            row = await federal.centre.see(lambda reader: holding.object_row(reader, ob))
            plan = {
                name: row.state["facts"][name]
                for name in ("callsign", "strength", "corridor", "from", "until", "recognition")
            }
            await worded(federal, "patrol", plan, ob)
            await move(federal, ob, "amend", {**plan, "contact": "CH 77"})
            await comes_to(federal, ob, "to-call")
        form = await form_of(federal, ob)
        found = said(form)
        assert found["", "contact"] == ["CH 77" if amended else "CH 12"]
        assert found["field-box", "cells"]
        for sheet in sheets(form):
            assert ("AMBER" in text(sheet)) is not amended
            assert typeset.typeset(sheet, typeset.fonts_folder()).startswith(b"%PDF-")

    play(tmp_path, story)
