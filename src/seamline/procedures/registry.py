"""Every procedure by its name."""

from collections.abc import Mapping

from seamline.machine.parts import Procedure
from seamline.procedures import control_measure, crossing, event, recall, report

PROCEDURES: Mapping[str, Procedure] = {
    "report": report.PROCEDURE,
    "event": event.PROCEDURE,
    "recall": recall.PROCEDURE,
    "control-measure": control_measure.PROCEDURE,
    "crossing": crossing.PROCEDURE,
}
