"""Identifiers: parties, people, objects.

A party is a short slug. A person is ``party/alias``; the alias names a seat, never a human being.
An object id is 16 bytes as 22 characters of URL-safe base64.
"""

import base64
import hashlib
import hmac
import re

from seamline.terms.errors import InvalidInput

PARTY = re.compile(r"[a-z][a-z0-9-]{0,31}")
PERSON = re.compile(r"[a-z][a-z0-9-]{0,31}/[a-z][a-z0-9-]{0,31}")
OBJECT = re.compile(r"[A-Za-z0-9_-]{21}[AQgw]")

OBJECT_BYTES = 16


def party_id(text: str) -> str:
    """Return the text if it is a party id. Raises InvalidInput ``id-party``."""
    if not PARTY.fullmatch(text):
        raise InvalidInput("id-party", "a party id is a-z, 0-9 and -, at most 32 long")
    return text


def person_id(text: str) -> str:
    """Return the text if it is a person id. Raises InvalidInput ``id-person``."""
    if not PERSON.fullmatch(text):
        raise InvalidInput("id-person", "a person id is party/alias")
    return text


def object_id(text: str) -> str:
    """Return the text if it is an object id. Raises InvalidInput ``id-object``."""
    if not OBJECT.fullmatch(text):
        raise InvalidInput("id-object", "an object id is 22 characters of base64url")
    return text


def from_bytes(raw: bytes) -> str:
    """Return the object id of exactly 16 bytes."""
    if len(raw) != OBJECT_BYTES:
        raise InvalidInput("id-object", "an object id has 16 bytes")
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def alias(secret: bytes, obj: str, understanding: str) -> str:
    """Return the id under which an object is known to the parties of one understanding.

    One object has one alias per understanding, so that it is one thing for all its parties, and
    aliases under two understandings cannot be linked without the node's secret.
    """
    text = f"seamline alias/1\0{understanding}\0{obj}".encode()
    return from_bytes(hmac.new(secret, text, hashlib.sha256).digest()[:OBJECT_BYTES])
