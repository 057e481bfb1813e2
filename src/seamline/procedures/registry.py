"""Every procedure by its name."""

from collections.abc import Mapping

from seamline.procedures import (
    border_alert,
    capability,
    control_measure,
    crossing,
    event,
    handover,
    incident,
    joint_patrol,
    line_check,
    link_up,
    operation,
    patrol,
    patrol_check,
    posture,
    protection_note,
    recall,
    report,
    rfi,
    sitrep,
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
    "patrol": patrol.PROCEDURE,
    "patrol-check": patrol_check.PROCEDURE,
    "joint-patrol": joint_patrol.PROCEDURE,
    "link-up": link_up.PROCEDURE,
    "support": support.PROCEDURE,
    "capability": capability.PROCEDURE,
    "border-alert": border_alert.PROCEDURE,
    "protection-note": protection_note.PROCEDURE,
    "operation": operation.PROCEDURE,
    "posture": posture.PROCEDURE,
    "incident": incident.PROCEDURE,
    "line-check": line_check.PROCEDURE,
    "sitrep": sitrep.PROCEDURE,
    "handover": handover.PROCEDURE,
}
