"""TLS as a node keeps it: files under ``keys/tls``, private keys encrypted, and contexts from them."""

import ssl
from collections.abc import Sequence
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

from seamline.storage import authority
from seamline.storage.authority import Issued
from seamline.storage.keyfiles import NodeKeys
from seamline.storage.layout import Layout, read_private, write_private
from seamline.terms.errors import Denied, InvalidInput

AUTHORITY = "authority"
NEXT_AUTHORITY = "authority.next"
NODE = "node"
REVOKED = "revoked.pem"


def create_tls(layout: Layout, keys: NodeKeys, party: str, names: Sequence[str], now_ms: int) -> None:
    """Make the authority, the node's certificate and an empty list of revoked ones.

    names: as in ``authority.issue_node``. Raises Conflict ``file-exists``.
    """
    issuer = authority.create_authority(party, names, now_ms)
    _write(layout, keys, AUTHORITY, issuer, replace=False)
    _write(layout, keys, NODE, authority.issue_node(issuer, party, names, now_ms), replace=False)
    _write_list(layout, authority.revoke(issuer, None, (), now_ms))


def next_authority(
    layout: Layout, keys: NodeKeys, party: str, now_ms: int, *, fresh: bool = False
) -> x509.Certificate:
    """Make what comes after the authority, to be taken into use once a card names it; return its certificate.

    Under the same key it lasts longer, and whoever trusts the one trusts the other. fresh: under a key of its
    own, because somebody else may have the old one: then only those connect who have the card.
    """
    own = names(layout)
    made = (
        authority.create_authority(party, own, now_ms)
        if fresh
        else authority.renew_authority(open_authority(layout, keys), party, own, now_ms)
    )
    _write(layout, keys, NEXT_AUTHORITY, made, replace=True)
    return made.certificate


def take_authority(layout: Layout) -> None:
    """Take the next authority into use; what was made before goes on to be shown until it is renewed."""
    raw = read_private(layout.tls / f"{NEXT_AUTHORITY}.pem")
    write_private(layout.tls / f"{AUTHORITY}.pem", raw, replace=True)
    (layout.tls / f"{NEXT_AUTHORITY}.pem").unlink(missing_ok=True)


def names(layout: Layout) -> list[str]:
    """Return the host names and addresses of the node's certificate, in their order."""
    found = certificate(layout).extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    return [str(one.value) for one in found if isinstance(one, x509.DNSName | x509.IPAddress)]


def renew_node(layout: Layout, keys: NodeKeys, party: str, names: Sequence[str], now_ms: int) -> None:
    """Replace the node's TLS key and certificate; ``load_node`` lets a running node show them."""
    issuer = open_authority(layout, keys)
    _write(layout, keys, NODE, authority.issue_node(issuer, party, names, now_ms), replace=True)


def revoke(layout: Layout, keys: NodeKeys, serials: Sequence[int], now_ms: int) -> None:
    """Add certificates to the list of revoked ones; with none, only make the list anew."""
    known = x509.load_pem_x509_crl(read_private(layout.tls / REVOKED))
    _write_list(layout, authority.revoke(open_authority(layout, keys), known, serials, now_ms))


def issue_device(
    layout: Layout, keys: NodeKeys, party: str, person: str, request: bytes, now_ms: int
) -> bytes:
    """Return a device's certificate in PEM; raises as ``authority.issue_device`` does."""
    made = authority.issue_device(open_authority(layout, keys), party, person, request, now_ms)
    return made.public_bytes(serialization.Encoding.PEM)


def open_authority(layout: Layout, keys: NodeKeys) -> Issued:
    """Return the authority with its private key."""
    raw = read_private(layout.tls / f"{AUTHORITY}.pem")
    try:
        key = serialization.load_pem_private_key(raw, _password(keys))
    except ValueError as error:
        raise Denied("passphrase-wrong", "the authority's key does not open") from error
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise InvalidInput("certificate-form", "the authority's key is of another kind")
    return Issued(key, certificate(layout, AUTHORITY))


def certificate(layout: Layout, which: str = NODE) -> x509.Certificate:
    """Return a certificate of the node: NODE or AUTHORITY."""
    try:
        return x509.load_pem_x509_certificate(read_private(layout.tls / f"{which}.pem"))
    except ValueError as error:
        raise InvalidInput("certificate-form", "this is not a certificate") from error


def ends_ms(layout: Layout, which: str = NODE) -> int:
    """Return when a certificate of the node ends, ms UTC."""
    return round(certificate(layout, which).not_valid_after_utc.timestamp() * 1_000)


def authority_pem(layout: Layout) -> bytes:
    """Return the authority's certificate in PEM: what partners and devices are to trust."""
    return certificate(layout, AUTHORITY).public_bytes(serialization.Encoding.PEM)


def server_context(layout: Layout, keys: NodeKeys, *, clients: Sequence[bytes] = ()) -> ssl.SSLContext:
    """Return the context under which this node is connected to. TLS 1.2 or newer, 1.3 with clients.

    clients: certificates in PEM of the authorities whose clients must show a certificate; none: no
    certificate is asked for. The node's own revocation list is not applied to other authorities.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_3 if clients else ssl.TLSVersion.TLSv1_2
    load_node(context, layout, keys)
    if clients:
        context.verify_mode = ssl.CERT_REQUIRED
        context.load_verify_locations(cadata="\n".join(pem.decode("ascii") for pem in clients))
    return context


def client_context(layout: Layout, keys: NodeKeys, *, server: bytes) -> ssl.SSLContext:
    """Return the context under which this node connects to one partner, whose authority is ``server``."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.load_verify_locations(cadata=server.decode("ascii"))
    load_node(context, layout, keys)
    return context


def load_node(context: ssl.SSLContext, layout: Layout, keys: NodeKeys) -> None:
    """Give a context the node's certificate; again after a renewal, for the connections that follow."""
    context.load_cert_chain(file(layout), password=_password(keys))


def file(layout: Layout) -> Path:
    """Return the file of the node's certificate and its encrypted key: one file, so that they fit."""
    return layout.tls / f"{NODE}.pem"


def password(keys: NodeKeys) -> str:
    """Return what opens the node's key file, for a server that reads it by itself."""
    return _password(keys).decode()


def _password(keys: NodeKeys) -> bytes:
    return keys.subkey("tls").hex().encode()


def _write(layout: Layout, keys: NodeKeys, name: str, made: Issued, *, replace: bool) -> None:
    private = made.key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(_password(keys)),
    )
    chain = made.certificate.public_bytes(serialization.Encoding.PEM)
    write_private(layout.tls / f"{name}.pem", chain + private, replace=replace)


def _write_list(layout: Layout, revoked: x509.CertificateRevocationList) -> None:
    write_private(layout.tls / REVOKED, revoked.public_bytes(serialization.Encoding.PEM), replace=True)
