"""An analysis through its command, as a shell gets it: arguments in, one JSON value out."""

import json

from seamline.main import app


def analyse(capsys, *words):
    """The value that ``seamline analyse ... --json`` prints; fails where it is refused."""
    code, value = asked(capsys, *words)
    assert code == 0, value
    return value


def refused(capsys, *words):
    """The code of the error by which ``seamline analyse ... --json`` is refused."""
    code, value = asked(capsys, *words)
    assert code == 1, value
    return value["error"]


def asked(capsys, *words):
    """(exit code, value printed) of ``seamline analyse ... --json``."""
    capsys.readouterr()
    code = app(["analyse", *map(str, words), "--json"], result_action="return_value")
    return code, json.loads(capsys.readouterr().out)
