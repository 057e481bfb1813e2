"""A node's directory: keys that only a passphrase opens, files that only the owner reads, TLS from them."""

import contextlib
import ssl
import time

import pytest
from cryptography import x509
from cryptography.x509.oid import ExtendedKeyUsageOID

from seamline.gateways.peer.identity import objection
from seamline.ledger.signature import Context, verify
from seamline.storage import keyfiles, tls
from seamline.storage.layout import Layout, read_private, write_private
from seamline.storage.randomness import SystemRandom
from seamline.storage.rootkey import create_root, open_root
from seamline.storage.sealed import Cost, seal_under
from seamline.storage.vault import PinVault
from seamline.terms.errors import Conflict, Denied, InvalidInput, NotFound, Unavailable
from seamline.terms.times import DAY

QUICK = Cost(passes=1, memory_kib=8)
WORDS = "four words of mine"
RANDOM = SystemRandom()
MESSAGE = Context.HEAD.mark + b"something"


@pytest.fixture
def layout(tmp_path):
    layout = Layout(tmp_path / "node")
    layout.create()
    return layout


@pytest.fixture
def keys(layout):
    return keyfiles.create_keys(layout, WORDS, RANDOM, QUICK)


def test_keys_open_again_and_sign(layout, keys):
    opened = keyfiles.open_keys(layout, WORDS)
    assert (opened.public, opened.secret) == (keys.public, keys.secret)
    assert verify(keys.public, Context.HEAD, MESSAGE, opened.sign(Context.HEAD, MESSAGE))


def test_a_wrong_passphrase_opens_nothing(layout, keys):
    with pytest.raises(Denied, match="passphrase-wrong"):
        keyfiles.open_keys(layout, WORDS + "x")


def test_a_new_passphrase_replaces_the_old_one(layout, keys):
    keyfiles.change_passphrase(layout, WORDS, "quite other words", RANDOM, QUICK)
    assert keyfiles.open_keys(layout, "quite other words").secret == keys.secret
    with pytest.raises(Denied):
        keyfiles.open_keys(layout, WORDS)
    with pytest.raises(InvalidInput, match="passphrase-weak"):
        keyfiles.change_passphrase(layout, "quite other words", "password", RANDOM, QUICK)


def test_no_secret_stands_in_any_file(layout, keys):
    tls.create_tls(layout, keys, "alpha", ["alpha.localhost"], time.time_ns() // 10**6)
    for path in layout.keys.rglob("*"):
        if path.is_file():
            raw = path.read_bytes()
            for secret in (keys.secret, keys._lock, *(one.private_bytes_raw() for one in keys._privates)):
                assert secret not in raw
                assert secret.hex().encode() not in raw
            assert b"BEGIN PRIVATE KEY" not in raw
            assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("name", ["lock", "node", "secret"])
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620])
def test_a_key_that_others_can_read_or_write_is_refused(layout, keys, name, mode):
    (layout.keys / name).chmod(mode)
    with pytest.raises(Denied, match="key-file-open"):
        keyfiles.open_keys(layout, WORDS)


def test_a_directory_that_others_can_enter_is_refused(layout, keys):
    layout.keys.chmod(0o750)
    with pytest.raises(Denied, match="key-file-open"):
        keyfiles.open_keys(layout, WORDS)


def test_a_link_in_place_of_a_key_is_refused(layout, keys, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    (layout.keys / "node").rename(elsewhere)
    (layout.keys / "node").symlink_to(elsewhere)
    with pytest.raises(NotFound, match="file-missing"):
        keyfiles.open_keys(layout, WORDS)


@pytest.mark.parametrize("seed", sorted(keyfiles.SAMPLES))
def test_threat_52_a_key_out_of_a_manual_is_refused(seed):
    for lock, private, secret in (
        (seed, b"a" * 32, b"b" * 32),
        (b"a" * 32, seed, b"b" * 32),
        (b"a" * 32, b"b" * 32, seed),
    ):
        with pytest.raises(Denied, match="key-sample"):
            keyfiles.NodeKeys(lock, private, secret, b"")


def test_threat_52_a_well_known_passphrase_makes_no_node(layout):
    for weak in ("password", "atakatak", "seamline1234", "administrator"):
        with pytest.raises(InvalidInput, match="passphrase-weak"):
            keyfiles.create_keys(layout, weak, RANDOM, QUICK)
    assert not list(layout.keys.glob("lock"))


def test_two_nodes_have_nothing_in_common(layout, keys, tmp_path):
    other = Layout(tmp_path / "other")
    other.create()
    others = keyfiles.create_keys(other, WORDS, RANDOM, QUICK)
    assert others.secret != keys.secret
    assert others.public != keys.public
    assert others.subkey("cookie") != keys.subkey("cookie") != keys.subkey("tls")


def test_a_node_is_not_made_over_another(layout, keys):
    with pytest.raises(Conflict, match="node-exists"):
        Layout(layout.root).create()
    with pytest.raises(Conflict, match="file-exists"):
        keyfiles.create_keys(layout, WORDS, RANDOM, QUICK)


def test_the_next_node_key_waits_for_its_certificate_and_the_old_one_stays_at_hand(layout, keys):
    old, secret = keys.public, keys.secret
    keyfiles.keep_certificate(layout, b"certificate")
    new = keyfiles.next_key(layout, keys, RANDOM)
    assert keyfiles.next_key(layout, keyfiles.open_keys(layout, WORDS), RANDOM) == new, "made once"
    assert keyfiles.open_keys(layout, WORDS).public == old, "it seals nothing yet"
    keyfiles.turn(layout, keys, b"another", RANDOM)
    for held in (keys, keyfiles.open_keys(layout, WORDS)):
        assert (held.public, held.earlier, held.secret) == (new, (old,), secret)
        assert held.certificate == b"another"
        assert verify(new, Context.HEAD, MESSAGE, held.sign(Context.HEAD, MESSAGE))
        assert verify(old, Context.HEAD, MESSAGE, held.sign(Context.HEAD, MESSAGE, old))
        with pytest.raises(NotFound, match="key-not-here"):
            held.sign(Context.HEAD, MESSAGE, b"x" * 32)
    assert keyfiles.next_key(layout, keys, RANDOM) not in (old, new)


def test_so_many_earlier_keys_are_kept_and_no_more(layout, keys):
    publics = [keys.public]
    for _ in range(keyfiles.MAX_EARLIER + 2):
        publics.insert(0, keyfiles.next_key(layout, keys, RANDOM))
        keyfiles.turn(layout, keys, b"", RANDOM)
    for held in (keys, keyfiles.open_keys(layout, WORDS)):
        assert [held.public, *held.earlier] == publics[: 1 + keyfiles.MAX_EARLIER]


@pytest.mark.parametrize("count", [0, 16, 48, 32 * (keyfiles.MAX_EARLIER + 2)])
def test_a_file_of_node_keys_of_another_length_is_refused(layout, keys, count):
    box = seal_under("node", b"x" * count, keys.subkey("file node"), RANDOM)
    write_private(layout.keys / "node", box, replace=True)
    with pytest.raises(InvalidInput, match="sealed-form"):
        keyfiles.open_keys(layout, WORDS)


@pytest.mark.parametrize("broken", ["node", "node.certificate"])
def test_a_change_of_the_node_key_that_the_disk_breaks_off_leaves_a_node(layout, keys, monkeypatch, broken):
    """Wherever it ends: the directory opens, with the one key or the other, and the change can be made again."""
    old = keys.public
    new = keyfiles.next_key(layout, keys, RANDOM)
    plain = keyfiles.write_private

    def full(path, content, **more):
        if path.name == broken:
            raise Unavailable("file-unwritable", "the disk is full")
        plain(path, content, **more)

    monkeypatch.setattr(keyfiles, "write_private", full)
    with pytest.raises(Unavailable):
        keyfiles.turn(layout, keys, b"another", RANDOM)
    monkeypatch.undo()
    opened = keyfiles.open_keys(layout, WORDS)
    assert opened.public == keys.public == (old if broken == "node" else new)
    again = keyfiles.next_key(layout, opened, RANDOM)
    assert (again == new) is (broken == "node")
    keyfiles.turn(layout, opened, b"another", RANDOM)
    assert keyfiles.open_keys(layout, WORDS).public == again


def test_the_root_key_opens_from_a_stick_that_knows_no_owners(tmp_path):
    path = tmp_path / "root.key"
    root = create_root(path, WORDS, RANDOM, QUICK)
    assert path.stat().st_mode & 0o777 == 0o600
    path.chmod(0o755)
    assert open_root(path, WORDS).private_bytes_raw() == root.private_bytes_raw()
    with pytest.raises(Denied, match="passphrase-wrong"):
        open_root(path, "other words here")
    with pytest.raises(Conflict, match="file-exists"):
        create_root(path, WORDS, RANDOM, QUICK)


def test_a_pin_opens_a_persons_key_on_its_own_node_only(layout, keys, tmp_path):
    vault = PinVault(keys, RANDOM, QUICK)
    public, wrapped = vault.make("483920")
    pen = vault.open(wrapped, "483920")
    assert pen.public == public
    message = Context.MOVE.mark + b"x"
    assert verify(public, Context.MOVE, message, pen.sign(message))
    with pytest.raises(Denied, match="pin-wrong"):
        vault.open(wrapped, "483921")
    other = Layout(tmp_path / "other")
    other.create()
    with pytest.raises(Denied, match="pin-wrong"):
        PinVault(keyfiles.create_keys(other, WORDS, RANDOM, QUICK), RANDOM, QUICK).open(wrapped, "483920")
    with pytest.raises(InvalidInput, match="sealed-form"):
        vault.open(b"", "483920")


def test_the_passphrase_comes_from_where_the_environment_says(tmp_path):
    path = tmp_path / "words"
    write_private(path, b"four words of mine\n")
    credentials = tmp_path / "credentials"
    credentials.mkdir()
    (credentials / "seamline-passphrase").write_bytes(b"by systemd")
    assert keyfiles.given_passphrase({"SEAMLINE_PASSPHRASE_FILE": str(path)}) == WORDS
    assert keyfiles.given_passphrase({"SEAMLINE_PASSPHRASE": "here"}) == "here"
    assert (
        keyfiles.given_passphrase({"CREDENTIALS_DIRECTORY": str(credentials), "SEAMLINE_PASSPHRASE": "x"})
        == "by systemd"
    )
    assert keyfiles.given_passphrase({}) is None
    path.chmod(0o644)
    with pytest.raises(Denied, match="key-file-open"):
        keyfiles.given_passphrase({"SEAMLINE_PASSPHRASE_FILE": str(path)})


def test_a_file_is_written_wholly_or_not_at_all(tmp_path):
    path = tmp_path / "file"
    write_private(path, b"old")
    with pytest.raises(Conflict, match="file-exists"):
        write_private(path, b"new")
    write_private(path, b"new", replace=True)
    assert read_private(path) == b"new"
    assert [p.name for p in tmp_path.iterdir()] == ["file"]
    with pytest.raises(Unavailable, match="file-unwritable"):
        write_private(tmp_path / "nowhere" / "file", b"x")


def test_a_file_one_byte_too_long_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("seamline.storage.layout.MAX_FILE_BYTES", 4)
    write_private(tmp_path / "file", b"1234")
    assert read_private(tmp_path / "file") == b"1234"
    write_private(tmp_path / "file", b"12345", replace=True)
    with pytest.raises(InvalidInput, match="file-too-long"):
        read_private(tmp_path / "file")


def shake(server, client, name):
    """Let two contexts shake hands in memory; return the certificate each saw of the other."""
    to_server, to_client = ssl.MemoryBIO(), ssl.MemoryBIO()
    one = client.wrap_bio(to_client, to_server, server_hostname=name)
    two = server.wrap_bio(to_server, to_client, server_side=True)
    done = set()
    for _ in range(10):
        for end in (one, two):
            try:
                end.do_handshake()
                done.add(end)
            except ssl.SSLWantReadError:
                pass
    with contextlib.suppress(ssl.SSLWantReadError):
        two.read(1)
    assert len(done) == 2
    return one.getpeercert(True), two.getpeercert(True), one.version()


@pytest.fixture
def nodes(tmp_path):
    made = {}
    now = time.time_ns() // 10**6
    for party in ("alpha", "beta"):
        layout = Layout(tmp_path / party)
        layout.create()
        keys = keyfiles.create_keys(layout, WORDS, RANDOM, QUICK)
        tls.create_tls(layout, keys, party, [f"{party}.localhost"], now)
        made[party] = (layout, keys)
    return made


def test_two_nodes_meet_under_mutual_tls(nodes):
    (alpha, alpha_keys), (beta, beta_keys) = nodes["alpha"], nodes["beta"]
    server = tls.server_context(alpha, alpha_keys, clients=[tls.authority_pem(beta)])
    client = tls.client_context(beta, beta_keys, server=tls.authority_pem(alpha))
    seen_server, seen_client, version = shake(server, client, "alpha.localhost")
    assert version == "TLSv1.3"
    now = time.time_ns() // 10**6
    for der, whose, purpose in (
        (seen_server, "alpha", ExtendedKeyUsageOID.SERVER_AUTH),
        (seen_client, "beta", ExtendedKeyUsageOID.CLIENT_AUTH),
    ):
        authority_of = tls.certificate(nodes[whose][0], tls.AUTHORITY)
        assert objection(x509.load_der_x509_certificate(der), authority_of, whose, purpose, now) is None


def test_a_client_without_or_with_a_foreign_certificate_is_refused(nodes):
    (alpha, alpha_keys), (beta, beta_keys) = nodes["alpha"], nodes["beta"]
    server = tls.server_context(alpha, alpha_keys, clients=[tls.authority_pem(alpha)])
    client = tls.client_context(beta, beta_keys, server=tls.authority_pem(alpha))
    with pytest.raises(ssl.SSLError):
        shake(server, client, "alpha.localhost")
    bare = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    bare.load_verify_locations(cadata=tls.authority_pem(alpha).decode())
    with pytest.raises(ssl.SSLError):
        shake(server, bare, "alpha.localhost")


def test_a_server_under_another_name_or_authority_is_refused(nodes):
    (alpha, alpha_keys), (beta, beta_keys) = nodes["alpha"], nodes["beta"]
    server = tls.server_context(alpha, alpha_keys, clients=[tls.authority_pem(beta)])
    with pytest.raises(ssl.SSLCertVerificationError):
        shake(server, tls.client_context(beta, beta_keys, server=tls.authority_pem(alpha)), "other.localhost")
    with pytest.raises(ssl.SSLCertVerificationError):
        shake(server, tls.client_context(beta, beta_keys, server=tls.authority_pem(beta)), "alpha.localhost")


def test_a_renewed_certificate_is_another_and_fits_its_key(nodes):
    layout, keys = nodes["alpha"]
    before = tls.certificate(layout)
    tls.renew_node(layout, keys, "alpha", ["alpha.localhost"], time.time_ns() // 10**6)
    assert tls.certificate(layout).serial_number != before.serial_number
    tls.server_context(layout, keys)


def test_a_renewed_authority_is_trusted_by_whoever_trusts_the_old_one_and_the_other_way_round(nodes):
    """Partners and browsers that are away when it is renewed need not hear of it before they can connect."""
    (alpha, alpha_keys), (beta, beta_keys) = nodes["alpha"], nodes["beta"]
    now = time.time_ns() // 10**6
    before = tls.authority_pem(alpha)
    ends = tls.certificate(alpha, tls.AUTHORITY).not_valid_after_utc
    tls.next_authority(alpha, alpha_keys, "alpha", now + 300 * DAY)
    assert tls.authority_pem(alpha) == before, "not in use before a card names it"
    tls.take_authority(alpha)
    tls.renew_node(alpha, alpha_keys, "alpha", tls.names(alpha), now)
    renewed = tls.certificate(alpha, tls.AUTHORITY)
    assert renewed.not_valid_after_utc > ends
    assert tls.names(alpha) == ["alpha.localhost"]
    for trusted in (before, tls.authority_pem(alpha)):
        # The renewed one begins later than now in this test: only what was trusted is asked here.
        found = objection(
            tls.certificate(alpha),
            x509.load_pem_x509_certificate(trusted),
            "alpha",
            ExtendedKeyUsageOID.SERVER_AUTH,
            now + 301 * DAY,
        )
        assert found is None
    server = tls.server_context(alpha, alpha_keys, clients=[tls.authority_pem(beta)])
    shake(server, tls.client_context(beta, beta_keys, server=before), "alpha.localhost")
    server = tls.server_context(beta, beta_keys, clients=[before])
    shake(server, tls.client_context(alpha, alpha_keys, server=tls.authority_pem(beta)), "beta.localhost")


def test_a_fresh_authority_is_trusted_by_nobody_who_has_not_got_it(nodes):
    (alpha, alpha_keys), (beta, beta_keys) = nodes["alpha"], nodes["beta"]
    before = tls.authority_pem(alpha)
    now = time.time_ns() // 10**6
    tls.next_authority(alpha, alpha_keys, "alpha", now, fresh=True)
    tls.take_authority(alpha)
    tls.renew_node(alpha, alpha_keys, "alpha", tls.names(alpha), now)
    server = tls.server_context(alpha, alpha_keys, clients=[tls.authority_pem(beta)])
    with pytest.raises(ssl.SSLCertVerificationError):
        shake(server, tls.client_context(beta, beta_keys, server=before), "alpha.localhost")
    shake(server, tls.client_context(beta, beta_keys, server=tls.authority_pem(alpha)), "alpha.localhost")
    assert not (alpha.tls / "authority.next.pem").exists()


def test_a_context_that_is_in_use_shows_the_renewed_certificate_to_whoever_connects_next(nodes):
    (alpha, alpha_keys), (beta, beta_keys) = nodes["alpha"], nodes["beta"]
    server = tls.server_context(alpha, alpha_keys, clients=[tls.authority_pem(beta)])
    client = tls.client_context(beta, beta_keys, server=tls.authority_pem(alpha))
    first = shake(server, client, "alpha.localhost")[0]
    tls.renew_node(alpha, alpha_keys, "alpha", tls.names(alpha), time.time_ns() // 10**6)
    assert shake(server, client, "alpha.localhost")[0] == first
    tls.load_node(server, alpha, alpha_keys)
    assert shake(server, client, "alpha.localhost")[0] != first


def test_revoked_devices_are_on_the_list(nodes):
    layout, keys = nodes["alpha"]
    tls.revoke(layout, keys, [4711], time.time_ns() // 10**6)
    listed = x509.load_pem_x509_crl(read_private(layout.tls / tls.REVOKED))
    assert listed.get_revoked_certificate_by_serial_number(4711) is not None
    assert listed.is_signature_valid(tls.open_authority(layout, keys).key.public_key())


def test_anothers_node_cannot_open_the_authority(nodes):
    with pytest.raises(Denied, match="passphrase-wrong"):
        tls.open_authority(nodes["alpha"][0], nodes["beta"][1])
    write_private(nodes["alpha"][0].tls / "node.pem", b"nonsense", replace=True)
    with pytest.raises(InvalidInput, match="certificate-form"):
        tls.certificate(nodes["alpha"][0])
