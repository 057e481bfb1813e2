"""Certificates as an attacker would make them, and a client that shows one."""

import datetime as dt
import ssl
from pathlib import Path

import httpx
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from seamline.storage import tls

CLIENT = ExtendedKeyUsageOID.CLIENT_AUTH
SERVER = ExtendedKeyUsageOID.SERVER_AUTH
BOTH = (CLIENT, SERVER)


def authority_of(rig):
    """A node's authority with its private key."""
    return tls.open_authority(rig.layout, rig.node_keys)


def authority(name_like=None, common="somebody"):
    """A fresh authority; name_like: one whose name it copies."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = name_like.subject if name_like else x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common)])
    now = dt.datetime.now(dt.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=30))
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )
    return made, key


def leaf(
    issuer,
    issuer_key,
    uris,
    *,
    uses=BOTH,
    start_days=-1,
    days=10,
    common="a node",
    ca=False,
    dns=(),
):
    """A certificate, with whatever is wrong about it."""
    key = ec.generate_private_key(ec.SECP256R1())
    now = dt.datetime.now(dt.UTC)
    names = [*(x509.UniformResourceIdentifier(uri) for uri in uris), *(x509.DNSName(name) for name in dns)]
    builder = (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common)]))
        .issuer_name(issuer.subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now + dt.timedelta(days=start_days))
        .not_valid_after(now + dt.timedelta(days=start_days + days))
        .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
    )
    if uses:
        builder = builder.add_extension(x509.ExtendedKeyUsage(list(uses)), critical=False)
    return builder.sign(issuer_key, hashes.SHA256()), key


def self_signed(uris):
    """A certificate that vouches for itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "node")])
    now = dt.datetime.now(dt.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=9))
        .add_extension(
            x509.SubjectAlternativeName([x509.UniformResourceIdentifier(u) for u in uris]), critical=False
        )
        .add_extension(x509.ExtendedKeyUsage(list(BOTH)), critical=False)
        .sign(key, hashes.SHA256())
    )
    return made, key


def pem_file(folder: Path, made) -> Path:
    """Certificate and key in one file."""
    certificate, key = made
    path = folder / f"{x509.random_serial_number():x}.pem"
    path.write_bytes(
        certificate.public_bytes(serialization.Encoding.PEM)
        + key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    return path


def client(server_authority_der, shown: Path | None, *, minimum=None, maximum=None) -> httpx.AsyncClient:
    """A client that trusts one authority and shows what it is given."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.load_verify_locations(cadata=server_authority_der)
    if shown is not None:
        context.load_cert_chain(shown)
    if minimum:
        context.minimum_version = minimum
    if maximum:
        context.maximum_version = maximum
    return httpx.AsyncClient(verify=context, trust_env=False, timeout=5)
