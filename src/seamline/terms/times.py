"""Time: integer milliseconds UTC inside, date-time groups for people.

A date-time group (DTG) is ``DDHHMMZMONYY`` as spoken on the radio; the letter is the military time
zone (Z is UTC, C is UTC+3; J, "local", is not accepted because the reader cannot know whose).
"""

import datetime as dt
import re

from seamline.terms.errors import InvalidInput

MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
SECOND = 1_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE
DAY = 24 * HOUR

FLAG_SKEW_MS = MINUTE
"""A time further than this from the clock on arrival is kept and flagged."""

_EAST = "ABCDEFGHIKLM"
_WEST = "NOPQRSTUVWXY"
_DTG = re.compile(r"(\d{2})(\d{2})(\d{2})\s?([A-IK-Z])\s?(?:([A-Z]{3})\s?(\d{2}))?")
_CLOCK = re.compile(r"(\d{2}):?(\d{2})([A-IK-Z])")
_EASTERN_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def latin_digits(text: str) -> str:
    """Return the text with Arabic-Indic and extended Arabic-Indic digits as 0-9."""
    return text.translate(_EASTERN_DIGITS)


def zone_hours(letter: str) -> int:
    """Return the offset of a military time zone letter in hours east of UTC."""
    if letter == "Z":
        return 0
    if letter in _EAST:
        return _EAST.index(letter) + 1
    if letter in _WEST:
        return -_WEST.index(letter) - 1
    raise InvalidInput("dtg-zone", "no such time zone letter")


def format_dtg(at_ms: int, zone: str = "Z") -> str:
    """Return a time as "201430ZSEP20", cut to the minute, in the zone of the letter."""
    when = _EPOCH + dt.timedelta(milliseconds=at_ms, hours=zone_hours(zone))
    month = MONTHS[when.month - 1]
    return f"{when.day:02}{when.hour:02}{when.minute:02}{zone}{month}{when.year % 100:02}"


def parse_dtg(text: str, now_ms: int) -> int:
    """Return the time of a DTG, or of a clock time "1420C", in ms UTC.

    A missing month and year, or day, are taken as the latest that is not more than 12 h ahead of
    now. Two-digit years are read as 2000-2099. Arabic-Indic digits are accepted.
    Raises InvalidInput ``dtg-form`` or ``dtg-range``.
    """
    plain = latin_digits(text).strip().upper()
    found = _DTG.fullmatch(plain)
    if found:
        day, hour, minute = int(found[1]), int(found[2]), int(found[3])
        offset = zone_hours(found[4])
        if found[5]:
            if found[5] not in MONTHS:
                raise InvalidInput("dtg-form", "no such month")
            year, month = 2000 + int(found[6]), MONTHS.index(found[5]) + 1
            return _at(year, month, day, hour, minute, offset)
        return _latest_day(day, hour, minute, offset, now_ms)
    found = _CLOCK.fullmatch(plain)
    if found:
        hour, minute, offset = int(found[1]), int(found[2]), zone_hours(found[3])
        today = _EPOCH + dt.timedelta(milliseconds=now_ms, hours=offset)
        at = _at(today.year, today.month, today.day, hour, minute, offset)
        if at > now_ms + 12 * HOUR:
            return at - DAY
        return at + DAY if at + DAY <= now_ms + 12 * HOUR else at
    raise InvalidInput("dtg-form", "a date-time group looks like 201430ZSEP20 or 1420C")


def _latest_day(day: int, hour: int, minute: int, offset: int, now_ms: int) -> int:
    when = _EPOCH + dt.timedelta(milliseconds=now_ms, hours=offset)
    year, month = when.year, when.month + 1
    for _ in range(14):
        if month > 12:
            year, month = year + 1, 1
        if month < 1:
            year, month = year - 1, 12
        try:
            at = _at(year, month, day, hour, minute, offset)
        except InvalidInput:
            at = now_ms + DAY
        if at <= now_ms + 12 * HOUR:
            return at
        month -= 1
    raise InvalidInput("dtg-range", "no such day")


def _at(year: int, month: int, day: int, hour: int, minute: int, offset: int) -> int:
    try:
        when = dt.datetime(year, month, day, hour, minute, tzinfo=dt.UTC)
    except ValueError as error:
        raise InvalidInput("dtg-range", "no such day or hour") from error
    return (when - _EPOCH) // dt.timedelta(milliseconds=1) - offset * HOUR


def parse_iso(text: str) -> int:
    """Return the time of "2026-11-22T14:30:00Z" in ms UTC. Raises InvalidInput ``time-form``."""
    try:
        when = dt.datetime.fromisoformat(text)
    except ValueError as error:
        raise InvalidInput("time-form", "a time looks like 2026-11-22T14:30:00Z") from error
    if when.tzinfo is None:
        raise InvalidInput("time-form", "a time names its zone, such as Z")
    return (when - _EPOCH) // dt.timedelta(milliseconds=1)


def format_iso(at_ms: int) -> str:
    """Return a time as "2026-11-22T14:30:00.000Z"."""
    when = _EPOCH + dt.timedelta(milliseconds=at_ms)
    return when.isoformat(timespec="milliseconds").replace("+00:00", "Z")
