"""The injects of the exercise, in order. Everything in them is FICTION."""

from seamline.exercise.injects import joint, links, reports, requests, watch
from seamline.exercise.script import Inject

INJECTS = tuple(
    Inject(number, f"inject-{name}", run)
    for number, (name, run) in enumerate(
        (
            ("released", reports.released),
            ("held-back", reports.held_back),
            ("approved", reports.approved),
            ("corrected", reports.corrected),
            ("merged", joint.merged),
            ("coarser", reports.coarser),
            ("recalled", reports.recalled),
            ("crossing-cleared", joint.crossing_cleared),
            ("crossing-lapses", joint.crossing_lapses),
            ("measure-signed", joint.measure_signed),
            ("rfi-answered", requests.rfi_answered),
            ("rfi-unanswered", requests.rfi_unanswered),
            ("line-check", watch.line_check),
            ("line-check-missed", watch.line_check_missed),
            ("sitrep-signed", watch.sitrep),
            ("handed-over", watch.handover),
            ("link-fails", links.link_fails),
            ("suspended", links.suspended),
        ),
        start=1,
    )
)
"""The script. Injects build on what earlier ones made."""
