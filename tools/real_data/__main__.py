"""Make everything: ``python -m tools.real_data DATA OUT [--write] [--no-pdf]``.

OUT: a folder that is new or empty. It gets the derived files, of each command the JSON and a PDF, the
pictures as SVG, and ``figures.md``. ``--write`` puts figures and pictures into the document as well.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from tools.real_data.figures import blocks
from tools.real_data.page import filled
from tools.real_data.pictures import pictures
from tools.real_data.runs import Run
from tools.real_data.work import work

REPOSITORY = Path(__file__).parents[2]
PAGE = REPOSITORY / "docs" / "analysis-of-real-data.md"
IMAGES = REPOSITORY / "docs" / "images" / "real"
LICENCES = """Events: UCDP Georeferenced Event Dataset, Uppsala University, CC BY 4.0. Lines and roads:
(c) OpenStreetMap contributors, ODbL 1.0; files made of them stay under ODbL. Places: GeoNames, CC BY 4.0.
"""


def main(words: list[str]) -> int:
    """Do it; 0, or 2 where the words make no sense."""
    named = [word for word in words if not word.startswith("--")]
    if len(named) != 2 or set(words) - set(named) - {"--write", "--no-pdf"}:
        sys.stderr.write(str(__doc__))
        return 2
    data, out = Path(named[0]), Path(named[1])
    out.mkdir(parents=True, exist_ok=True)
    if any(out.iterdir()):
        sys.stderr.write(f"{out} is not empty\n")
        return 2
    (out / "LICENCES.txt").write_text(LICENCES)

    def ask(run: Run) -> dict[str, Any]:
        sys.stderr.write(f"seamline analyse {' '.join(run.words)}\n")
        pdf = [] if "--no-pdf" in words else ["--pdf", f"{run.name}.pdf"]
        called = [sys.executable, "-m", "seamline", "analyse", *run.words, "--json", *pdf]
        said = subprocess.run(  # noqa: S603 - our own list of words
            called, cwd=out, stdout=subprocess.PIPE, text=True, check=False
        ).stdout
        (out / f"{run.name}.json").write_text(said)
        value: dict[str, Any] = json.loads(said)
        return value

    results = work(data, out, ask)
    found = blocks(results)
    drawn = pictures(results, out)
    for name, text in drawn.items():
        (out / name).write_text(text)
    (out / "figures.md").write_text(
        "\n\n".join(f"## {name}\n\n{text}" for name, text in found.items()) + "\n"
    )
    if "--write" in words:
        PAGE.write_text(filled(PAGE.read_text(), found))
        IMAGES.mkdir(parents=True, exist_ok=True)
        for name, text in drawn.items():
            (IMAGES / name).write_text(text)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
