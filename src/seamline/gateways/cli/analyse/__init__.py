"""``seamline analyse``: every analysis from the shell, on documented files."""

from cyclopts import App

app = App(name="analyse", help="Analyse places and times: what is rising, where, who sees it. Never persons.")

HERE = "seamline.gateways.cli.analyse"
COMMANDS = (
    ("rate", f"{HERE}.rate:app", "Rising or not: exact ratios, by area, against a baseline."),
    ("alarms", f"{HERE}.alarms:app", "Weeks with more than was to be expected: Farrington, EARS."),
)
"""Each analysis, where it is, and its one line of help: nothing is loaded but the one that is called."""

for _name, _where, _help in COMMANDS:
    app.command(_where, name=_name, help=_help)
