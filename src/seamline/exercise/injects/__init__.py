"""The injects of the exercise, in order. Everything in them is FICTION."""

from seamline.exercise.injects import aid, joint, links, reports, requests, statements
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
            ("aid-acknowledged", aid.aid_acknowledged),
            ("aid-unheard", aid.aid_unheard),
            ("return-area", aid.return_area),
            ("link-fails", links.link_fails),
            ("suspended", links.suspended),
            # Last, for live it takes the minutes that it takes.
            ("statement-released", statements.statement_released),
            ("statement-held-up", statements.statement_held_up),
        ),
        start=1,
    )
)
"""The script. Injects build on what earlier ones made."""
