"""TLS between nodes: version 1.3 alone, a certificate on both sides, no session that outlives a check."""

import ssl
from collections.abc import Iterable


def server(base: ssl.SSLContext) -> ssl.SSLContext:
    """Return the context for the peer door. base: with this node's certificate; it is changed.

    Nobody is trusted yet: authorities are added as partners are known, and a client without a certificate
    of one of them does not get through the handshake.
    """
    base.minimum_version = ssl.TLSVersion.TLSv1_3
    base.verify_mode = ssl.CERT_REQUIRED
    # A resumed session would skip the certificate; each connection shows it anew.
    base.num_tickets = 0
    base.options |= ssl.OP_NO_RENEGOTIATION | ssl.OP_NO_COMPRESSION | ssl.OP_NO_TICKET
    return base


def client(base: ssl.SSLContext) -> ssl.SSLContext:
    """Return the context for calling one partner. base: trusts that partner's authority only."""
    base.minimum_version = ssl.TLSVersion.TLSv1_3
    base.verify_mode = ssl.CERT_REQUIRED
    base.check_hostname = True
    return base


def trust(context: ssl.SSLContext, authorities: Iterable[bytes], known: set[bytes]) -> None:
    """Let a context accept these authorities, DER, from the next handshake on. known: those it does already.

    What is no longer in the store stays accepted by TLS and is refused by the door.
    """
    for der in authorities:
        if der and der not in known:
            context.load_verify_locations(cadata=der)
            known.add(der)
