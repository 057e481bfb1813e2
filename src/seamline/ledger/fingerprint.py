r"""What two people read to each other when their parties first meet.

Both forms are made of ``SHA-256("seamline fingerprint/1\n" || root key)``. Each of the first twelve bytes is
a word (96 bits); each of the first six groups of four bytes, as a number, gives its last five digits (99
bits). Digits are there because they can be read aloud in any language; the words are spoken code, like the
radio alphabet, and are not translated. No word is another's beginning, and no two differ in one letter.
"""

import difflib
import hashlib
import re

from seamline.ledger.signature import PUBLIC_BYTES
from seamline.terms.errors import InvalidInput

WORDS_SPOKEN = 12
GROUPS = 6
GROUP_DIGITS = 5

_LETTERS = re.compile("[a-z]+")

WORDS = tuple(
    """
acid agent album apple april arrow atlas attic baker bamboo banjo barrel basket beacon bicycle
bishop blanket bottle branch bread brick bridge bronze bucket buffalo button cabin cactus camel
candle canyon carbon carpet castle cedar chain chalk cherry cinnamon circus clock cloud cobra
coffee compass copper coral cradle crystal cucumber curtain dagger dairy dancer desert diamond
dinner doctor dolphin dragon drum eagle echo eclipse empire engine fabric falcon farmer feather
fiddle flag flamingo flute forest fossil fox frozen galaxy garden garlic gate gazelle gentle
giant giraffe glacier glove goat golden grape gravel guitar hammer harbour harvest helmet hockey
honey hunter iceberg icicle igloo indigo insect iron island ivory jacket jaguar jelly jewel
jigsaw juniper kangaroo kayak kernel kettle kidney king kitchen kiwi ladder lagoon lantern
laptop lavender lemon library lobster lollipop lunar magnet mandolin mango maple marble market
mercury mirror monkey mosaic mountain museum mustard napkin needle nephew nickel noodle north
novel nurse oasis ocean octopus olive onion opera orange orbit orchid oxygen oyster palace paper
pebble pelican pencil penguin pepper piano pigeon pillow pirate planet pony potato prince
pumpkin puzzle pyramid quartz queen quiver rabbit radar radish raspberry raven rhubarb ribbon
river robin rocket ruby salmon sandal satin saxophone scarf school scorpion shadow shovel silver
spider sponge square squirrel stadium summer sunset syrup tablet tangerine teapot temple thunder
ticket tiger timber tomato tortoise tractor trumpet tulip tunnel turtle umbrella uncle uniform
valley vanilla velvet village violin volcano voyage waffle walnut walrus waterfall wedding
whistle window winter wizard xylophone yacht yellow yogurt zebra zenith zigzag zipper
    """.split()  # noqa: SIM905 - 256 words read better as words than as a list of strings
)


def fingerprint_words(root: bytes) -> tuple[str, ...]:
    """Return the WORDS_SPOKEN words of a root key. Raises InvalidInput ``fingerprint-key``."""
    return tuple(WORDS[byte] for byte in _digest(root)[:WORDS_SPOKEN])


def fingerprint_digits(root: bytes) -> tuple[str, ...]:
    """Return the GROUPS groups of GROUP_DIGITS digits of a root key; raises likewise."""
    digest = _digest(root)
    numbers = (int.from_bytes(digest[at : at + 4], "big") for at in range(0, 4 * GROUPS, 4))
    return tuple(f"{number % 10**GROUP_DIGITS:0{GROUP_DIGITS}}" for number in numbers)


def misheard(spoken: str) -> tuple[tuple[str, str], ...]:
    """Return the words of what was read out that no fingerprint has, each with the nearest that one may have.

    Only where as many words were said as a fingerprint has; () for digits, and where all words exist. The
    nearest is "" where none is near. Says nothing about any particular root key.
    """
    said = _LETTERS.findall(spoken.casefold())
    if len(said) != WORDS_SPOKEN:
        return ()
    return tuple(
        (word, next(iter(difflib.get_close_matches(word, WORDS, 1)), ""))
        for word in said
        if word not in WORDS
    )


def _digest(root: bytes) -> bytes:
    if len(root) != PUBLIC_BYTES:
        raise InvalidInput("fingerprint-key", "a root key has 32 bytes")
    return hashlib.sha256(b"seamline fingerprint/1\n" + root).digest()
