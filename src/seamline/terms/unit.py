"""Units on the move, by their call signs and kinds."""

from seamline.terms.errors import InvalidInput

UNIT_KINDS = ("patrol", "vehicle", "drone", "sensor")
"""patrol: people on foot, or who get out. vehicle: people driving. sensor: one that is carried about."""

MAX_CALL_SIGN = 24
MAX_CALL_SIGN_DIGITS = 6
"""More is the number of a telephone, a device or a person, and no call sign."""


def call_sign(text: str) -> str:
    """Return a call sign without blanks around it.

    Letters and digits of any script, blanks, hyphens, dots and underscores. Raises InvalidInput
    ``unit-form``.
    """
    plain = text.strip()
    digits = sum(char.isdigit() for char in plain)
    sound = 0 < len(plain) <= MAX_CALL_SIGN and digits <= MAX_CALL_SIGN_DIGITS
    if not sound or not all(char.isalnum() or char in " -._" for char in plain):
        raise InvalidInput("unit-form", "a call sign is a short name without a long number")
    return plain


def unit_kind(text: str) -> str:
    """Return a kind of unit. Raises InvalidInput ``unit-kind``."""
    if text not in UNIT_KINDS:
        raise InvalidInput("unit-kind", ", ".join(UNIT_KINDS))
    return text
