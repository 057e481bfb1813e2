"""``seamline key``: a person's own key in a file, for whoever signs texts without a node at hand."""

import re
from pathlib import Path

from cyclopts import App

from seamline.centre.people_roles import known_roles
from seamline.gateways.cli import signing_keys
from seamline.gateways.cli.init import Asker
from seamline.gateways.cli.orders import Answers
from seamline.gateways.cli.people import Roles, agreed, root_issuer
from seamline.gateways.cli.shell import Shell, answers_of, guarded
from seamline.ledger.signature import key_id
from seamline.storage.clock import SystemClock
from seamline.storage.layout import write_private
from seamline.storage.sealed import checked_passphrase
from seamline.terms.errors import InvalidInput, NotFound

app = App(name="key", help="A person's own key in a file, for whoever signs texts without a node at hand.")

PUBLIC = re.compile(r"[0-9a-f]{64}\n?")
PERSON = re.compile(r"[a-z][a-z0-9-]{1,31}/[a-z0-9][a-z0-9-]{0,31}")
"""Party and alias, as certificates name a person."""
MAX_PUBLIC_FILE = 65


@app.command
def make(file: Path, *, answers: Answers = None, language: str = "en") -> int:
    """Make a key, sealed under a passphrase, and beside it in FILE.public what the party's root certifies.

    Parameters
    ----------
    file
        Where the key goes. Whoever has it and the passphrase signs as you.
    language
        en, ar or ckb.

    """

    def work(shell: Shell) -> int:
        from seamline.storage.randomness import SystemRandom

        given = answers_of(answers).get("passphrase")
        word = checked_passphrase(given) if given else Asker(shell).secret("key-passphrase-new")
        public = signing_keys.make_key_file(file, word, SystemRandom())
        beside = file.with_name(f"{file.name}.public")
        write_private(beside, f"{public.hex()}\n".encode())
        shell.line(shell.say("key-made", file=file.name, key=key_id(public)), "green")
        shell.line(shell.say("key-made-next", file=beside.name))
        return 0

    return guarded(language, work)


@app.command
def certify(
    public: Path,
    *,
    root: Path,
    person: str,
    role: Roles,
    out: Path,
    yes: bool = False,
    answers: Answers = None,
    language: str = "en",
) -> int:
    """Certify, with the party's root key, a key that its owner keeps in a file.

    Parameters
    ----------
    public
        What ``key make`` wrote beside the key.
    root
        The file of the root key, from the stick it lies on.
    person
        Whose key it is: party and seat, such as federal/commander-1.
    role
        As what the key may sign.
    out
        Where the certificate goes.
    yes
        The id has been compared with what its owner read out: do not ask.
    language
        en, ar or ckb.

    """

    def work(shell: Shell) -> int:
        if not PERSON.fullmatch(person):
            raise InvalidInput("key-person-form", form="PARTY/SEAT", example="federal/commander-1")
        raw, roles = _public(public), known_roles(role)
        if not agreed(shell, person, raw, roles, yes=yes):
            return 1
        issuer = root_issuer(shell, root, answers, person.partition("/")[0])
        text = issuer.certify(person, raw, roles, SystemClock().now_ms())
        write_private(out, f"{text}\n".encode())
        shell.line(shell.say("key-certified", person=person, file=out.name), "green")
        return 0

    return guarded(language, work)


def _public(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            text = opened.read(MAX_PUBLIC_FILE + 1).decode("ascii", "replace")
    except OSError as error:
        raise NotFound("file-missing", path=str(file)) from error
    if not PUBLIC.fullmatch(text):
        raise InvalidInput("key-public-form", digits="0-9, a-f")
    return bytes.fromhex(text.strip())
