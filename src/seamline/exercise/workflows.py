"""The twelve workflows of a joint coordination centre, and the injects that play each of them."""

from collections.abc import Mapping

WORKFLOWS: Mapping[int, tuple[str, ...]] = {
    1: ("suspended", "amended"),
    2: ("line-check", "line-check-missed", "sitrep-signed", "handed-over", "message-read", "message-warns"),
    3: ("released", "corrected", "merged", "link-fails", "harm-told"),
    4: ("held-back", "approved", "coarser", "recalled", "rfi-answered", "rfi-unanswered", "evidence-held"),
    5: ("patrol-compared", "patrol-unanswered", "joint-patrol", "link-up"),
    6: ("crossing-cleared", "crossing-lapses"),
    7: ("measure-signed", "unread-plan", "operation-stopped", "operation-link-lost"),
    8: ("post-left", "site-vacated"),
    9: ("alarm-raised",),
    10: ("border-alert", "border-unacknowledged", "people-first"),
    11: ("support-offered", "support-lapses", "rests-on"),
    12: ("aid-acknowledged", "aid-unheard", "return-area", "statement-released", "statement-held-up"),
}
"""By number, as message ``demo-workflow-<number>`` names it. Every inject belongs to one."""


def of(title: str) -> int:
    """Return the workflow that an inject plays, 0 for one that is in none. title: its message id."""
    name = title.removeprefix("inject-")
    return next((number for number, names in WORKFLOWS.items() if name in names), 0)
