"""Whose node is it: what a certificate must be, beyond what TLS itself has checked.

TLS trusts the authorities of all paired partners alike; here a certificate counts for a partner only if
exactly that partner's own pinned authority issued it, so that no partner can speak as another.
"""

import datetime as dt

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.x509.oid import ExtendedKeyUsageOID

from seamline.terms import ids
from seamline.terms.errors import InvalidInput, Refusal

SCHEME = "seamline:"
MAX_CERTIFICATE_BYTES = 16_384
CLIENT = ExtendedKeyUsageOID.CLIENT_AUTH
SERVER = ExtendedKeyUsageOID.SERVER_AUTH


def party_of(certificate: x509.Certificate) -> str:
    """Return the one party that a certificate names in its URI, "" where it names none or several.

    The common name is for people to read and is never looked at.
    """
    try:
        names = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
        uris = names.get_values_for_type(x509.UniformResourceIdentifier)
    except (x509.ExtensionNotFound, ValueError):
        return ""
    named = [uri.removeprefix(SCHEME) for uri in uris if uri.startswith(SCHEME)]
    return named[0] if len(named) == 1 and ids.PARTY.fullmatch(named[0]) else ""


def read(der: bytes) -> x509.Certificate:
    """Return a certificate. Raises InvalidInput ``tls-certificate-form``."""
    if not 0 < len(der) <= MAX_CERTIFICATE_BYTES:
        raise InvalidInput("tls-certificate-form", "a certificate is too long")
    try:
        return x509.load_der_x509_certificate(der)
    except ValueError as error:
        raise InvalidInput("tls-certificate-form", "not a certificate") from error


def objection(
    certificate: x509.Certificate,
    authority: x509.Certificate,
    party: str,
    purpose: x509.ObjectIdentifier,
    now_ms: int,
) -> Refusal | None:
    """Return why a certificate is not that of this party's node now, None where it is."""
    if party_of(certificate) != party:
        return Refusal("tls-other-party")
    try:
        certificate.verify_directly_issued_by(authority)
    except (ValueError, TypeError, InvalidSignature):
        return Refusal("tls-other-authority")
    now = dt.datetime.fromtimestamp(now_ms / 1_000, dt.UTC)
    for one in (certificate, authority):
        if not one.not_valid_before_utc <= now <= one.not_valid_after_utc:
            return Refusal("tls-not-valid-now")
    try:
        purposes = certificate.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
        constraints = certificate.extensions.get_extension_for_class(x509.BasicConstraints).value
        above = authority.extensions.get_extension_for_class(x509.BasicConstraints).value
    except (x509.ExtensionNotFound, ValueError):
        return Refusal("tls-purpose")
    if purpose not in purposes or constraints.ca or not above.ca:
        return Refusal("tls-purpose")
    return None
