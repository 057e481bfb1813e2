"""The party's certificate authority: who is vouched for, as what, for how long."""

import datetime as dt
import ssl

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID

from seamline.storage.authority import (
    MAX_NAMES,
    MAX_REQUEST_BYTES,
    create_authority,
    days_left,
    due_for_renewal,
    issue_device,
    issue_node,
    renew_authority,
    revoke,
)
from seamline.storage.clock import SystemClock
from seamline.terms.errors import Conflict, InvalidInput
from seamline.terms.times import DAY

NOW = 1_800_000_000_000


@pytest.fixture(scope="module")
def authority():
    return create_authority("alpha", ["alpha.localhost", "192.0.2.7", "2001:db8::7"], NOW)


def extension(certificate, kind):
    return certificate.extensions.get_extension_for_class(kind).value


def request(key=None):
    key = key or ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "somebody else")])
    built = x509.CertificateSigningRequestBuilder().subject_name(name).sign(key, hashes.SHA256())
    return built.public_bytes(serialization.Encoding.PEM)


def test_the_authority_vouches_for_leaves_only(authority):
    constraints = extension(authority.certificate, x509.BasicConstraints)
    assert (constraints.ca, constraints.path_length) == (True, 0)
    usage = extension(authority.certificate, x509.KeyUsage)
    assert usage.key_cert_sign
    assert not usage.digital_signature


def test_a_node_is_server_and_client_under_its_names(authority):
    made = issue_node(authority, "alpha", ["alpha.localhost", "192.0.2.7", "2001:db8::7"], NOW)
    made.certificate.verify_directly_issued_by(authority.certificate)
    names = extension(made.certificate, x509.SubjectAlternativeName)
    assert names.get_values_for_type(x509.DNSName) == ["alpha.localhost"]
    assert [str(ip) for ip in names.get_values_for_type(x509.IPAddress)] == ["192.0.2.7", "2001:db8::7"]
    assert names.get_values_for_type(x509.UniformResourceIdentifier) == ["seamline:alpha"]
    assert set(extension(made.certificate, x509.ExtendedKeyUsage)) == {
        ExtendedKeyUsageOID.SERVER_AUTH,
        ExtendedKeyUsageOID.CLIENT_AUTH,
    }
    assert not extension(made.certificate, x509.BasicConstraints).ca
    assert days_left(made.certificate, NOW) == 365


def shakes_hands(authority, names, called, folder):
    """Whether a client that trusts the authority takes a node of these names for what it has called."""
    made = issue_node(authority, "alpha", names, SystemClock().now_ms())
    file = folder / "node.pem"
    private = made.key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    file.write_bytes(made.certificate.public_bytes(serialization.Encoding.PEM) + private)
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(file)
    client = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    trusted = authority.certificate.public_bytes(serialization.Encoding.PEM)
    client.load_verify_locations(cadata=trusted.decode())
    up, down = ssl.MemoryBIO(), ssl.MemoryBIO()
    ends = [server.wrap_bio(up, down, server_side=True), client.wrap_bio(down, up, server_hostname=called)]
    for end in (*reversed(ends), *ends, *reversed(ends)):
        try:
            end.do_handshake()
        except ssl.SSLWantReadError:
            continue
        except ssl.SSLCertVerificationError:
            return False
        except ssl.SSLError:
            continue
    return ends[1].version() is not None and ends[1].getpeercert() is not None


@pytest.mark.parametrize(
    ("own", "names", "called", "good"),
    [
        (["alpha.localhost"], ["alpha.localhost"], "alpha.localhost", True),
        (["alpha.localhost", "192.0.2.7"], ["192.0.2.7"], "192.0.2.7", True),
        (["192.0.2.7"], ["192.0.2.7"], "192.0.2.7", True),
        (["2001:db8::7"], ["2001:db8::7"], "2001:db8::7", True),
        (["alpha.localhost"], ["bank.example"], "bank.example", False),
        (["alpha.localhost"], ["alpha.localhost", "bank.example"], "alpha.localhost", False),
        (["alpha.localhost"], ["192.0.2.7"], "192.0.2.7", False),
        (["alpha.localhost"], ["2001:db8::7"], "2001:db8::7", False),
        (["192.0.2.7"], ["alpha.localhost"], "alpha.localhost", False),
        (["192.0.2.7"], ["192.0.2.8"], "192.0.2.8", False),
    ],
)
def test_whoever_takes_the_authority_is_no_other_site_to_browsers(tmp_path, own, names, called, good):
    taken = create_authority("alpha", own, SystemClock().now_ms())
    assert shakes_hands(taken, names, called, tmp_path) is good
    again = renew_authority(taken, "alpha", own, SystemClock().now_ms())
    assert shakes_hands(again, names, called, tmp_path) is good


@pytest.mark.parametrize("names", [[], ["n"] * (MAX_NAMES + 1), [""], ["n" * 254], ["نود"]])
def test_names_out_of_range_are_refused(authority, names):
    with pytest.raises(InvalidInput, match="certificate-names"):
        issue_node(authority, "alpha", names, NOW)


def test_a_device_is_a_client_for_thirty_days_under_the_name_it_was_enrolled_for(authority):
    made = issue_device(authority, "alpha", "watch", request(), NOW)
    assert set(extension(made, x509.ExtendedKeyUsage)) == {ExtendedKeyUsageOID.CLIENT_AUTH}
    assert "somebody else" not in made.subject.rfc4514_string()
    names = extension(made, x509.SubjectAlternativeName)
    assert names.get_values_for_type(x509.UniformResourceIdentifier) == ["seamline:alpha/watch"]
    assert days_left(made, NOW) == 30


def test_a_certificate_begins_a_little_earlier_for_clocks_that_are_behind(authority):
    made = issue_device(authority, "alpha", "watch", request(), NOW)
    begins = dt.datetime.fromtimestamp(NOW / 1_000, dt.UTC) - dt.timedelta(hours=1)
    assert made.not_valid_before_utc == begins


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"-----BEGIN CERTIFICATE REQUEST-----\nAAAA\n-----END CERTIFICATE REQUEST-----\n",
        b"x" * (MAX_REQUEST_BYTES + 1),
        request(rsa.generate_private_key(65_537, 2_048)),
        request(ec.generate_private_key(ec.SECP192R1())),
    ],
)
def test_a_request_out_of_form_is_refused(authority, raw):
    with pytest.raises(InvalidInput, match="certificate-request"):
        issue_device(authority, "alpha", "watch", raw, NOW)


def test_a_request_signed_by_another_key_is_refused(authority):
    asked = x509.load_pem_x509_csr(request())
    raw = bytearray(asked.public_bytes(serialization.Encoding.DER))
    raw[-1] ^= 1
    pem = x509.load_der_x509_csr(bytes(raw)).public_bytes(serialization.Encoding.PEM)
    with pytest.raises(InvalidInput, match="certificate-request"):
        issue_device(authority, "alpha", "watch", pem, NOW)


def test_nothing_outlives_its_authority(authority):
    late = NOW + 720 * DAY
    assert days_left(issue_node(authority, "alpha", ["a"], late).certificate, late) == 10
    with pytest.raises(Conflict, match="authority-expired"):
        issue_node(authority, "alpha", ["a"], NOW + 730 * DAY)


def test_a_certificate_is_renewed_when_a_third_of_its_life_is_over(authority):
    made = issue_device(authority, "alpha", "watch", request(), NOW)
    assert not due_for_renewal(made, NOW + 9 * DAY)
    assert due_for_renewal(made, NOW + 11 * DAY)


def test_the_list_of_revoked_certificates_grows_and_forgets_none(authority):
    first = revoke(authority, None, [], NOW)
    second = revoke(authority, first, [11, 12], NOW + DAY)
    third = revoke(authority, second, [12, 13], NOW + 2 * DAY)
    assert [entry.serial_number for entry in third] == [11, 12, 13]
    assert third.is_signature_valid(authority.key.public_key())
    assert third.get_revoked_certificate_by_serial_number(11).revocation_date_utc == (
        second.get_revoked_certificate_by_serial_number(11).revocation_date_utc
    )


def test_the_list_is_bounded(authority, monkeypatch):
    monkeypatch.setattr("seamline.storage.authority.MAX_REVOKED", 2)
    revoke(authority, None, [1, 2], NOW)
    with pytest.raises(InvalidInput, match="certificate-list"):
        revoke(authority, None, [1, 2, 3], NOW)
