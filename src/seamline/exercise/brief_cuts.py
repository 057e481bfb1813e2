"""The second pass of the check: links cut for a moment after every single move, and nothing comes of it."""

from pathlib import Path

from seamline.exercise import compared
from seamline.exercise.federation import Federation
from seamline.exercise.injects import INJECTS
from seamline.exercise.rehearsal import PAUSE_S, PIN, Doors, Report, raised
from seamline.exercise.scenario import EVERYBODY
from seamline.exercise.script import Finding, Play, perform
from seamline.exercise.severed import SeveredStage
from seamline.exercise.virtual import VirtualLoop
from seamline.exercise.virtual import run as run_virtual

LOOKS = (
    ("found-same-everywhere", compared.differing),
    ("found-unsigned-in-force", compared.unsigned),
    ("found-clock-unsafe", compared.unsafe),
    ("found-lost", compared.lost),
)
"""What is looked at once all nodes are in contact: message id, and the look that returns what is wrong."""


def brief_cuts(
    folder: Path, doors: Doors, report: Report, *, seed: int = 1, text: str = "", pin: str = PIN
) -> tuple[list[Finding], int]:
    """Play the script, whoever moves being cut off after each move; return what was found, and the cuts.

    Everything the script expects is expected here as well, unchanged. After each inject the links are joined,
    and all nodes are compared.
    """

    async def main(loop: VirtualLoop) -> tuple[list[Finding], int]:
        federation = Federation(loop, folder, seed=seed, text=text, sides=EVERYBODY)
        stage = SeveredStage(federation, pin)
        play = Play(stage)
        await raised(stage, doors, play)
        stage.severing = True
        for inject in INJECTS:
            await stage.wait(PAUSE_S)
            found = await perform(play, inject)
            await stage.together()
            for what, look in LOOKS:
                play.expect("", what, [], await look(federation, stage.touched))
            report(inject, [*found, *play.findings[-len(LOOKS) :]])
            stage.touched.clear()
        await federation.close()
        return play.findings, stage.cuts

    return run_virtual(main)
