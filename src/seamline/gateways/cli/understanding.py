"""``seamline understanding``: check, show, compare and sign the text of an understanding, as a file.

Signatures lie beside the text, in ``FILE.sig`` (see ``understanding.cosign``), never in it: they are over its
very bytes.
"""

import json
from collections.abc import Mapping
from itertools import groupby
from pathlib import Path
from typing import Any

from cyclopts import App

from seamline import words
from seamline.gateways.cli import orders, signing_keys
from seamline.gateways.cli.shell import Shell, answers_of, guarded
from seamline.storage.clock import SystemClock
from seamline.storage.layout import Layout, write_private
from seamline.terms.errors import Denied, InvalidInput, NotFound
from seamline.understanding import cosign, diff, plain
from seamline.understanding.cosign import Cosignature
from seamline.understanding.flows import Flow
from seamline.understanding.kinds import CELL_WORDS, RELEASE_WORDS, SOURCE_WORDS
from seamline.understanding.model import Understanding
from seamline.understanding.parse import parse
from seamline.understanding.phrases import Phrases
from seamline.understanding.source import MAX_FILE_BYTES

app = App(name="understanding", help="Check, show, compare and sign the text of an understanding.")

_NAMES = {"cell_m": "place", "strip_source": "source", "delay_min": "delay", "retention_days": "retention"}
_WORDS: Mapping[str, Mapping[Any, str]] = {
    "cell_m": {cell: word for word, cell in CELL_WORDS.items()},
    "strip_source": {strip: word for word, strip in SOURCE_WORDS.items()},
    "release": {release: word for word, release in RELEASE_WORDS.items()},
}
_UNITS = {"delay_min": "min", "retention_days": "days"}
STYLES = {diff.ADDED: "green", diff.REMOVED: "red", diff.CHANGED: "yellow"}


@app.command
def check(*files: Path, language: str = "en") -> int:
    """Say what is wrong with the texts: each problem with its line, its article and what to write instead.

    Parameters
    ----------
    files
        The texts. The exit code is 1 if any has a problem.
    language
        en, ar or ckb.

    """

    def work(shell: Shell) -> int:
        return max([_check(shell, file) for file in files], default=0)

    return guarded(language, work)


def _check(shell: Shell, file: Path) -> int:
    value = parse(_bytes(file))
    if isinstance(value, Understanding):
        shell.line(shell.say("cli-understanding-good", file=file.name, hash=value.hash), "green")
        return 0
    shell.line(shell.say("cli-understanding-bad", file=file.name, n=len(value)), "red")
    for problem in value:
        shell.line(f"  {plain.problem_text(problem, shell.language, words.text)}")
    return 1


@app.command
def show(file: Path, *, language: str = "en") -> int:
    """Print a text as plain sentences, one per article, and who has signed it.

    Parameters
    ----------
    file
        The text; signatures are looked for beside it, in FILE.sig.
    language
        en, ar or ckb.

    """

    def work(shell: Shell) -> int:
        raw = _bytes(file)
        value = _sound(shell, file, raw)
        if value is None:
            return 1
        found = plain.sentences(value, shell.language, words.text)
        in_force = {article.number for article in value.articles if article.status == "in force"}
        for part, group in groupby(found, key=lambda sentence: sentence.part):
            for sentence in group:
                dim = part == "article" and sentence.article not in in_force
                shell.line(sentence.text, "bold" if part == "head" else "dim" if dim else "")
            shell.line()
        shell.line(f"SHA-256 {value.hash}")
        _signatures(shell, value, raw, file)
        return 0

    return guarded(language, work)


@app.command(name="diff")
def compare(old: Path, new: Path, *, language: str = "en") -> int:
    """Say what changes from one text to another, article by article, and what each change opens or closes.

    Parameters
    ----------
    old
        The text that is in force.
    new
        The text that is to take its place. The exit code is 1 if either has problems.
    language
        en, ar or ckb.

    """

    def work(shell: Shell) -> int:
        before, after = (_sound(shell, file, _bytes(file)) for file in (old, new))
        if before is None or after is None:
            return 1
        changes = diff.differences(before, after)
        if not changes:
            shell.line(shell.say("change-none"))
        told = [_told(value, shell.language) for value in (before, after)]
        for (part, key), group in groupby(changes, key=lambda change: (change.part, change.key)):
            _change(shell, after, part, key, list(group), told)
        return 0

    return guarded(language, work)


def _told(value: Understanding, language: str) -> dict[tuple[str, str], str]:
    return {(one.part, one.key): one.text for one in plain.sentences(value, language, words.text)}


def _change(
    shell: Shell,
    value: Understanding,
    part: str,
    key: str,
    changes: list[diff.Change],
    told: list[dict[tuple[str, str], str]],
) -> None:
    first = changes[0]
    title = shell.say(f"change-part-{part}", key=key)
    shell.line(f"{title}: {shell.say(f'change-{first.change}')}", f"bold {STYLES[first.change]}")
    before, after = (sentences.get((part, key), "") for sentences in told)
    if before and first.change != diff.ADDED:
        shell.line(f"  - {before}", "red")
    if after and first.change != diff.REMOVED:
        shell.line(f"  + {after}", "green")
    for change in changes:
        if change.field and (part in ("article", "understanding", "authority")):
            old, new = (_as_written(change.field, value) for value in (change.old, change.new))
            line = shell.say("change-field", field=_NAMES.get(change.field, change.field), old=old, new=new)
            sense = "" if change.sense == diff.NEUTRAL else f" ({shell.say(f'change-{change.sense}')})"
            shell.line(f"    {line}{sense}")
    phrases = Phrases(value, shell.language, words.text)
    for message, flows, style in (
        ("change-opens", first.opens, "green"),
        ("change-closes", first.closes, "red"),
    ):
        for line in _flows(phrases, message, flows):
            shell.line(f"    {line}", style)


def _as_written(field: str, value: Any) -> str:
    """Return a term as the file gives it, so that whoever reads the change finds it there."""
    word = _WORDS.get(field, {}).get(value) if isinstance(value, str | int) else None
    if word is not None:
        return f'"{word}"'
    if field in _UNITS:
        return f'"{value} {_UNITS[field]}"' if value else '""'
    return json.dumps(value, ensure_ascii=False)


def _flows(phrases: Phrases, message: str, flows: tuple[Flow, ...]) -> list[str]:
    pairs = dict.fromkeys((flow.giver, flow.taker) for flow in flows)
    return [
        phrases.say(
            message,
            kinds=phrases.kinds(tuple(flow.kind for flow in flows if (flow.giver, flow.taker) == pair)),
            giver=phrases.party(pair[0]),
            taker=phrases.party(pair[1]),
        )
        for pair in pairs
    ]


@app.command
def sign(
    file: Path,
    *,
    key: Path | None = None,
    certificate: Path | None = None,
    dir: Path | None = None,  # noqa: A002 - the word people type, as in ``seamline serve``
    person: str = "",
    answers: orders.Answers = None,
    language: str = "en",
) -> int:
    """Sign a text with a person's own key; the signature is added to FILE.sig.

    Parameters
    ----------
    file
        The text. Its very bytes are signed; any edit afterwards voids every signature.
    key
        A key file of the person's own, made by ``seamline key make``.
    certificate
        What the party's root says of that key: of ``seamline key certify``.
    dir
        Instead of a key file: the node in whose record the person's key lies. It may be running.
    person
        With --dir: whose key, such as commander-1.
    language
        en, ar or ckb.

    """

    def work(shell: Shell) -> int:
        raw = _bytes(file)
        value = _sound(shell, file, raw)
        if value is None:
            return 1
        made = _made(shell, raw, key, certificate, dir, person, answers)
        name = _party_name(value, made.certificate.party, shell)
        title = value.titles.in_language(shell.language)
        shell.line(
            shell.say(
                "cli-understanding-read-first",
                title=title,
                version=value.version,
                party=name,
                hash=value.hash,
            )
        )
        beside = put_signature(file, raw, value, made, SystemClock().now_ms())
        shell.line(shell.say("cli-understanding-written", party=name, file=beside.name), "green")
        _signatures(shell, value, raw, file)
        return 0

    return guarded(language, work)


def _made(
    shell: Shell,
    raw: bytes,
    key: Path | None,
    certificate: Path | None,
    directory: Path | None,
    person: str,
    answers: Path | None,
) -> Cosignature:
    if key is None and directory is None:
        raise InvalidInput("understanding-no-key", "")
    if directory is None and certificate is None:
        raise InvalidInput("understanding-no-key", "")
    given = answers_of(answers)
    if directory is not None:
        pin = given.get("pin") or shell.ask("cli-understanding-pin")
        return signing_keys.from_node(Layout(directory), person, pin, raw, shell)
    assert key is not None
    assert certificate is not None
    word = given.get("passphrase") or shell.ask("key-passphrase")
    return signing_keys.from_file(key, certificate, word).over(raw)


def put_signature(file: Path, raw: bytes, value: Understanding, made: Cosignature, now: int) -> Path:
    """Add a signature under the bytes of a text to the file beside it, in place of that party's old one.

    Returns that file. Raises Denied with the code of ``cosign.check_signature`` for a signature that would
    not count, and InvalidInput ``understanding-line`` where the file beside the text is malformed.
    """
    party = made.certificate.party
    refusal = cosign.check_signature(value, raw, party, made.line, made.certificate, now)
    if refusal is not None:
        raise Denied(refusal.code, "", **refusal.facts)
    beside = signature_file(file)
    others = [one for one in _beside(beside) if one.certificate.party != party]
    written = cosign.write_signatures([*others, made])
    write_private(beside, written, replace=True)
    return beside


def signature_file(file: Path) -> Path:
    """Return the file in which the signatures of a text lie."""
    return file.with_name(f"{file.name}.sig")


def _beside(beside: Path) -> tuple[cosign.Cosignature, ...]:
    if not beside.exists():
        return ()
    found = cosign.read_signatures(_bytes(beside, cosign.MAX_SIGNATURE_FILE))
    if not isinstance(found, tuple):
        raise InvalidInput(found.code, "", **found.facts)
    return found


def _signatures(shell: Shell, value: Understanding, raw: bytes, file: Path) -> None:
    found = cosign.cosigned(value, raw, _beside(signature_file(file)), SystemClock().now_ms())
    phrases = Phrases(value, shell.language, words.text)
    if found.signed:
        shell.line(shell.say("cli-understanding-signed", parties=phrases.parties(found.signed)), "green")
    else:
        shell.line(shell.say("cli-understanding-unsigned"))
    if found.missing:
        shell.line(shell.say("cli-understanding-missing", parties=phrases.parties(found.missing)), "yellow")
    for name, refusal in found.refused:
        shell.line(f"{phrases.party(name)}: {shell.say(f'error-{refusal.code}')}", "red")


def _party_name(value: Understanding, party: str, shell: Shell) -> str:
    return Phrases(value, shell.language, words.text).party(party)


def _sound(shell: Shell, file: Path, raw: bytes) -> Understanding | None:
    value = parse(raw)
    if isinstance(value, Understanding):
        return value
    _check(shell, file)
    return None


def _bytes(file: Path, most: int = MAX_FILE_BYTES) -> bytes:
    """Read a file, at most one byte more than it may have, so that its reader can refuse it as too long."""
    try:
        with file.open("rb") as opened:
            return opened.read(most + 1)
    except OSError as error:
        raise NotFound("file-missing", path=str(file)) from error
