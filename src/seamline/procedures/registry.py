"""Every procedure by its name."""

from collections.abc import Mapping

from seamline.procedures import (
    control_measure,
    crossing,
    event,
    handover,
    line_check,
    recall,
    report,
    rfi,
    sitrep,
)
from seamline.procedures.parts import Procedure

PROCEDURES: Mapping[str, Procedure] = {
    "report": report.PROCEDURE,
    "event": event.PROCEDURE,
    "recall": recall.PROCEDURE,
    "control-measure": control_measure.PROCEDURE,
    "crossing": crossing.PROCEDURE,
    "rfi": rfi.PROCEDURE,
    "line-check": line_check.PROCEDURE,
    "sitrep": sitrep.PROCEDURE,
    "handover": handover.PROCEDURE,
}
