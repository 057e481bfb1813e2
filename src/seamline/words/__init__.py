"""Message catalogues in English, Arabic and Sorani, one set for node and pages.

A catalogue is a folder of Fluent files, one per topic; the three files of a topic hold the same
ids with the same variables, which a test sees to. Whatever stands in a message comes from here:
the node through ``text``, the pages through ``catalogue``.

This package stands outside the floors of the house and uses nothing of them.
"""

from collections.abc import Iterable
from datetime import date
from functools import cache
from importlib.resources import files

from fluent.runtime import FluentBundle, FluentResource

FALLBACK = "en"

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
        bundle = _bundle(tag) if tag in NAMES else None
        if bundle is not None and bundle.has_message(message_id):
            pattern = bundle.get_message(message_id).value
            if pattern is not None:
                written, _ = bundle.format_pattern(pattern, args)
                return str(written)
    return message_id


def has(language: str, message_id: str) -> bool:
    """Whether the language itself has the message, without falling back."""
    return language in NAMES and _bundle(language).has_message(message_id)


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
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=True)
    for _, source in topics(language):
        bundle.add_resource(FluentResource(source))
    return bundle
