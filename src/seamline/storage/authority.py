"""The party's certificate authority for TLS, as functions over values.

X.509 is for the transport only: who may connect. What is recorded and released is signed by keys of
the ledger. P-256, because browsers and situation-awareness clients take nothing newer everywhere.
"""

import datetime as dt
import ipaddress
from collections.abc import Sequence

import msgspec
from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from seamline.terms.errors import Conflict, InvalidInput
from seamline.terms.ids import party_id

AUTHORITY_DAYS = 730
NODE_DAYS = 365
DEVICE_DAYS = 30
LIST_DAYS = 7
BACKDATE = dt.timedelta(hours=1)
"""How much earlier than now a certificate begins, for machines whose clock is a little behind."""

MAX_NAMES = 32
MAX_NAME_CHARS = 253
MAX_REQUEST_BYTES = 8_192
MAX_REVOKED = 10_000

URI_SCHEME = "seamline"
_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


class Issued(msgspec.Struct, frozen=True):
    """A private key and its certificate."""

    key: ec.EllipticCurvePrivateKey
    certificate: x509.Certificate


def create_authority(party: str, names: Sequence[str], now_ms: int) -> Issued:
    """Return a fresh authority of a party, valid AUTHORITY_DAYS, that signs no further authorities.

    names: the host names and addresses of the party's node. Browsers are told to trust the authority, and
    whoever took its key could otherwise be any site to them: it vouches for nothing but these.
    Raises InvalidInput ``certificate-names``.
    """
    return _authority(party, names, ec.generate_private_key(ec.SECP256R1()), now_ms)


def _authority(party: str, names: Sequence[str], key: ec.EllipticCurvePrivateKey, now_ms: int) -> Issued:
    name = _name(party, f"{party_id(party)} authority")
    usage = _usage(key_cert_sign=True, crl_sign=True)
    builder = (
        _builder(name, key.public_key(), now_ms, when(now_ms) + dt.timedelta(days=AUTHORITY_DAYS))
        .issuer_name(name)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(_only(names), critical=True)
    )
    return Issued(key, builder.sign(key, hashes.SHA256()))


def _only(names: Sequence[str]) -> x509.NameConstraints:
    """Return the constraint to these names. Of a kind that is not among them it permits what nobody has."""
    _checked(names)
    hosts: list[x509.GeneralName] = []
    addresses: list[x509.GeneralName] = []
    for name in map(_general_name, names):
        if isinstance(name, x509.IPAddress):
            addresses.append(x509.IPAddress(ipaddress.ip_network(name.value)))
        else:
            hosts.append(name)
    hosts = hosts or [x509.DNSName("invalid")]
    addresses = addresses or [x509.IPAddress(ipaddress.ip_network("0.0.0.0/32"))]
    return x509.NameConstraints(permitted_subtrees=[*hosts, *addresses], excluded_subtrees=None)


def renew_authority(authority: Issued, party: str, names: Sequence[str], now_ms: int) -> Issued:
    """Return the authority for another AUTHORITY_DAYS, under the same key and name.

    Whoever trusts the one of before trusts what this one signs, until that one ends: partners that are away
    and browsers have so long to take it.
    """
    return _authority(party, names, authority.key, now_ms)


def issue_node(authority: Issued, party: str, names: Sequence[str], now_ms: int) -> Issued:
    """Return a key and certificate for the party's node, as server and as client, valid NODE_DAYS.

    names: host names and addresses under which it is reached, at least one. It also bears the URI
    ``seamline:<party>``. Raises InvalidInput ``certificate-names``, Conflict ``authority-expired``.
    """
    _checked(names)
    key = ec.generate_private_key(ec.SECP256R1())
    both = (ExtendedKeyUsageOID.SERVER_AUTH, ExtendedKeyUsageOID.CLIENT_AUTH)
    alternatives = [*(_general_name(name) for name in names), _uri(party)]
    # With the blank it is no host name, and so not one that the authority's constraint would be asked about.
    certificate = _leaf(
        authority, _name(party, f"{party} node"), key.public_key(), alternatives, both, now_ms, NODE_DAYS
    )
    return Issued(key, certificate)


def _checked(names: Sequence[str]) -> None:
    if not 1 <= len(names) <= MAX_NAMES:
        raise InvalidInput("certificate-names", f"a certificate has 1 to {MAX_NAMES} names")


def issue_device(authority: Issued, party: str, person: str, request: bytes, now_ms: int) -> x509.Certificate:
    """Return a certificate for a device's own key, as client only, valid DEVICE_DAYS.

    request: PKCS #10 in PEM. Only its key is taken; the name is that of the person it was enrolled for.
    Raises InvalidInput ``certificate-request``, Conflict ``authority-expired``.
    """
    if len(request) > MAX_REQUEST_BYTES:
        raise InvalidInput("certificate-request", f"a request has at most {MAX_REQUEST_BYTES} bytes")
    try:
        asked = x509.load_pem_x509_csr(request)
        public = asked.public_key()
        sound = asked.is_signature_valid
    except (ValueError, UnsupportedAlgorithm, InvalidSignature) as error:
        raise InvalidInput("certificate-request", "this is not a certificate request") from error
    if not sound or not isinstance(public, ec.EllipticCurvePublicKey) or public.key_size < 256:
        raise InvalidInput("certificate-request", "a device's key is an elliptic curve key of its own")
    client = (ExtendedKeyUsageOID.CLIENT_AUTH,)
    # No host name, as above.
    subject = f"{party}/{person}"
    return _leaf(authority, _name(party, subject), public, [_uri(subject)], client, now_ms, DEVICE_DAYS)


def revoke(
    authority: Issued, revoked: x509.CertificateRevocationList | None, serials: Sequence[int], now_ms: int
) -> x509.CertificateRevocationList:
    """Return a list with the serials of the older one and these; with no serials, a fresh one.

    Raises InvalidInput ``certificate-list`` above MAX_REVOKED.
    """
    known = list(revoked) if revoked is not None else []
    held = {entry.serial_number for entry in known}
    if len(held.union(serials)) > MAX_REVOKED:
        raise InvalidInput("certificate-list", f"at most {MAX_REVOKED} certificates can be revoked")
    now = when(now_ms)
    builder = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(authority.certificate.subject)
        .last_update(now - BACKDATE)
        .next_update(now + dt.timedelta(days=LIST_DAYS))
    )
    for entry in known:
        builder = builder.add_revoked_certificate(entry)
    for serial in serials:
        if serial not in held:
            held.add(serial)
            entry = x509.RevokedCertificateBuilder().serial_number(serial).revocation_date(now).build()
            builder = builder.add_revoked_certificate(entry)
    return builder.sign(authority.key, hashes.SHA256())


def days_left(certificate: x509.Certificate, now_ms: int) -> float:
    """Return how many days a certificate is still valid; below 0 it has expired."""
    return (certificate.not_valid_after_utc - when(now_ms)) / dt.timedelta(days=1)


def due_for_renewal(certificate: x509.Certificate, now_ms: int) -> bool:
    """Say whether less than two thirds of a certificate's life remain."""
    life = certificate.not_valid_after_utc - certificate.not_valid_before_utc
    return certificate.not_valid_after_utc - when(now_ms) < life * 2 / 3


def when(at_ms: int) -> dt.datetime:
    """Return a time in ms UTC as X.509 wants it."""
    return _EPOCH + dt.timedelta(milliseconds=at_ms)


def _leaf(
    authority: Issued,
    subject: x509.Name,
    public: ec.EllipticCurvePublicKey,
    alternatives: Sequence[x509.GeneralName],
    uses: Sequence[x509.ObjectIdentifier],
    now_ms: int,
    days: int,
) -> x509.Certificate:
    last = authority.certificate.not_valid_after_utc
    if when(now_ms) >= last:
        raise Conflict("authority-expired", "the certificate authority has expired")
    issuer = x509.AuthorityKeyIdentifier.from_issuer_public_key(authority.key.public_key())
    end = min(when(now_ms) + dt.timedelta(days=days), last)
    builder = (
        _builder(subject, public, now_ms, end)
        .issuer_name(authority.certificate.subject)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(digital_signature=True), critical=True)
        .add_extension(x509.ExtendedKeyUsage(list(uses)), critical=False)
        .add_extension(x509.SubjectAlternativeName(list(alternatives)), critical=False)
        .add_extension(issuer, critical=False)
    )
    return builder.sign(authority.key, hashes.SHA256())


def _builder(
    subject: x509.Name, public: ec.EllipticCurvePublicKey, now_ms: int, end: dt.datetime
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(when(now_ms) - BACKDATE)
        .not_valid_after(end)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
    )


def _name(party: str, common: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, party),
            x509.NameAttribute(NameOID.COMMON_NAME, common),
        ]
    )


def _uri(subject: str) -> x509.UniformResourceIdentifier:
    return x509.UniformResourceIdentifier(f"{URI_SCHEME}:{subject}")


def _general_name(text: str) -> x509.GeneralName:
    if not text or len(text) > MAX_NAME_CHARS or not text.isascii():
        raise InvalidInput("certificate-names", "a host name is ASCII text")
    try:
        return x509.IPAddress(ipaddress.ip_address(text))
    except ValueError:
        return x509.DNSName(text)


def _usage(
    *, digital_signature: bool = False, key_cert_sign: bool = False, crl_sign: bool = False
) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=digital_signature,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=key_cert_sign,
        crl_sign=crl_sign,
        encipher_only=False,
        decipher_only=False,
    )
