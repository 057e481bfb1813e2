"""The Seam page: every area between lines with who saw which stretch of it, and what that rests on."""

from typing import Any

from seamline.analysis.coverage.sensors import TABLE
from seamline.centre.desk import Reader
from seamline.centre.seam import covered, segments

Doc = dict[str, Any]

ASSUMED = (
    "study-coverage-decay",
    "study-coverage-open-ground",
    "study-coverage-doubt",
    "study-coverage-banded",
    "seam-assumed-patrols",
    "seam-assumed-posts",
    "seam-assumed-share",
)
"""What the coverage on the page rests on, said beside it."""


def show(reader: Reader) -> Doc:
    """Return the areas between lines with their coverage now."""
    return {
        "now": reader.now,
        "areas": [
            covered.document(reader, one, covered.of(reader, one))
            for one in segments.stretches(reader)
            if one.cut.segments
        ],
        "assumptions": [
            *({"id": f"study-coverage-why-{kind}", "args": {}} for kind in TABLE),
            *({"id": one, "args": {}} for one in ASSUMED),
        ],
    }
