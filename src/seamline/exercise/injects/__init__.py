"""The injects of the exercise, in order. Everything in them is FICTION."""

from seamline.exercise.injects import (
    aid,
    amending,
    border,
    evidence,
    incident,
    joint,
    links,
    messages,
    operations,
    patrols,
    plans,
    posture,
    reports,
    requests,
    statements,
    support,
    watch,
)
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
            ("message-read", messages.message_read),
            ("message-warns", messages.message_warns),
            ("patrol-compared", patrols.patrol_compared),
            ("patrol-unanswered", patrols.patrol_unanswered),
            ("joint-patrol", patrols.joint_patrol),
            ("link-up", plans.link_up),
            ("unread-plan", plans.unread_plan),
            ("support-offered", support.support_offered),
            ("support-lapses", support.support_lapses),
            ("rests-on", support.rests_on),
            ("border-alert", border.border_alert),
            ("border-unacknowledged", border.border_unacknowledged),
            ("people-first", border.people_first),
            ("post-left", posture.post_left),
            ("site-vacated", posture.site_vacated),
            ("alarm-raised", incident.alarm_raised),
            ("harm-told", incident.harm_told),
            ("line-check", watch.line_check),
            ("line-check-missed", watch.line_check_missed),
            ("sitrep-signed", watch.sitrep),
            ("handed-over", watch.handover),
            ("aid-acknowledged", aid.aid_acknowledged),
            ("aid-unheard", aid.aid_unheard),
            ("return-area", aid.return_area),
            ("evidence-held", evidence.evidence_held),
            # It cuts the link, so what needs one at once does not come right after it.
            ("operation-stopped", operations.operation_stopped),
            ("operation-link-lost", operations.operation_link_lost),
            ("link-fails", links.link_fails),
            ("suspended", links.suspended),
            ("amended", amending.amended),
            # Last, for live it takes the minutes that it takes.
            ("statement-released", statements.statement_released),
            ("statement-held-up", statements.statement_held_up),
        ),
        start=1,
    )
)
"""The script. Injects build on what earlier ones made."""
