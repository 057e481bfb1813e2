"""Areas of return on paper: each area's indicators in a table of its own, then what all of it rests on.

The order is that of names. There is no total, no mark and no column by which areas could be held against each
other.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from seamline.forms.sheet import Cell, Sheet, Table, bounded
from seamline.forms.speech import NOTHING, Speech, apart, ltr
from seamline.forms.speech import written as fit
from seamline.terms.times import format_dtg

Doc = Mapping[str, Any]
Row = tuple[Cell, ...]

RIGHT_TO_LEFT = frozenset({"ar", "ckb"})
MAX_NAME = 120
NAME = "returns.pdf"


class Paper(msgspec.Struct, frozen=True):
    """What paper says beside the areas. printed: ms UTC."""

    printed: int
    exercise: bool = False


def returns_sheet(doc: Doc, speech: Speech, paper: Paper) -> Sheet:
    """Return the areas as a sheet in a language. doc: as ``GET /api/seam/returns`` answers."""
    say = speech.say
    areas = [table for one in doc["areas"] for table in _area(one, speech)]
    title = say("returns-title")
    said = [say(one["id"], **one["args"]) for one in doc["assumptions"]]
    sheet = Sheet(
        language=speech.language,
        direction="rtl" if speech.language in RIGHT_TO_LEFT else "ltr",
        banner=say("print-exercise") if paper.exercise else "",
        label=say("level-restricted"),
        title=title,
        kind=say("returns-kind"),
        status="",
        head=(
            (say("print-printed"), ltr(format_dtg(paper.printed, speech.zone))),
            (say("returns-to"), _place(doc["to"]) if doc["to"] else say("returns-to-post")),
            (say("returns-within"), say("length-m", n=doc["within_m"])),
        ),
        notes=(say("returns-no-score"),) if doc["areas"] else (say("returns-none"),),
        tables=(
            # What it rests on comes before what may have to be cut.
            Table(say("study-assumptions"), (1,), (), tuple((Cell(one),) for one in said)),
            *areas,
        ),
        foot=f"{title} · {say('printed-at', now_at=format_dtg(paper.printed, speech.zone))}",
        page=say("print-page-of"),
        name=NAME,
        made=paper.printed,
    )
    return bounded(sheet, say("print-cut"))


def _area(one: Doc, speech: Speech) -> list[Table]:
    say, way, response = speech.say, one["way"], one["response"]
    name = apart(fit(one["name"])[:MAX_NAME])
    rows: list[tuple[str, str]] = [
        (say("returns-status"), say(f"return-area-status-{one['status']}")),
        (say("returns-looked"), speech.time(one["at"]) if one["at"] else NOTHING),
        (say("returns-keeper"), speech.party(one["keeper"])),
        (say("field-households"), speech.word("choice", one["households"])),
        *((speech.field(each["name"]), _state(each["state"], speech)) for each in one["conditions"]),
        *(
            (f"{say('field-services')}: {speech.field(each['name'])}", _state(each["state"], speech))
            for each in one["services"]
            if each["state"] != "not-looked-at"
        ),
        (say("field-hazards"), _listed([_hazard(each, speech) for each in one["hazards"]], say)),
        (say("field-routes"), _listed([_route(each, speech) for each in one["routes"]], say)),
        (say("returns-response"), response_said(response, speech)),
        (say("returns-way"), way_said(way, speech)),
        (
            say("returns-near"),
            say("returns-near-unknown") if way["near_count"] is None else str(way["near_count"]),
        ),
    ]
    cells = tuple((Cell(label, dim=True), Cell(value, strong=True)) for label, value in rows)
    tables = [Table(name, (2, 5), (), cells)]
    if way["near"]:
        heads = tuple(say(f"returns-col-{each}") for each in ("along", "away", "what", "by", "when"))
        near = tuple(_near(each, speech) for each in way["near"])
        heading = say("returns-near-of", area=name)
        tables.append(Table(heading, (2, 3, 5, 3, 3), heads, near, dense=1))
    return tables


def _state(state: str, speech: Speech) -> str:
    return speech.say("field-not-looked-at") if state == "not-looked-at" else speech.word("choice", state)


def _listed(said: Sequence[str], say: Any) -> str:
    return "\n".join(said) if said else str(say("returns-nothing-said"))


def _hazard(one: Doc, speech: Speech) -> str:
    kind, state = speech.word("choice", one["name"]), speech.word("choice", one["state"])
    return f"{kind}, {state} ({speech.party(one['by'])})"


def _route(one: Doc, speech: Speech) -> str:
    state = speech.word("choice", one["state"])
    return f"{apart(fit(one['name']))}: {state} ({speech.party(one['by'])})"


def _time(seconds: int, speech: Speech) -> str:
    minutes = max(1, round(seconds / 60))
    if minutes < 120:
        return speech.say("length-minutes", n=minutes)
    return speech.say("length-hours", n=round(minutes / 60, 1))


def response_said(one: Doc, speech: Speech) -> str:
    """Return how soon somebody is there, in a sentence."""
    if one["seconds"] is None:
        return speech.say(f"returns-response-{one['kind']}")
    parties = speech.listed([speech.party(party) for party in one["parties"]])
    return speech.say(
        f"returns-response-{one['kind']}",
        time=_time(one["seconds"], speech),
        post=apart(fit(one["post"])),
        parties=parties,
    )


def way_said(one: Doc, speech: Speech) -> str:
    """Return the way from an area in a sentence."""
    if one["seconds"] is None:
        return speech.say(f"returns-way-{one['kind']}")
    to = speech.say("returns-to-picked") if one["to"] == "picked" else apart(fit(one["name"]))
    km = round(one["length_m"] / 1_000, 1)
    return speech.say(f"returns-way-{one['kind']}", to=to, km=km, time=_time(one["seconds"], speech))


def _near(one: Doc, speech: Speech) -> Row:
    say = speech.say
    what = say("returns-hazard-report") if one["source"] == "report" else speech.word("choice", one["kind"])
    more = (
        apart(fit(one["what"]))
        if one["what"]
        else speech.word("choice", one["state"])
        if one["state"]
        else ""
    )
    away = say("length-m", n=one["away_m"])
    doubt = say("returns-doubt", m=one["doubt_m"]) if one["doubt_m"] else ""
    sure = "" if one["certain"] else say("returns-perhaps")
    return (
        Cell(say("length-km", n=round(one["along_m"] / 1_000, 1))),
        Cell(", ".join(filter(None, (away, doubt, sure)))),
        Cell(f"{what}: {more}" if more else what),
        Cell(speech.party(one["by"])),
        Cell(speech.time(one["at"]) if one["at"] else NOTHING),
    )


def _place(to: Sequence[float]) -> str:
    return ltr(f"{to[1]:.4f} {to[0]:.4f}")
