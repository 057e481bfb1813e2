"""The third pass of the check: after each move in turn, links stay cut for longer than the clocks run.

Each inject is played anew up to its first move, its second, and so on; there every node is left alone until
its clocks have run out. What each move has come to by then is written down (``ends``): nothing that needs an
answer goes on without one. Then the nodes meet again, and are compared.
"""

from pathlib import Path

from seamline.exercise import compared
from seamline.exercise.brief_cuts import LOOKS
from seamline.exercise.ends import ENDS
from seamline.exercise.federation import Federation
from seamline.exercise.injects import INJECTS
from seamline.exercise.rehearsal import PIN, Doors, Report, VirtualStage, raised
from seamline.exercise.scenario import EVERYBODY
from seamline.exercise.script import Doc, Finding, Hand, Inject, Play
from seamline.exercise.severed import SETTLE_S, MovingHand
from seamline.exercise.virtual import VirtualLoop
from seamline.exercise.virtual import run as run_virtual
from seamline.terms.errors import SeamlineError

ALONE_S = (40.0, 560.0, 28_200.0)
"""How long every node is alone, in stretches, after each of which it is looked at: first it has noticed, then
the exercise's short clocks are over, then all that run for hours, eight in all."""
IDLE_S = 3_600.0
"""The longest sleep of a node's duty; it wakes for every clock by itself."""
APART = tuple((what, look) for what, look in LOOKS if look is not compared.differing)
"""What is looked at while nodes are alone: they need not agree then."""
END = "found-cut-end"
MANY = " *"


class Reached(Exception):
    """The move has been made after which nobody hears anybody."""


class StoppingStage(VirtualStage):
    """A stage that stops the script after a move. last: what that move was, and its object."""

    def __init__(self, federation: Federation, pin: str) -> None:
        super().__init__(federation, pin)
        self.stop_at = self.made = 0
        self.tag = ""
        self.touched: set[str] = set()
        self.last = ("", "", "")

    def hand(self, party: str, seat: str) -> Hand:  # type: ignore[override] # it wraps what it is given
        """See ``script.Stage``."""
        return MovingHand(super().hand(party, seat), party, self._after, self.tag)

    def begin(self, stop_at: int, tag: str) -> None:
        """Play from here to a move, 0 for to the end; tag: sets apart what is opened from other runs."""
        self.stop_at, self.made, self.tag = stop_at, 0, tag
        self.touched.clear()

    async def _after(self, party: str, ob: str, act: str) -> None:
        self.made += 1
        if ob:
            self.touched.add(ob)
        self.last = (party, ob, act)
        if self.made == self.stop_at:
            raise Reached

    async def alone(self, seconds: float, *, begins: bool) -> None:
        """Leave every node alone for so long; begins: they do not know yet."""
        nodes = self.federation.nodes
        for one in nodes:
            for other in nodes.keys() - {one}:
                self.federation.network.cut(one, other)
        await self.wait(seconds)
        if begins:
            # From here on nobody even tries: hours of attempts would take as long to play.
            for node in nodes.values():
                node.exchange.stop()

    async def together(self) -> None:
        """Join all nodes and wait until what was under way has arrived."""
        nodes = self.federation.nodes
        for one in nodes:
            for other in nodes.keys() - {one}:
                self.federation.network.mend(one, other)
        for node in nodes.values():
            await node.exchange.start()
        await self.wait(SETTLE_S)


async def _cut_after(play: Play, stage: StoppingStage, inject: Inject, number: int) -> list[Finding] | None:
    """Play an inject to one of its moves and leave all alone there; None where it has fewer moves."""
    stage.begin(number, f"-{inject.number}-{number}")
    play = Play(stage, play.made)
    try:
        await inject.run(play)
    except Reached:
        pass
    except SeamlineError as error:
        return [Finding("", inject.title, "", error.code)]
    else:
        return None
    play.findings.clear()
    party, ob, act = stage.last
    federation = stage.federation
    for stretch, seconds in enumerate(ALONE_S):
        await stage.alone(seconds, begins=not stretch)
        for what, look in APART:
            play.expect(party, what, [], await look(federation, stage.touched))
    alone = await _status(stage, party, ob)
    await stage.together()
    for what, look in LOOKS:
        play.expect(party, what, [], await look(federation, stage.touched))
    came = f"{act}: {alone}, {await _status(stage, party, ob)}"
    play.expect(party, END, written(_rows(inject), number, came), came)
    return play.findings


def _rows(inject: Inject) -> tuple[str, ...]:
    return ENDS.get(inject.title.removeprefix("inject-"), ())


def written(rows: tuple[str, ...], number: int, came: str) -> str:
    """Return what is written of an inject's move, "" for nothing.

    number: of the move, from 1. came: what it came to. A row that ends in ``MANY`` stands for any number of
    moves by its act; the rows after it are found by their acts.
    """
    many = next((at for at, row in enumerate(rows) if row.endswith(MANY)), len(rows))
    if number <= many:
        return rows[number - 1]
    act = came.partition(":")[0]
    found = next((row for row in rows[many:] if row.startswith(f"{act}:")), "")
    return found.removesuffix(MANY)


async def _status(stage: StoppingStage, party: str, ob: str) -> str:
    """Return what a node goes by: an object's status as it must presume it, a report's, or what is agreed."""
    held = await compared.held(stage.federation[party], ob)
    if held is not None:
        return held.presumed
    hand = stage.hands[party, "auditor-1"]
    if ob:
        return str((await hand.get(f"/api/objects/{ob}"))["object"]["status"])
    agreed: list[Doc] = await hand.get("/api/understandings")
    return " and ".join(sorted({str(one["state"]) for one in agreed}))


def long_cuts(
    folder: Path, doors: Doors, report: Report, *, seed: int = 1, text: str = "", pin: str = PIN
) -> tuple[list[Finding], int]:
    """Play every inject to each of its moves, all alone from there; return what was found, and the cuts."""

    async def main(loop: VirtualLoop) -> tuple[list[Finding], int]:
        federation = Federation(loop, folder, seed=seed, text=text, sides=EVERYBODY, idle_s=IDLE_S)
        stage = StoppingStage(federation, pin)
        play, cuts = Play(stage), 0
        await raised(stage, doors, play)
        found: list[Finding] = []
        for inject in INJECTS:
            here: list[Finding] = []
            number = 1
            # The run in which no move is the last one leaves behind what later injects build on.
            while number and (more := await _cut_after(play, stage, inject, number)) is not None:
                here += more
                number = number + 1 if stage.made == number else 0
                cuts += 1
            rows = _rows(inject)
            if number and not any(row.endswith(MANY) for row in rows):
                here.append(Finding("", "found-moves", len(rows), number - 1))
            report(inject, here)
            found += here
        await federation.close()
        return found, cuts

    return run_virtual(main)
