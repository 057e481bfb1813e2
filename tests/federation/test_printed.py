"""Forms of what two nodes did together: the same numbers, values and hashes on both."""

from stage import ask_to_cross, eventually, in_federation, status
from test_events import act, merge

from seamline import words
from seamline.centre import moves, printed
from seamline.forms.speech import Speech
from seamline.forms.spoken import sheet_of
from seamline.terms.party import Names

OWN = Names("Ours", "لنا", "ئێمە")


async def form(node, ob):
    return await node.centre.see(lambda reader: printed.form(reader, node.actor("duty-1"), ob, OWN))


def test_an_event_stands_in_two_columns_with_the_same_numbers_on_both(tmp_path):
    async def story(federation):
        federal, region, _, _, ob = await merge(federation)
        await act(region, ob, "confirm", view={"size": 5})
        await eventually(lambda: status(federal, ob), lambda found: found == "merged")
        one, other = await form(federal, ob), await form(region, ob)
        assert one.slots == other.slots
        (size,) = [slot for slot in one.slots if slot.name == "size"]
        assert [(stated.value, stated.by) for stated in size.stated] == [(9, ("federal",)), (5, ("region",))]
        assert one.over == other.over
        assert len(one.over) == 1
        assert len(one.listed) == 2
        for language in words.languages():
            sheet = sheet_of(one, Speech(language, "Z", one.names, words.text, words.has))
            heading = words.text(language, "columns-title")
            (columns,) = [table for table in sheet.tables if table.heading == heading]
            said = [cell.text for row in columns.rows for cell in row]
            assert words.text(language, "columns-differ") in "".join(said)
            assert sheet.banner == words.text(language, "print-exercise")

    in_federation(tmp_path, story)


def test_a_crossing_names_who_signed_with_which_key_over_what(tmp_path):
    async def story(federation):
        federal, region = federation.nodes["federal"], federation.nodes["region"]
        ob = await ask_to_cross(region, "federal")
        await eventually(lambda: status(federal, ob), bool)
        conditions = {"limit_min": 30, "host_present": 1}
        for name, data in (("acknowledge", {}), ("clear-with-conditions", conditions)):
            await federal.centre.do(
                lambda desk, name=name, data=data: moves.make(
                    desk, federal.actor("duty-1"), ob, name, data, sign=federal.signer("duty-1")
                )
            )
        await eventually(lambda: status(region, ob), lambda found: found == "cleared-with-conditions")
        one, other = await form(federal, ob), await form(region, ob)
        assert one.slots == other.slots
        assert one.signatures == other.signatures
        (signature,) = one.signatures
        assert (signature.party, signature.person) == ("federal", "federal/duty-1")
        assert len(signature.over) == 64
        assert one.basis == other.basis
        assert one.basis.version == 1
        assert one.basis.articles

    in_federation(tmp_path, story)


def test_no_message_of_a_form_lacks_its_words(tmp_path):
    async def story(federation):
        federal, region, _, _, ob = await merge(federation)
        crossing = await ask_to_cross(region, "federal")
        await eventually(lambda: status(federal, crossing), bool)
        for name in (ob, crossing):
            found = await form(federal, name)
            for language in words.languages():
                sheet = sheet_of(found, Speech(language, "Z", found.names, words.text, words.has))
                for table in sheet.tables:
                    ids = [table.heading, *table.heads, *(cell.text for row in table.rows for cell in row)]
                    assert [one for one in ids if one.startswith(("print-", "field-", "columns-"))] == []

    in_federation(tmp_path, story)
