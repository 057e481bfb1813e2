import pytest
from people_desk import Office, code_of

from seamline.centre import people_tickets
from seamline.centre.people_tickets import MAX_TICKETS, TICKET_MS


@pytest.fixture
def office():
    made = Office()
    made.seat("watch", "duty-officer")
    return made


def use(office, ticket):
    return office.do(lambda desk: people_tickets.use(desk, ticket))


def issue(office):
    return office.do(lambda desk: people_tickets.issue(desk, "watch"))


def test_threat_51_a_ticket_lets_in_once(office):
    ticket = issue(office)
    assert use(office, ticket) == "watch"
    assert code_of(lambda: use(office, ticket)) == "ticket-refused"


def test_threat_51_a_ticket_expires(office):
    ticket = issue(office)
    office.now += TICKET_MS - 1
    other = issue(office)
    office.now += 1
    assert code_of(lambda: use(office, ticket)) == "ticket-refused"
    assert use(office, other) == "watch"


def test_threat_51_a_guess_lets_nobody_in(office):
    ticket = issue(office)
    alias, _, secret = ticket.partition(".")
    changed = "A" if secret[-1] != "A" else "B"
    for guess in (
        "",
        ".",
        alias,
        f"{alias}.",
        f"{alias}.{secret[:-1]}{changed}",
        f"other.{secret}",
        f"../{ticket}",
        "x" * 10_000,
        f"{alias}.{'0' * 64}",
    ):
        assert code_of(lambda: use(office, guess)) == "ticket-refused"  # noqa: B023
    assert use(office, ticket) == "watch"


def test_a_ticket_is_kept_as_a_hash_only(office):
    secret = issue(office).partition(".")[2]
    assert all(secret not in str(row) for row in office.tx.rows.values())


def test_one_ticket_too_many_ends_the_oldest(office):
    made = []
    for _ in range(MAX_TICKETS + 1):
        office.now += 1
        made.append(issue(office))
    assert code_of(lambda: use(office, made[0])) == "ticket-refused"
    assert use(office, made[1]) == "watch"
    assert len(office.row("watch").tickets) == MAX_TICKETS - 1
