"""The own centre: its duty posts, who is on watch there since when, and calls that are noted in the log.

A seat is an alias, never a person's name; languages belong to the post. The post keeps its seat until a
handover has both signatures, or somebody takes it up without one.
"""

from typing import Any

import msgspec

from seamline.centre import rows
from seamline.centre.desk import Actor, Desk, Reader
from seamline.centre.people_roles import need
from seamline.machine.fields import plain
from seamline.procedures.line_check import LANGUAGES, MAX_POSTS, POST
from seamline.terms import ids
from seamline.terms.errors import Conflict, Denied, InvalidInput, NotFound

Doc = dict[str, Any]

CALL_LENGTH = 400
"""Characters of a note about a call."""


def posts(reader: Reader) -> list[rows.PostRow]:
    """Return the duty posts of this centre, by their ids."""
    return reader.every(rows.POST, rows.PostRow)


def set_post(desk: Desk, actor: Actor, post: str, name: str, languages: tuple[str, ...]) -> None:
    """Set up a duty post, or name it anew. Who is on watch there stays.

    Raises Denied ``role-needed``; InvalidInput ``post-form``; Conflict ``post-too-many``.
    """
    need(actor, "posts.change")
    ids.party_id(post)
    known = tuple(language for language in LANGUAGES if language in languages)
    if not POST["post"](name) or len(known) != len(languages):
        raise InvalidInput("post-form", "a duty post has a name and languages of the list")
    row = desk.find(rows.POST, post, rows.PostRow)
    if row is None and len(posts(desk)) >= MAX_POSTS:
        raise Conflict("post-too-many", "there are too many duty posts")
    row = msgspec.structs.replace(row or rows.PostRow(post, name), name=name, languages=known)
    desk.put(rows.POST, post, row)
    desk.record("post.set/1", desk.home.party, {"name": name}, actor.person)


def remove_post(desk: Desk, actor: Actor, post: str) -> None:
    """Close a duty post. Raises NotFound ``post-not-found``; Conflict ``post-on-watch`` while it is held."""
    need(actor, "posts.change")
    row = desk.find(rows.POST, post, rows.PostRow)
    if row is None:
        raise NotFound("post-not-found", "there is no such duty post")
    if row.seat:
        raise Conflict("post-on-watch", "somebody is on watch there")
    desk.tx.delete(rows.POST, post)
    desk.record("post.removed/1", desk.home.party, {"name": row.name}, actor.person)


def holds(desk: Desk, post: str, seat: str, ob: str) -> None:
    """A seat has the watch of a post from now on. A post that nobody has set up is set up by that."""
    row = desk.find(rows.POST, post, rows.PostRow) or rows.PostRow(post, post)
    desk.put(rows.POST, post, msgspec.structs.replace(row, seat=seat, since=desk.now, ob=ob))
    desk.record("watch.taken/1", ob, {"alias": seat.partition("/")[2], "name": row.name}, seat)


def holds_watch(reader: Reader, actor: Actor, post: str) -> bool:
    """Say whether the actor has the watch of a post."""
    row = reader.find(rows.POST, post, rows.PostRow)
    return row is not None and row.seat == actor.person


def need_holder(reader: Reader, actor: Actor, post: str) -> None:
    """Raise Denied ``handover-not-on-watch`` unless the actor has the watch of a post."""
    if not holds_watch(reader, actor, post):
        raise Denied("handover-not-on-watch", "only who is on watch hands over")


def roster(reader: Reader) -> list[Doc]:
    """Return the duty posts as a line check tells them to the partner."""
    found: list[Doc] = []
    for row in posts(reader)[:MAX_POSTS]:
        doc: Doc = {"post": row.name}
        if row.seat:
            doc |= {"seat": row.seat, "since": row.since}
        if row.languages:
            doc["languages"] = list(row.languages)
        found.append(doc)
    return found


def note_call(desk: Desk, actor: Actor, text: str, key: str = "") -> None:
    """Note in the log what was said on the telephone or the radio; once for a client-made key.

    Raises Denied ``role-needed``; InvalidInput ``call-form``.
    """
    need(actor, "call.note")
    if not plain(text, CALL_LENGTH):
        raise InvalidInput("call-form", "one line of at most 400 characters")
    done = f"{actor.person}/{key}"
    if key and desk.find(rows.KEYDONE, done, rows.KeyDone):
        return
    desk.record("call.noted/1", "", {"note": " ".join(text.split())}, actor.person)
    if key:
        desk.put(rows.KEYDONE, done, rows.KeyDone(""), sort=desk.now)
