"""Files that people take along from this node: what was taken, by whom, and how much, stands in the log."""

from seamline.centre import people_roles
from seamline.centre.desk import Actor, Desk


def taken(desk: Desk, actor: Actor, name: str, rows: int) -> None:
    """Note that somebody takes a file along. Raises Denied ``role-needed``."""
    people_roles.need(actor, "seam.export")
    desk.record("export.taken/1", desk.home.party, {"name": name, "count": rows}, actor.person)
