"""Every procedure by its name."""

from collections.abc import Mapping

from seamline.procedures import (
    aid_notice,
    control_measure,
    crossing,
    event,
    recall,
    report,
    return_area,
    rfi,
    statement,
)
from seamline.procedures.parts import Procedure

PROCEDURES: Mapping[str, Procedure] = {
    "report": report.PROCEDURE,
    "event": event.PROCEDURE,
    "recall": recall.PROCEDURE,
    "control-measure": control_measure.PROCEDURE,
    "crossing": crossing.PROCEDURE,
    "rfi": rfi.PROCEDURE,
    "aid-notice": aid_notice.PROCEDURE,
    "return-area": return_area.PROCEDURE,
    "statement": statement.PROCEDURE,
}
