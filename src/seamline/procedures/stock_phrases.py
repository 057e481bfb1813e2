"""Stock phrases: what two duty posts without a common language say to each other by number.

A number is given once and for ever: it stands on printed cards and is read over the radio by people who have
never seen this file. A phrase that was a mistake is left standing and another one added. The words are in the
catalogues (``phrase-<number>``), in every language; here stands only what a phrase needs to be complete.
"""

from collections.abc import Mapping
from typing import Any

import msgspec

from seamline.machine import fields
from seamline.machine.fields import Field

MAX_NUMBER = 999
"""Numbers a message may carry: a newer node knows phrases that this one does not."""
MAX_COUNT = 9_999
MAX_SECTOR = 32

SECTOR = Field("text", lambda value: fields.is_party(value) and len(value) <= MAX_SECTOR, most=MAX_SECTOR)
"""A sector by its id in the understanding, made as a party's is: nothing could be written in it."""

SLOTS: Mapping[str, Field] = {
    "place": fields.POINT,
    "when": fields.TIME,
    "number": fields.number(0, MAX_COUNT),
    "sector": SECTOR,
    "object": fields.OBJECT,
}
"""What a phrase may be filled in with. New phrases use these: a node that does not know a phrase still keeps
and shows what came with it."""

GROUPS = ("contact", "where", "stop", "crossing", "medical", "civilians", "answers", "administration")


class Phrase(msgspec.Struct, frozen=True):
    """One phrase. needs: slots without which it says nothing; may: slots that may be added.

    warning: it keeps people from harm. It goes first, waits for no article and is never full.
    """

    number: int
    group: str
    needs: tuple[str, ...] = ()
    may: tuple[str, ...] = ()
    warning: bool = False


_ALL = (
    # Contact and radio check.
    Phrase(1, "contact"),
    Phrase(2, "contact"),
    Phrase(3, "contact"),
    Phrase(4, "contact", needs=("number",)),
    Phrase(5, "contact"),
    Phrase(6, "contact", needs=("when",)),
    # Where and when.
    Phrase(11, "where"),
    Phrase(12, "where", needs=("place", "when")),
    Phrase(13, "where", needs=("place",), may=("when",)),
    Phrase(14, "where", needs=("place", "when")),
    Phrase(15, "where"),
    Phrase(16, "where", needs=("sector",)),
    # Stop, hold, go back.
    Phrase(21, "stop", may=("place", "sector"), warning=True),
    Phrase(22, "stop", may=("place", "sector"), warning=True),
    Phrase(23, "stop", may=("place", "sector"), warning=True),
    Phrase(24, "stop", needs=("place",), warning=True),
    Phrase(25, "stop", needs=("place",), may=("when",), warning=True),
    Phrase(26, "stop", needs=("place",), may=("number",), warning=True),
    Phrase(27, "stop", may=("place", "when"), warning=True),
    # Crossing and movement: none of them asks for leave or gives it, which is what a crossing is for.
    Phrase(31, "crossing", may=("object",)),
    Phrase(32, "crossing", needs=("place", "when"), may=("number",)),
    Phrase(33, "crossing", may=("when",)),
    Phrase(34, "crossing", needs=("when",)),
    Phrase(35, "crossing", needs=("place",)),
    Phrase(36, "crossing", needs=("place",)),
    # Medical.
    Phrase(41, "medical", needs=("number", "place"), may=("when",)),
    Phrase(42, "medical", needs=("place",), may=("number",)),
    Phrase(43, "medical", needs=("when",), may=("place",)),
    Phrase(44, "medical", needs=("place",), may=("when",)),
    Phrase(45, "medical"),
    # Aid and civilians.
    Phrase(51, "civilians", needs=("place",), may=("number", "when"), warning=True),
    Phrase(52, "civilians", needs=("place",), may=("number", "when")),
    Phrase(53, "civilians", needs=("place", "when")),
    Phrase(54, "civilians", needs=("place",), may=("number",)),
    # Answers.
    Phrase(61, "answers"),
    Phrase(62, "answers"),
    Phrase(63, "answers"),
    Phrase(64, "answers"),
    Phrase(65, "answers", may=("when",)),
    Phrase(66, "answers"),
    Phrase(67, "answers"),
    Phrase(68, "answers", may=("place",)),
    # Administration.
    Phrase(71, "administration", needs=("when",)),
    Phrase(72, "administration"),
    Phrase(73, "administration", needs=("object",)),
    Phrase(74, "administration"),
    Phrase(75, "administration"),
    Phrase(76, "administration"),
    Phrase(77, "administration"),
)

PHRASES: Mapping[int, Phrase] = {phrase.number: phrase for phrase in _ALL}
"""By number, group by group."""


def misfilled(data: Mapping[str, Any]) -> bool:
    """Say whether the slots are other than the phrase takes; of a phrase not known here nothing is asked."""
    given = data.keys() & SLOTS.keys()
    if "phrase" not in data:
        return bool(given)
    known = PHRASES.get(data["phrase"])
    return known is not None and not set(known.needs) <= given <= {*known.needs, *known.may}
