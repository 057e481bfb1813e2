"""``seamline analyse``: every analysis from the shell, on documented files."""

from cyclopts import App

app = App(name="analyse", help="Analyse places and times: what is rising, where, who sees it. Never persons.")

HERE = "seamline.gateways.cli.analyse"
COMMANDS = (
    ("rate", f"{HERE}.rate:app", "Compare rates exactly: ratio, interval, p-value."),
    ("scan", f"{HERE}.scan:app", "Find clusters in space and time, or in space among people."),
)
"""Each analysis, where it is, and its one line of help: nothing is loaded but the one that is called."""

for _name, _where, _help in COMMANDS:
    app.command(_where, name=_name, help=_help)
