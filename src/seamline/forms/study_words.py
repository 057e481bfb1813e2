"""What a study holds, in the words of a language. Numbers stay in Latin digits, codes read left to right."""

import datetime as dt
import math
from collections.abc import Callable

from seamline.forms.speech import NOTHING, apart, ltr
from seamline.forms.speech import written as fit
from seamline.studies.study import Column, Figure, Said, Study, Value

Say = Callable[..., str]
"""Words of a message id, given its arguments by name."""

_EPOCH = dt.date(1970, 1, 1)
MINUTE, HOUR, DAY = 60, 3_600, 86_400
KILOMETRE = 1_000


def sentence(said: Said, say: Say) -> str:
    """Return a sentence."""
    return say(said.message, **{name: _argument(name, value, say) for name, value in said.args.items()})


def written(value: Value, how: Column | Figure, say: Say) -> str:
    """Return a value as ``how`` has it written, with its unit; what is not known says so."""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return say("study-unknown")
    if isinstance(value, bool):
        return say(f"study-word-{'yes' if value else 'no'}")
    if isinstance(value, str):
        if how.kind == "word":
            return say(f"study-word-{value}")
        return ltr(fit(value)) if how.kind in ("id", "place") else apart(fit(value)) or NOTHING
    if how.kind == "metres" and math.isfinite(value):
        return _length(value, say)
    if how.kind == "seconds" and math.isfinite(value):
        return _time(value, say)
    plain = _number(value, how, say)
    return say(f"study-unit-{how.unit}", value=plain) if how.unit else ltr(plain)


def setting(one: Figure, say: Say) -> str:
    """Return a setting's value; what nobody set is not a figure that the data do not carry."""
    return say("study-not-set") if one.value is None else written(one.value, one, say)


def _number(value: float, how: Column | Figure, say: Say) -> str:
    if isinstance(value, float) and math.isinf(value):
        return say("study-infinite") if value > 0 else "-" + say("study-infinite")
    if how.kind == "date":
        return (_EPOCH + dt.timedelta(days=int(value))).isoformat()
    if how.kind == "count":
        return f"{int(value):,}"
    if how.kind == "share":
        return f"{100 * value:.{how.digits}f} %"
    return f"{value:,.{how.digits}f}"


def _length(metres: float, say: Say) -> str:
    if abs(metres) >= KILOMETRE:
        return say("length-km", n=f"{metres / KILOMETRE:,.1f}")
    return say("length-m", n=f"{metres:.0f}")


def _time(seconds: float, say: Say) -> str:
    whole = round(seconds)
    if whole < HOUR:
        return say("study-time-minutes", value=f"{whole // MINUTE}:{whole % MINUTE:02}")
    days, rest = divmod(whole, DAY)
    clock = say("study-time-hours", value=f"{rest // HOUR}:{rest % HOUR // MINUTE:02}")
    return say("study-time-days", days=str(days), clock=clock) if days else clock


def _argument(name: str, value: float | str, say: Say) -> str | float:
    if not isinstance(value, str):
        return value
    if name == "reason" and (why := say(message := f"error-{value}")) != message:
        return why
    return fit(value)


def named_by(what: str, name: str, say: Say) -> str:
    """Return the words of ``study-<what>-<name>``; a name without words, such as a party's, as it is."""
    found = say(message := f"study-{what}-{name}")
    return apart(fit(name)) if found == message else found


def named(study: Study, say: Say) -> str:
    """Return a study's title."""
    return say(f"study-{study.kind}")
