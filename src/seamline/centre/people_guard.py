"""Against guessing: every attempt is counted before it is checked, and the wait grows.

The count is written before the secret is looked at, in a unit of work of its own, so that many attempts at
the same moment are not many free ones. Aliases that nobody has are counted like others: the wait does not
tell who exists.
"""

from typing import Literal

import msgspec

from seamline.centre.desk import Desk, Reader
from seamline.terms.errors import Denied, Unavailable
from seamline.terms.times import HOUR, MINUTE

GUARD = "guard"

FREE_ATTEMPTS = 5
"""Failures in a row before the first wait."""
FIRST_WAIT_MS = MINUTE
MAX_WAIT_MS = HOUR
FORGET_MS = 24 * HOUR
"""A count without a further failure for so long is forgotten."""
MAX_GUARDS = 10_000
"""Aliases that are counted at a time. When full, sign-in of aliases not counted yet waits."""

What = Literal["sign-in", "pin"]


class GuardRow(msgspec.Struct, frozen=True, omit_defaults=True):
    """Failures in a row. Table guard; key: what/alias; sort: time of the last attempt.

    until: no attempt is looked at before, ms UTC. step: last TOTP step that was used.
    """

    failures: int = 0
    until: int = 0
    at: int = 0
    step: int = 0


class Waiting(Denied):
    """Too many failures: ``attempt-wait``, with the seconds to wait."""


def wait_ms(failures: int) -> int:
    """Return how long nothing more is looked at after so many failures in a row."""
    if failures < FREE_ATTEMPTS:
        return 0
    return min(FIRST_WAIT_MS << min(failures - FREE_ATTEMPTS, 16), MAX_WAIT_MS)


def begin(desk: Desk, what: What, alias: str) -> None:
    """Count an attempt as failed until ``clear`` says otherwise. Raises Waiting ``attempt-wait``.

    Each time a wait begins, the log and the viewers are told.
    """
    row = row_of(desk, what, alias)
    if row.until > desk.now:
        raise Waiting("attempt-wait", "too many attempts", wait_s=-(-(row.until - desk.now) // 1_000))
    if row.failures == 0 and desk.view.count(GUARD) >= MAX_GUARDS:
        _sweep(desk)
        if desk.view.count(GUARD) >= MAX_GUARDS:
            raise Unavailable("attempt-crowd", "too many sign-ins are going on")
    failures = 1 if desk.now - row.at > FORGET_MS else row.failures + 1
    wait = wait_ms(failures)
    until = desk.now + wait if wait else 0
    put(desk, what, alias, msgspec.structs.replace(row, failures=failures, until=until, at=desk.now))
    if wait:
        person = f"{desk.home.party}/{alias}"
        desk.record("person.guessed/1", person, {"alias": alias, "what": what, "failures": failures})
        desk.tell("people")


def clear(desk: Desk, what: What, alias: str, *, step: int = 0) -> None:
    """Forget the failures: the attempt was right. step: the TOTP step it used up, where it used one."""
    row = row_of(desk, what, alias)
    put(desk, what, alias, GuardRow(step=max(step, row.step), at=desk.now))


def row_of(reader: Reader, what: What, alias: str) -> GuardRow:
    """Return what is counted for an alias."""
    return reader.find(GUARD, f"{what}/{alias}", GuardRow) or GuardRow()


def put(desk: Desk, what: What, alias: str, row: GuardRow) -> None:
    """Write what is counted for an alias."""
    desk.put(GUARD, f"{what}/{alias}", row, sort=row.at)


def _sweep(desk: Desk) -> None:
    for row in desk.rows(GUARD, high=desk.now - FORGET_MS):
        if not msgspec.json.decode(row.doc, type=GuardRow).step:
            desk.tx.delete(GUARD, row.key)
