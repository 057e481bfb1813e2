"""A real week played through two centres: filed, released, merged, and a situation report every day.

It drives nodes from outside, as the exercise's script does, and knows of each report only what people at the
nodes see: whether an article lets it go, whether it has arrived, what a situation report says.
"""

import datetime as dt
import functools
from collections import Counter
from collections.abc import Awaitable, Callable
from typing import Any, Protocol

import msgspec

from seamline.codecs import ucdp_ged
from seamline.exercise.injects.ground import body_of, file_and_send, state_of
from seamline.exercise.script import Doc, Hand, Play
from seamline.exercise.week import CENTRES, FIRST_MS, Day, Happening, Week
from seamline.terms.times import DAY, HOUR

ONE, OTHER = (side.party for side in CENTRES)
SEAT = "duty-1"
PATIENCE_S = 60.0
BACK_MS = FIRST_MS - HOUR
"""Local hour at which a link that was cut for a day is mended, the day after."""

Say = Callable[..., str]


class Pace(Protocol):
    """How the days of the week pass. sign_s: the clock for the signatures, as the understanding has it."""

    sign_s: float

    async def until(self, at: int) -> None:
        """Wait for a moment of the week, ms UTC."""

    async def day(self, day: Day) -> None:
        """A day begins."""


class Told(msgspec.Struct):
    """What became of a day. released: by source id, the parties that let their report of it go.

    filed: reports, by party.
    """

    filed: Counter[str] = msgspec.field(default_factory=Counter)
    released: dict[str, tuple[str, ...]] = {}
    sitrep: str = ""


class Replay:
    """One run of a week. cut: the day for which the link is down. tell: called after every step."""

    def __init__(
        self,
        play: Play,
        week: Week,
        pace: Pace,
        say: Say,
        *,
        language: str = "en",
        cut: dt.date | None = None,
        tell: Callable[[], None] = lambda: None,
    ) -> None:
        """Take in what is to be played; nothing is done yet."""
        self.play, self.week, self.pace, self.cut = play, week, pace, cut
        self.days: dict[dt.date, Told] = {}
        self._say, self._language, self._tell = say, language, tell
        self._own: dict[tuple[str, str], str] = {}
        self._unmerged: list[tuple[Happening, tuple[str, ...]]] = []
        self._down = False

    def steps(self) -> int:
        """Return how often ``tell`` is called in a whole run."""
        return sum(1 + len(day.happenings) for day in self.week.days)

    async def run(self) -> None:
        """Play all days; what was found is in ``play.findings``, what became of each day in ``days``."""
        for day in self.week.days:
            await self.pace.day(day)
            self.days[day.date] = Told()
            await self._link(day)
            for happening in day.happenings:
                await self.pace.until(happening.at)
                await self._file(self.days[day.date], happening)
                if not self._down:
                    await self._merge_all()
                self._tell()
            await self.pace.until(day.sitrep)
            await self._sitrep(day)
            self._tell()
        if self._down:
            await self._mend()

    async def panels(self, date: dt.date) -> dict[str, Doc]:
        """Return a day's situation report as either side shows it now."""
        ob = self.days[date].sitrep
        return {party: await body_of(self._hand(party), ob) for party in (ONE, OTHER)}

    def _hand(self, party: str) -> Hand:
        return self.play.stage.hand(party, SEAT)

    # The link.

    async def _link(self, day: Day) -> None:
        if self._down:
            await self.pace.until(day.starts + BACK_MS)
            await self._mend()
        if day.date == self.cut:
            await self.play.stage.cut(ONE, OTHER)
            self._down = True

    async def _mend(self) -> None:
        await self.play.stage.mend(ONE, OTHER)
        self._down = False
        await self._merge_all(2 * PATIENCE_S)

    # Reports and events.

    async def _file(self, told: Told, happening: Happening) -> None:
        row = happening.row
        body = {
            **ucdp_ged.body(row, self._say),
            "level": "restricted",
            "language": self._language,
        }
        marks = [self._say(f"flag-{flag}") for flag in row.flags]
        body["text"] = "\n".join([str(body["text"]), *marks])
        gone = []
        for party in happening.filers:
            hand, other = self._hand(party), _other(party)
            ob = await file_and_send(hand, body, f"ucdp-ged-{row.source_id}")
            self._own[party, row.source_id] = ob
            told.filed[party] += 1
            if (await hand.get(f"/api/explain?ob={ob}&party={other}"))["allow"]:
                gone.append(party)
        if gone:
            told.released[row.source_id] = tuple(gone)
        if len(gone) == len(CENTRES):
            self._unmerged.append((happening, tuple(gone)))

    async def _merge_all(self, seconds: float = PATIENCE_S) -> None:
        while self._unmerged:
            happening, (first, second) = self._unmerged.pop(0)
            await self._merge(happening.row.source_id, first, second, seconds)

    async def _merge(self, source: str, first: str, second: str, seconds: float) -> None:
        """Both have filed the same row of the file: the one proposes, the other confirms, it is one event."""
        hand, other = self._hand(first), self._hand(second)
        own = self._own[first, source]
        theirs = await self._until(lambda: _arrived(hand, second, source), bool, seconds)
        await self._until(lambda: _arrived(other, first, source), bool, seconds)
        order = {
            "proc": "event",
            "act": "propose",
            "data": {"reports": sorted([own, theirs])},
            "parties": [second],
            "key": f"replay-{source}",
        }
        event = str((await hand.post("/api/objects", order))["object"]["id"])
        await self._until(lambda: state_of(other, event), bool, seconds)
        merge = (await body_of(other, event))["over"]
        await other.post(f"/api/objects/{event}/moves", {"act": "confirm", "data": {"merge": merge}})
        seen = await self._until(lambda: state_of(hand, event), lambda word: word == "merged", seconds)
        self.play.expect(first, "found-event", "merged", seen)

    # The situation report.

    async def _sitrep(self, day: Day) -> None:
        told = self.days[day.date]
        for party in (ONE, OTHER):
            told.sitrep = await self._open(party, day)
        for party in (ONE, OTHER):
            await self._drafted(party, told.sitrep)
        if self._down:
            await self._alone(told)
        else:
            await self._together(day, told)

    async def _open(self, party: str, day: Day) -> str:
        """Return the day's report: nodes whose clock stands in the week have opened it; else people do."""
        hand = self._hand(party)
        found = await self._until(lambda: _of_hour(hand, day.sitrep), bool, 3)
        if found:
            return str(found)
        data = {"hour": day.sitrep, "from": day.sitrep - DAY}
        order = {"proc": "sitrep", "act": "open", "data": data, "parties": [_other(party)]}
        made = await hand.post("/api/objects", {**order, "key": f"replay-{day.date}"})
        return str(made["object"]["id"])

    async def _drafted(self, party: str, ob: str) -> None:
        """See to it that a side has its view: nodes draft at their hour, people at any."""
        hand = self._hand(party)
        seen = await self._until(lambda: _views(hand, ob), lambda views: party in views, 3)
        if party not in seen:
            await hand.post(f"/api/objects/{ob}/moves", {"act": "draft", "data": {}})

    async def _edit(self, party: str, told: Told) -> None:
        source = f"{ucdp_ged.DATASET}: {ucdp_ged.ATTRIBUTION}. {ucdp_ged.LICENCE}."
        gone = sum(party in parties for parties in told.released.values())
        data = {
            "situation": f"{self._say('replay-situation')} {source}",
            "own_activity": self._say("replay-own-activity", filed=told.filed[party], released=gone),
        }
        await self._hand(party).post(f"/api/objects/{told.sitrep}/moves", {"act": "edit", "data": data})

    async def _sign(self, party: str, ob: str) -> None:
        hand = self._hand(party)
        over = (await body_of(hand, ob))["over"]
        order = {"act": "sign", "data": {"sitrep": over}, "pin": self.play.stage.pin}
        await hand.post(f"/api/objects/{ob}/moves", order)

    async def _alone(self, told: Told) -> None:
        """Out of reach of each other: each signs what it has; when the time is over it is single-sided."""
        for party in (ONE, OTHER):
            await self._edit(party, told)
            await self._sign(party, told.sitrep)
        await self.play.stage.wait(self.pace.sign_s)
        decider = self._hand(OTHER)
        seen = await self._until(lambda: state_of(decider, told.sitrep), lambda word: word == "single-sided")
        self.play.expect(OTHER, "found-status", "single-sided", seen)

    async def _together(self, day: Day, told: Told) -> None:
        """Both edit their views and sign the same words; both count what both know, each event once."""
        ob = told.sitrep
        for party in (ONE, OTHER):
            await self._edit(party, told)
        for party in (ONE, OTHER):
            hand = self._hand(party)
            views = await self._until(functools.partial(_views, hand, ob), _all_written)
            total = views.get(party, {}).get("total")
            self.play.expect(party, "found-figures", len(told.released), total)
            found = {one["hour"]: one["count"] for one in views.get(party, {}).get("earlier", ())}
            self.play.expect(party, "found-corrected", self._to_correct(day), found)
        await self._until(self._same_words(ob), bool)
        for party in (ONE, OTHER):
            await self._sign(party, ob)
            other = self._hand(_other(party))
            word = "half" if party == ONE else "signed"
            seen = await self._until(functools.partial(_is, other, ob, word), bool)
            self.play.expect(_other(party), "found-status", word, word if seen else await state_of(other, ob))

    def _to_correct(self, day: Day) -> dict[int, int]:
        """Return what a day's report has to correct: the count of the day before, if the link was cut."""
        before = next((one for one in self.week.days if one.date == self.cut), None)
        if before is None or day.date != before.date + dt.timedelta(days=1):
            return {}
        now = len(self.days[before.date].released)
        return {before.sitrep: now} if now else {}

    def _same_words(self, ob: str) -> Callable[[], Awaitable[bool]]:
        async def look() -> bool:
            one, other = [(await body_of(self._hand(party), ob))["over"] for party in (ONE, OTHER)]
            return bool(one == other)

        return look

    async def _until(
        self, look: Callable[[], Awaitable[Any]], good: Callable[[Any], bool], seconds: float = PATIENCE_S
    ) -> Any:
        return await self.play.until(look, good, seconds)


def _other(party: str) -> str:
    return OTHER if party == ONE else ONE


async def _arrived(hand: Hand, party: str, source: str) -> str:
    """Return the id under which a node holds a party's report of a row of the file, "" before it arrives."""
    found = await hand.get("/api/objects?proc=report&dataset=only&limit=500")
    name = f"{ucdp_ged.DATASET} {source}"
    return next(
        (str(one["id"]) for one in found["objects"] if one["party"] == party and one["dataset"] == name), ""
    )


async def _of_hour(hand: Hand, hour: int) -> str:
    """Return the situation report of an hour on a node, "" where there is none."""
    for one in (await hand.get("/api/objects?proc=sitrep"))["objects"]:
        if (await body_of(hand, one["id"]))["body"].get("hour") == hour:
            return str(one["id"])
    return ""


async def _views(hand: Hand, ob: str) -> Doc:
    found: Doc = (await body_of(hand, ob))["body"].get("views", {})
    return found


def _all_written(views: Doc) -> bool:
    return all("total" in views.get(p, {}) and "own_activity" in views.get(p, {}) for p in (ONE, OTHER))


async def _is(hand: Hand, ob: str, word: str) -> bool:
    return await state_of(hand, ob) == word
