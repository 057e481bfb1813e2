"""Folding: one spelling for what people write in many ways, for search and for keywords only.

What is folded is never shown and never stored. Arabic and Sorani share letters under different code
points and write hamza, alef and final h as they please; Latin transliteration puts marks that nobody
types.
"""

import unicodedata

_LETTERS = str.maketrans(
    {
        # alef with and without hamza, madda, wasla; hamza on its own and on its seats
        **dict.fromkeys("أإآٱٲٳ", "ا"),
        "ء": None,
        "ؤ": "و",
        "ئ": "ي",
        # yeh: Arabic, Persian and Kurdish, without dots, with the Sorani mark
        **dict.fromkeys("یىېێے", "ي"),
        # kaf: Arabic, Persian and Kurdish; the g that Arabic lacks
        **dict.fromkeys("کڪگ", "ك"),
        # final h, teh marbuta and the Sorani e
        **dict.fromkeys("ەةھہۀۂ", "ه"),
        # Sorani letters with a mark
        "ڕ": "ر",
        "ڵ": "ل",
        **dict.fromkeys("ۆۇۋ", "و"),
        "ڤ": "ف",
        "پ": "ب",
        "چ": "ج",
        "ژ": "ز",
        # joiners, the stretcher, marks of direction
        **dict.fromkeys("ـ\u200c\u200d\u200e\u200f\u061c\u2066\u2067\u2068\u2069\ufeff", None),
        # transliteration of ayn and hamza, apostrophes
        **dict.fromkeys("'`´‘’‛ʻʼʽʾʿˈ", None),
        "ı": "i",
        "ə": "a",
        "ł": "l",
        "đ": "d",
        "ø": "o",
        "æ": "ae",
    }
)
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")


def fold(text: str) -> str:
    """Return the one spelling: small letters and digits, words apart by one space.

    Folding again changes nothing. The length is at most a small multiple of the text's.
    """
    parts = unicodedata.normalize("NFKD", text.translate(_LETTERS).casefold()).casefold().translate(_DIGITS)
    # Again, because taking a joined form apart brings single letters to light.
    plain = "".join(c for c in parts if not unicodedata.category(c).startswith("M")).translate(_LETTERS)
    return " ".join("".join(c if c.isalnum() else " " for c in plain).split())
