"""Parties, authorities, roles."""

import msgspec

KINDS = ("force", "coalition", "civil", "humanitarian")
ROLES = (
    "duty-officer",
    "release-officer",
    "commander",
    "analyst",
    "auditor",
    "administrator",
    "civil-lead",
)


class Names(msgspec.Struct, frozen=True):
    """One name in the three languages."""

    en: str
    ar: str
    ckb: str

    def in_language(self, language: str) -> str:
        """Return the name in a language, English where the language is unknown."""
        return {"ar": self.ar, "ckb": self.ckb}.get(language, self.en)


class Party(msgspec.Struct, frozen=True, omit_defaults=True):
    """An organisation with its own command.

    kind: one of KINDS. via: "" for a direct party, else the direct party that brokers it.
    root: the pinned root key, 32 bytes as 64 hex digits; "" for a brokered party.
    """

    id: str
    names: Names
    kind: str
    via: str = ""
    root: str = ""
