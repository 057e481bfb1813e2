"""Message catalogues in English, Arabic and Sorani, one set for node and pages.

A catalogue is a folder of Fluent files, one per topic; the three files of a topic hold the same
ids with the same variables, which a test sees to. Whatever stands in a message comes from here:
the node through ``text``, the pages through ``catalogue``.

This package stands outside the floors of the house and uses nothing of them.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from importlib.resources import files

from fluent.runtime import FluentBundle, FluentResource

FALLBACK = "en"

_ENTRY = re.compile(r"^([a-zA-Z][\w-]*)[ ]*=.*?(?=^[a-zA-Z#-]|\Z)", re.MULTILINE | re.DOTALL)
"""One message of a source, with its id: whatever goes on with it is indented."""

# English first, because it is what the others fall back to; each under its own name, as a person
# looks for it who reads no other. Sorani is ckb: ku would be Kurmanji.
NAMES = {"en": "English", "ar": "العربية", "ckb": "کوردیی ناوەندی"}
RIGHT_TO_LEFT = frozenset({"ar", "ckb"})


def languages() -> tuple[str, ...]:
    """Tags (BCP 47) of the languages there are, English first."""
    return tuple(NAMES)


def text(language: str, message_id: str, /, **args: str | float | date) -> str:
    """Return a message in the language, its variables filled in.

    Total, because the words of an alarm must not be what raises: an id that the language lacks, or
    a language that there is not, gives the English text, and an id nobody has gives the id itself.
    A variable not given shows by its name. Every filled-in value stands between isolates
    (U+2068, U+2069), so that grids and call signs do not flip in right-to-left text. Digits are
    Latin in all languages.
    """
    for tag in (language, FALLBACK):
        if has(tag, message_id):
            bundle = _bundle(tag)
            if not bundle.has_message(message_id):
                bundle.add_resource(FluentResource(_messages(tag)[message_id]))
            pattern = bundle.get_message(message_id).value
            if pattern is not None:
                written, _ = bundle.format_pattern(pattern, args)
                return str(written)
    return message_id


def has(language: str, message_id: str) -> bool:
    """Whether the language itself has the message, without falling back."""
    return language in NAMES and message_id in _messages(language)


@cache
def catalogue(language: str) -> str:
    """Return all Fluent sources of a language, topic after topic by name, for the pages.

    Raises KeyError for a language that is not among ``languages()``.
    """
    return "\n".join(source for _, source in topics(language))


@cache
def topics(language: str) -> tuple[tuple[str, str], ...]:
    """(topic, Fluent source) of a language, by name. Raises KeyError as ``catalogue`` does."""
    if language not in NAMES:
        raise KeyError(language)
    folder = files(__name__) / language
    found: Iterable[tuple[str, str]] = (
        (file.name.removesuffix(".ftl"), file.read_text(encoding="utf-8"))
        for file in (folder.iterdir() if folder.is_dir() else ())
        if file.name.endswith(".ftl")
    )
    return tuple(sorted(found))


@cache
def _messages(language: str) -> Mapping[str, str]:
    """Return the source of every message by its id.

    They are parsed when they are first said: to parse a whole language would take a command longer than
    what it has to do. No message rests on another one, which a test sees to.
    """
    found: dict[str, str] = {}
    for _, source in topics(language):
        for entry in _ENTRY.finditer(source):
            found.setdefault(entry[1], entry[0])
    return found


@cache
def _bundle(language: str) -> FluentBundle:
    """Return the messages of a language that have been said so far."""
    return FluentBundle([language], use_isolating=True)
