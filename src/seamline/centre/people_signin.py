"""Signing in by password and one-time code, and choosing them.

Three steps on purpose: count the attempt durably, check it on a snapshot off the writer (argon2 takes a tenth
of a second), then open the session in one unit of work that uses the code up. Whatever is wrong, the answer
is the same and takes as long.
"""

import msgspec

from seamline.centre import people_guard, people_sessions, rows
from seamline.centre import people_secrets as secrets_of
from seamline.centre.desk import Desk, Reader
from seamline.centre.node import Centre
from seamline.centre.people import changed, open_now, person_id, person_row, put
from seamline.terms import ids
from seamline.terms.errors import Denied, InvalidInput


class Enrolment(msgspec.Struct, frozen=True):
    """A TOTP seed that is shown once: sealed, to be handed back with a code; address, for the QR code."""

    sealed: str
    address: str
    secret: str


async def by_password(centre: Centre, alias: str, password: str, code: str) -> str:
    """Sign in; return the session's token.

    Raises Denied ``sign-in-refused`` for whatever is wrong, Waiting ``attempt-wait`` after too many.
    """
    if not ids.PARTY.fullmatch(alias):
        raise _refused()
    await centre.do(lambda desk: people_guard.begin(desk, "sign-in", alias))
    step = await centre.see(lambda reader: check(reader, alias, password, code))
    return await centre.do(lambda desk: conclude(desk, alias, step))


def check(reader: Reader, alias: str, password: str, code: str) -> int:
    """Return the TOTP step that the code uses up. Raises Denied ``sign-in-refused``."""
    row = reader.find(rows.PERSON, alias, rows.PersonRow)
    encoded = row.password if row and row.password else secrets_of.NOBODY
    right = secrets_of.password_matches(encoded, password)
    seed = secrets_of.open_seed(reader.home, alias, row.totp if row else "")
    last = people_guard.row_of(reader, "sign-in", alias).step
    step = secrets_of.totp_step(seed, code, reader.now, last)
    if row is None or not row.password or not open_now(row, reader.now) or not right or not step:
        raise _refused()
    return step


def conclude(desk: Desk, alias: str, step: int) -> str:
    """Open the session, unless somebody has used the same code in between."""
    row = desk.find(rows.PERSON, alias, rows.PersonRow)
    if row is None or not open_now(row, desk.now) or people_guard.row_of(desk, "sign-in", alias).step >= step:
        raise _refused()
    people_guard.clear(desk, "sign-in", alias, step=step)
    return people_sessions.start(desk, alias, "password")


def begin_totp(reader: Reader, alias: str, names: str, seed: bytes) -> Enrolment:
    """Offer a person a TOTP seed. Nothing is kept until ``choose`` proves that a device has it."""
    sealed = secrets_of.seal_seed(reader.home, alias, seed)
    secret = secrets_of.open_seed(reader.home, alias, sealed)
    return Enrolment(sealed, secrets_of.totp_address(secret, person_id(reader, alias), names), secret)


def choose(desk: Desk, alias: str, encoded: str, sealed: str, code: str, staying: str) -> None:
    """Set the own password and one-time code together; other sessions of the person end.

    encoded: ``hash_for(...)``. staying: the token of the session that goes on.
    Raises InvalidInput ``totp-wrong`` if the code is not of that seed.
    """
    row = person_row(desk, alias)
    seed = secrets_of.open_seed(desk.home, alias, sealed)
    step = secrets_of.totp_step(seed, code, desk.now, 0)
    if not step:
        raise InvalidInput("totp-wrong", "the code is not the one shown now")
    put(desk, msgspec.structs.replace(row, password=encoded, totp=sealed))
    people_guard.clear(desk, "sign-in", alias, step=step)
    changed(desk, "password-set", alias, person_id(desk, alias))
    people_sessions.end_others(desk, alias, staying)


def hash_for(reader: Reader, alias: str, password: str) -> str:
    """Return the hash of a good password; slow, so not for the writer. Raises InvalidInput ``password-*``."""
    salt = reader.home.random.bytes(secrets_of.SALT_BYTES)
    encoded = secrets_of.hash_password(secrets_of.good_password(alias, password), salt)
    return secrets_of.vouched(reader.home, encoded)


def defaults_in_use(reader: Reader) -> list[str]:
    """Return the aliases of people whose password everybody knows.

    Passwords chosen through the node cannot be such and carry its mark; one that was put into the database
    by hand can, and is tried. A node refuses to start while there is one.
    """
    return [
        row.alias
        for row in reader.every(rows.PERSON, rows.PersonRow)
        if row.password
        and not row.locked
        and not secrets_of.is_vouched(reader.home, row.password)
        and secrets_of.is_default(row.alias, row.password)
    ]


def _refused() -> Denied:
    return Denied("sign-in-refused", "alias, password or code is wrong")
