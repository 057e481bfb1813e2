"""Own positions after an alarm: they go no further and no finer than articles let positions go."""

from collections.abc import Sequence
from typing import Any

from seamline.centre import release
from seamline.centre.desk import Reader, refuse
from seamline.centre.making import Making
from seamline.machine.fields import is_point
from seamline.procedures.incident import MAX_POSITIONS, POSITIONS
from seamline.terms.errors import Refusal


def coarsened(reader: Reader, making: Making) -> dict[str, Any]:
    """Return the move with each position as coarse as the strictest article on positions asks.

    All parties see the same bytes, so what one of them must not have, none gets. Raises Denied
    ``incident-positions`` with the party that no article lets have one of them now.
    """
    data = dict(making.data)
    told = data.get(POSITIONS)
    if making.act != "where" or not isinstance(told, list | tuple) or len(told) > MAX_POSITIONS:
        return data  # what is malformed is the procedure's to refuse
    return {**data, POSITIONS: [_allowed(reader, one, making.parties) for one in told]}


def _allowed(reader: Reader, told: Any, parties: Sequence[str]) -> Any:
    if not isinstance(told, dict) or not is_point(told.get("place")):
        return told
    body = {"level": "restricted", "observed": reader.now, "unit": told.get("callsign", ""), **told["place"]}
    shown: list[dict[str, Any]] = []
    for party in parties:
        seen = release.outlook(reader, body, party, kind="position")
        if not seen.decision.allow or not seen.projection or "lat_e7" not in seen.projection:
            raise refuse(Refusal("incident-positions", seen.decision.article, {"party": party}))
        shown.append(seen.projection)
    coarsest = max(shown, key=lambda one: one["precision_m"])
    found = {"place": {name: coarsest[name] for name in ("lat_e7", "lon_e7", "precision_m")}}
    if told.get("callsign") and all(one.get("unit") for one in shown):
        found["callsign"] = told["callsign"]
    return found
