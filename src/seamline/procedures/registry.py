"""Every procedure by its name."""

from collections.abc import Mapping

from seamline.procedures import (
    border_alert,
    capability,
    control_measure,
    crossing,
    event,
    protection_note,
    recall,
    report,
    rfi,
    support,
)
from seamline.procedures.parts import Procedure

PROCEDURES: Mapping[str, Procedure] = {
    "report": report.PROCEDURE,
    "event": event.PROCEDURE,
    "recall": recall.PROCEDURE,
    "control-measure": control_measure.PROCEDURE,
    "crossing": crossing.PROCEDURE,
    "rfi": rfi.PROCEDURE,
    "support": support.PROCEDURE,
    "capability": capability.PROCEDURE,
    "border-alert": border_alert.PROCEDURE,
    "protection-note": protection_note.PROCEDURE,
}
