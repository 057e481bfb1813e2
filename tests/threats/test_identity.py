"""Who a partner's node is: certificates, revocation, versions of TLS, cursors. Real sockets on loopback."""

import asyncio
import contextlib
import ssl

import httpx
import pytest
from tests.support import certificates as made
from tests.support.node_rig import free_port, pair, peer_node, run, served

from seamline.centre import keyring, partners, rows
from seamline.centre.asking import make_ask
from seamline.centre.desk import Actor
from seamline.gateways.peer import addresses
from seamline.gateways.peer.transport import HttpsTransport
from seamline.ledger.signature import key_id
from seamline.storage import tls
from seamline.terms import canonical
from seamline.terms.errors import InvalidInput, Unavailable

PULL = "/peer/v1/pull"


@contextlib.asynccontextmanager
async def two(folder, *, serve_both=False):
    """Two paired nodes, the first served; yields (alpha, bravo, URL of alpha's peer door)."""
    ports = free_port(), free_port()
    alpha, bravo = peer_node(folder, "alpha", ports[0]), peer_node(folder, "bravo", ports[1])
    for one in (alpha, bravo):
        text = one.keys.certificate.decode()
        await one.centre.do(lambda desk, one=one, text=text: keyring.hold(desk, one.party, text))
    await pair(alpha, bravo)
    # Only bravo calls alpha in these tests, so that what alpha's door sees is known.
    await alpha.centre.do(lambda desk: desk.put(rows.PARTNER, "bravo", _silent(desk)))
    try:
        async with contextlib.AsyncExitStack() as stack:
            await stack.enter_async_context(served(alpha, peer_port=ports[0]))
            if serve_both:
                await stack.enter_async_context(served(bravo, peer_port=ports[1]))
            yield alpha, bravo, f"https://localhost:{ports[0]}"
    finally:
        await alpha.close()
        await bravo.transport.close()
        await bravo.close()


def _silent(desk):
    import msgspec

    return msgspec.structs.replace(desk.get(rows.PARTNER, "bravo", rows.PartnerRow), addresses=())


async def long_pull(bravo):
    """Take what waits at alpha; return a pull that waits for something to come, and is under way."""
    while True:
        ask = await bravo.centre.see(lambda reader: make_ask(reader, "alpha", 20_000))
        pulling = asyncio.create_task(bravo.transport.pull("alpha", ask))
        await asyncio.wait({pulling}, timeout=0.8)
        if not pulling.done():
            return pulling
        await bravo.exchange.taker.take_parcels("alpha", pulling.result())


async def answer_to(url, alpha, shown, body=None, path=PULL, **versions):
    """The status that alpha's door gives to a certificate, or the name of the error before there is one."""
    body = canonical.encode({"v": 1, "lanes": {}}) if body is None else body
    # The node's certificate names alpha.localhost; httpx resolves that name itself.
    url = url.replace("localhost", "127.0.0.1")
    async with made.client(alpha.authority_der(), shown, **versions) as client:
        try:
            return (await client.post(url + path, content=body)).status_code
        except (httpx.TransportError, ssl.SSLError, OSError) as error:
            return type(error).__name__


REFUSED_BY_TLS = {"ReadError", "RemoteProtocolError", "WriteError", "ConnectError"}


def test_threat_49_only_the_partners_own_certificate_is_let_in(tmp_path):
    async def work():
        async with two(tmp_path) as (alpha, bravo, url):
            theirs = made.authority_of(bravo)
            ca, key = theirs.certificate, theirs.key
            right = made.pem_file(tmp_path, made.leaf(ca, key, ["seamline:bravo"]))
            assert await answer_to(url, alpha, right) == 200
            twin, twin_key = made.authority(name_like=ca)
            wrong = {
                "none": None,
                "self-signed": made.self_signed(["seamline:bravo"]),
                "other authority": made.leaf(*made.authority(), ["seamline:bravo"]),
                "other authority of the same name": made.leaf(twin, twin_key, ["seamline:bravo"]),
                "expired": made.leaf(ca, key, ["seamline:bravo"], start_days=-20, days=10),
                "not yet valid": made.leaf(ca, key, ["seamline:bravo"], start_days=2),
                "server only": made.leaf(ca, key, ["seamline:bravo"], uses=[made.SERVER]),
                "no purpose": made.leaf(ca, key, ["seamline:bravo"], uses=[]),
                "an authority": made.leaf(ca, key, ["seamline:bravo"], ca=True),
                "other party": made.leaf(ca, key, ["seamline:charlie"]),
                "our own name": made.leaf(ca, key, ["seamline:alpha"]),
                "two parties": made.leaf(ca, key, ["seamline:bravo", "seamline:charlie"]),
                "a device": made.leaf(ca, key, ["seamline:bravo/duty-1"]),
                "only the common name": made.leaf(ca, key, [], common="bravo.localhost"),
                "only a host name": made.leaf(ca, key, [], dns=("bravo.localhost",)),
            }
            for what, bad in wrong.items():
                shown = made.pem_file(tmp_path, bad) if bad else None
                got = await answer_to(url, alpha, shown)
                assert got == 403 or got in REFUSED_BY_TLS, (what, got)

    run(work())


def test_threat_49_one_partner_cannot_speak_as_another(tmp_path):
    """Both authorities are trusted by TLS; only the door tells them apart."""

    async def work():
        async with two(tmp_path) as (alpha, _, url):
            third = peer_node(tmp_path, "charlie", free_port())
            await pair(alpha, third)
            issuer = made.authority_of(third)
            own = made.pem_file(tmp_path, made.leaf(issuer.certificate, issuer.key, ["seamline:charlie"]))
            for _ in range(50):
                if (got := await answer_to(url, alpha, own)) == 200:
                    break
                await asyncio.sleep(0.1)
            assert got == 200
            forged = made.pem_file(tmp_path, made.leaf(issuer.certificate, issuer.key, ["seamline:bravo"]))
            assert await answer_to(url, alpha, forged) == 403
            await third.close()

    run(work())


def test_threat_49_a_server_of_another_authority_is_not_believed(tmp_path):
    async def work():
        async with two(tmp_path) as (_, bravo, _):
            ask = await bravo.centre.see(lambda reader: make_ask(reader, "alpha", 0))
            assert await bravo.transport.pull("alpha", ask)
            # Somebody else answers at the address on alpha's card.
            impostor = peer_node(tmp_path / "else", "alpha", free_port())
            port = free_port()
            async with served(impostor, peer_port=port):
                await bravo.centre.do(lambda desk: _move(desk, "alpha", f"alpha.localhost:{port}"))
                with pytest.raises(Unavailable):
                    await bravo.transport.pull("alpha", ask)
            await impostor.close()

    run(work())


def _move(desk, party, address):
    import msgspec

    row = desk.get(rows.PARTNER, party, rows.PartnerRow)
    desk.put(rows.PARTNER, party, msgspec.structs.replace(row, addresses=(address,)))


def test_threat_49_revocation_cuts_what_is_open(tmp_path):
    """A long pull is under way when alpha revokes bravo's node: it ends at once, and nothing more is let in."""

    async def work():
        async with two(tmp_path) as (alpha, bravo, _):
            pulling = await long_pull(bravo)
            admin = Actor("alpha/admin", frozenset({"administrator"}))
            name = key_id(bravo.keys.public)
            await alpha.centre.do(lambda desk: partners.revoke(desk, admin, "bravo", name, "lost"))
            with pytest.raises(Unavailable, match="partner-unreachable"):
                await asyncio.wait_for(pulling, 2)
            ask = await bravo.centre.see(lambda reader: make_ask(reader, "alpha", 0))
            with pytest.raises(Unavailable):
                await bravo.transport.pull("alpha", ask)

    run(work())


def test_threat_49_what_is_revoked_is_not_called_either(tmp_path):
    async def work():
        async with two(tmp_path) as (alpha, bravo, _):
            ask = await bravo.centre.see(lambda reader: make_ask(reader, "alpha", 0))
            admin = Actor("bravo/admin", frozenset({"administrator"}))
            name = key_id(alpha.keys.public)
            await bravo.centre.do(lambda desk: partners.revoke(desk, admin, "alpha", name, "lost"))
            with pytest.raises(Unavailable, match="partner-cut-off"):
                await bravo.transport.pull("alpha", ask)

    run(work())


def test_threat_55_tls_below_1_3_is_refused(tmp_path):
    async def work():
        async with two(tmp_path) as (alpha, bravo, url):
            theirs = made.authority_of(bravo)
            right = made.pem_file(tmp_path, made.leaf(theirs.certificate, theirs.key, ["seamline:bravo"]))
            assert await answer_to(url, alpha, right, minimum=ssl.TLSVersion.TLSv1_3) == 200
            old = await answer_to(url, alpha, right, maximum=ssl.TLSVersion.TLSv1_2)
            assert old == "ConnectError"

    run(work())


def test_threat_72_a_partner_gets_no_stream_but_its_own(tmp_path):
    """Who asks is known from the certificate; there is no way to name another recipient."""

    async def work():
        async with two(tmp_path) as (alpha, bravo, url):
            theirs = made.authority_of(bravo)
            right = made.pem_file(tmp_path, made.leaf(theirs.certificate, theirs.key, ["seamline:bravo"]))
            for path in (
                "/peer/v1/pull/charlie",
                "/peer/v1/streams/charlie",
                "/api/picture",
                "/",
                "/openapi.json",
            ):
                assert await answer_to(url, alpha, right, path=path) == 404
            for more in ({"recipient": "charlie"}, {"party": "charlie"}):
                body = canonical.encode({"v": 1, "lanes": {}, **more})
                assert await answer_to(url, alpha, right, body) == 400

    run(work())


def test_threat_73_a_cursor_out_of_range_is_refused(tmp_path):
    async def work():
        async with two(tmp_path) as (alpha, bravo, url):
            theirs = made.authority_of(bravo)
            right = made.pem_file(tmp_path, made.leaf(theirs.certificate, theirs.key, ["seamline:bravo"]))
            good = b'{"lanes":{"flash":[0,0]},"v":1}'
            assert await answer_to(url, alpha, right, good) == 200
            for bad in (
                b'{"lanes":{"flash":[0,-1]},"v":1}',
                b'{"lanes":{"flash":[-1,0]},"v":1}',
                b'{"lanes":{"flash":[0,9223372036854775808]},"v":1}',
                b'{"lanes":{"flash":[0,281474976710656]},"v":1}',
                b'{"lanes":{"flash":[0,"text"]},"v":1}',
                b'{"lanes":{"flash":[0]},"v":1}',
                b'{"lanes":{"sideways":[0,0]},"v":1}',
                b'{"lanes":{"flash":[0,0]},"v":1,"wait_ms":99999999}',
                b'{"lanes":{"flash":[0,1e3]},"v":1}',
                b"",
                b"\x00" * 100,
            ):
                assert await answer_to(url, alpha, right, bad) == 400, bad
            assert await answer_to(url, alpha, right, b"x" * 8_193) == 413

    run(work())


def test_threat_45_there_is_no_http_2(tmp_path):
    async def work():
        async with two(tmp_path) as (alpha, bravo, url):
            theirs = made.authority_of(bravo)
            right = made.pem_file(tmp_path, made.leaf(theirs.certificate, theirs.key, ["seamline:bravo"]))
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            context.load_verify_locations(cadata=alpha.authority_der())
            context.load_cert_chain(right)
            context.set_alpn_protocols(["h2"])
            port = int(url.rpartition(":")[2])
            reader, writer = await asyncio.open_connection(
                "127.0.0.1", port, ssl=context, server_hostname="127.0.0.1"
            )
            assert writer.get_extra_info("ssl_object").selected_alpn_protocol() is None
            writer.write(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")
            assert (await asyncio.wait_for(reader.readline(), 5)).startswith(b"HTTP/1.1 4")
            # What would have been a frame is not HTTP/1.1: the connection is over.
            assert b"400 Bad Request" in await asyncio.wait_for(reader.read(), 5)
            writer.close()
            with contextlib.suppress(ssl.SSLError, OSError):
                await writer.wait_closed()

    run(work())


# 37: where a node may call


@pytest.mark.parametrize(
    "address",
    [
        "https://alpha.example:8444",
        "http://alpha.example:8444",
        "alpha.example",
        "alpha.example:0",
        "alpha.example:65536",
        "alpha.example:8444/peer",
        "alpha.example:8444?x=y",
        "alpha.example:8444#x",
        "user@alpha.example:8444",
        "user:pw@alpha.example:8444",
        "alpha.example\r\nX-A: b:8444",
        "alpha.example :8444",
        "//alpha.example:8444",
        "file:///etc/passwd",
        "2130706433:80",
        "0x7f000001:80",
        "0177.0.0.1:80",
        "127.1:80",
        "1.2.3:80",
        "[::1]extra:80",
        "x" * 300 + ":80",
        "",
    ],
)
def test_threat_37_an_address_is_a_host_and_a_port(address):
    with pytest.raises(InvalidInput, match="address-form"):
        addresses.read(address)


def test_threat_37_ordinary_addresses_are_read():
    assert addresses.read("alpha.example:8444") == addresses.Place("alpha.example", 8444)
    assert addresses.read("[2001:db8::5]:8444") == addresses.Place("2001:db8::5", 8444)
    assert addresses.read("10.20.30.40:443") == addresses.Place("10.20.30.40", 443)


@pytest.mark.parametrize(
    "numeric",
    [
        "127.0.0.1",
        "127.8.9.10",
        "::1",
        "0.0.0.0",
        "169.254.169.254",
        "fe80::1",
        "fe80::1%eth0",
        "::ffff:127.0.0.1",
        "::ffff:169.254.169.254",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "2002:7f00:1::",
        "2002:a9fe:a9fe::1",
        "2001:0:53aa:64c:0:0:80ff:fffe",
        "64:ff9b::7f00:1",
        "224.0.0.1",
        "ff02::1",
        "255.255.255.255",
        "240.0.0.1",
        "192.88.99.1",
        "not an address",
        "",
    ],
)
def test_threat_37_what_cannot_be_a_partner_is_not_called(numeric):
    async def answers(host, port):
        return ["198.51.100.7", numeric]

    assert not addresses.decent(numeric, loopback=False)
    with pytest.raises(Unavailable, match="address-refused"):
        run(addresses.pinned(addresses.Place("alpha.example", 8444), loopback=False, resolve=answers))


def test_threat_37_loopback_is_for_exercises_only():
    assert addresses.decent("127.0.0.1", loopback=True)
    assert addresses.decent("::1", loopback=True)
    assert not addresses.decent("::ffff:127.0.0.1", loopback=True)
    assert not addresses.decent("169.254.169.254", loopback=True)
    for private in ("10.1.2.3", "192.168.4.5", "172.16.0.1", "198.51.100.7", "2001:db8::1", "fd00::7"):
        assert addresses.decent(private, loopback=False)


def test_threat_37_a_name_that_changes_its_answer_gets_one_look():
    """The connection goes to the very address that was looked at; the name is not asked again."""
    asked = []

    async def rebinding(host, port):
        asked.append(host)
        return ["198.51.100.7"] if len(asked) == 1 else ["127.0.0.1"]

    place = addresses.Place("alpha.example", 8444)
    assert run(addresses.pinned(place, loopback=False, resolve=rebinding)) == "198.51.100.7"
    assert asked == ["alpha.example"]


def test_threat_37_a_node_calls_nothing_but_the_paired_address(tmp_path, monkeypatch):
    """No proxy from the environment, no redirect, no other address; and without loopback allowed, not even
    the exercise's own."""
    port = free_port()
    monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{port}")
    monkeypatch.setenv("ALL_PROXY", f"http://127.0.0.1:{port}")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "nothing.pem"))

    async def work():
        touched = []

        async def meet(reader, writer):
            touched.append(await reader.read(100))
            writer.close()

        trap = await asyncio.start_server(meet, "127.0.0.1", port)
        async with two(tmp_path) as (_, bravo, _):
            ask = await bravo.centre.see(lambda reader: make_ask(reader, "alpha", 0))
            assert await bravo.transport.pull("alpha", ask)
            with pytest.raises(Unavailable, match="partner-cut-off"):
                await bravo.transport.pull("charlie", ask)
            strict = HttpsTransport(bravo.transport._context_for, loopback=False)
            strict.attach(bravo.centre)
            with pytest.raises(Unavailable, match="address-refused"):
                await strict.pull("alpha", ask)
        trap.close()
        assert touched == []

    run(work())


def test_threat_37_a_redirect_is_an_answer_like_any_other(tmp_path):
    """A partner's node that answers 307 to somewhere is refused; nothing goes there."""

    async def work():
        port, trap_port = free_port(), free_port()
        touched = []

        async def redirecting(reader, writer):
            await reader.readuntil(b"\r\n\r\n")
            writer.write(
                b"HTTP/1.1 307 Temporary Redirect\r\nLocation: https://127.0.0.1:%d/peer/v1/pull\r\n"
                b"Content-Length: 0\r\n\r\n" % trap_port
            )
            await writer.drain()
            writer.close()

        async def trap(reader, writer):
            touched.append(1)
            writer.close()

        async with two(tmp_path) as (alpha, bravo, _):
            context = tls.server_context(alpha.layout, alpha.node_keys)
            servers = [
                await asyncio.start_server(redirecting, "127.0.0.1", port, ssl=context),
                await asyncio.start_server(trap, "127.0.0.1", trap_port),
            ]
            ask = await bravo.centre.see(lambda reader: make_ask(reader, "alpha", 0))
            await bravo.centre.do(lambda desk: _move(desk, "alpha", f"alpha.localhost:{port}"))
            with pytest.raises(Unavailable, match="partner-refused"):
                await bravo.transport.pull("alpha", ask)
            for one in servers:
                one.close()
        assert touched == []

    run(work())


def test_an_answer_one_past_its_limit_is_not_taken(tmp_path, monkeypatch):
    from seamline.gateways.peer import transport

    async def work():
        async with two(tmp_path) as (_, bravo, _):
            ask = await bravo.centre.see(lambda reader: make_ask(reader, "alpha", 0))
            length = len(await bravo.transport.pull("alpha", ask))
            monkeypatch.setattr(transport, "MAX_TAKEN", length - 1)
            with pytest.raises(Unavailable, match="answer-too-long"):
                await bravo.transport.pull("alpha", ask)

    run(work())


@pytest.mark.parametrize(
    "wrong",
    [
        {"uris": ["seamline:charlie"]},
        {"uris": ["seamline:alpha/duty-1"]},
        {"uris": []},
        {"uris": ["seamline:alpha"], "uses": [made.CLIENT]},
        {"uris": ["seamline:alpha"], "start_days": -20},
        {"uris": ["seamline:alpha"], "dns": ("evil.example",)},
    ],
)
def test_threat_49_a_server_that_is_not_the_partners_node_is_not_believed(tmp_path, wrong):
    """Certified by the partner's own authority, and still not its node, not now, or not under this name."""

    async def work():
        port = free_port()
        touched = []

        async def answer(reader, writer):
            touched.append(await reader.readuntil(b"\r\n\r\n"))
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")
            await writer.drain()
            writer.close()

        async with two(tmp_path) as (alpha, bravo, _):
            theirs = made.authority_of(alpha)
            options = {"dns": ("alpha.localhost",), **wrong}
            shown = made.leaf(theirs.certificate, theirs.key, options.pop("uris"), **options)
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(made.pem_file(tmp_path, shown))
            server = await asyncio.start_server(answer, "127.0.0.1", port, ssl=context)
            ask = await bravo.centre.see(lambda reader: make_ask(reader, "alpha", 0))
            await bravo.centre.do(lambda desk: _move(desk, "alpha", f"alpha.localhost:{port}"))
            with pytest.raises(Unavailable):
                await bravo.transport.pull("alpha", ask)
            server.close()

    run(work())


def test_threat_49_the_right_certificate_is_the_control(tmp_path):
    """The same stand-in server with nothing wrong about it is believed, so that the cases above say something."""

    async def work():
        port = free_port()

        async def answer(reader, writer):
            await reader.readuntil(b"\r\n\r\n")
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")
            await writer.drain()
            writer.close()

        async with two(tmp_path) as (alpha, bravo, _):
            theirs = made.authority_of(alpha)
            shown = made.leaf(theirs.certificate, theirs.key, ["seamline:alpha"], dns=("alpha.localhost",))
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(made.pem_file(tmp_path, shown))
            server = await asyncio.start_server(answer, "127.0.0.1", port, ssl=context)
            ask = await bravo.centre.see(lambda reader: make_ask(reader, "alpha", 0))
            await bravo.centre.do(lambda desk: _move(desk, "alpha", f"alpha.localhost:{port}"))
            assert await bravo.transport.pull("alpha", ask) == b"{}"
            server.close()

    run(work())
