"""Link-up: two units of two sides come together at a point and a time, and know each other from afar.

The plan says who waits and who comes, where, and where else if that fails; the last safe moment, after which
nobody comes any more; and how either is recognised from afar and from near by. It is signed, gone by and
stopped like a synchronised patrol (``joint_patrol``).
"""

from collections.abc import Mapping
from typing import Any

from seamline.machine import fields
from seamline.machine.fields import Field
from seamline.procedures import joint_patrol
from seamline.terms.geodesy import distance_m
from seamline.terms.place import Point

WAITS = ("proposer", "other-side", "both-move")
MIN_APART_M = 200
"""An alternate point nearer than this to the first one is no alternate."""

PLAN: Mapping[str, Field] = {
    "name": fields.text(fields.MAX_LINE_TEXT),
    "place": fields.POINT,
    "alternate": fields.POINT,
    "who_waits": fields.choice(*WAITS),
    "from": fields.TIME,
    "until": fields.TIME,
    "far_recognition": fields.text(200),
    "near_recognition": fields.text(200),
    "contact": fields.text(fields.MAX_LINE_TEXT),
}
"""until: the last safe moment."""

MORE: Mapping[str, Field] = {
    "measures_in_force": fields.text(400),
    "phase_lines": fields.records({"name": fields.text(40), "place": fields.POINT}, 1, 12, "name"),
    "note": fields.text(400),
}
"""measures_in_force: the control measures in force there."""


def _sound(data: Mapping[str, Any]) -> str:
    if data["from"] >= data["until"]:
        return "joint-patrol-times"
    here, there = (Point(data[name]["lat_e7"], data[name]["lon_e7"]) for name in ("place", "alternate"))
    return "link-up-alternate" if distance_m(here, there) < MIN_APART_M else ""


PROCEDURE = joint_patrol.procedure("link-up", PLAN, MORE, _sound)
