"""Every procedure by its name."""

from collections.abc import Mapping

from seamline.procedures import (
    control_measure,
    crossing,
    event,
    joint_patrol,
    link_up,
    patrol,
    patrol_check,
    recall,
    report,
    rfi,
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
}
