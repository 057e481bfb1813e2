"""``seamline analyse``: every analysis from the shell, on documented files."""

from cyclopts import App

app = App(name="analyse", help="Analyse places and times: what is rising, where, who sees it. Never persons.")

HERE = "seamline.gateways.cli.analyse"
COMMANDS = (
    ("rate", f"{HERE}.rate:app", "Compare rates exactly: ratio, interval, p-value."),
    ("seam", f"{HERE}.seam:app", "Measure a seam or a border and cut it into segments with lasting ids."),
    (
        "coverage",
        f"{HERE}.coverage:app",
        "Who last saw each segment, how, how well, and with what behind it.",
    ),
    ("knox", f"{HERE}.knox:app", "Near repeats: events close in space and time, against chance."),
    ("hotspots", f"{HERE}.hotspots:app", "Where high values lie together, and what becomes of hot spots."),
    ("travel", f"{HERE}.travel:app", "How long the first and the backup post need to every cell."),
    ("drawdown", f"{HERE}.drawdown:app", "What is lost when a partner goes, and what would mend it."),
    ("siting", f"{HERE}.siting:app", "Choose where to stand: p-median, MCLP with backup, LSCP."),
    ("alarms", f"{HERE}.alarms:app", "Weeks with more than was to be expected: Farrington, EARS."),
    ("scan", f"{HERE}.scan:app", "Find clusters in space and time, or in space among people."),
)
"""Each analysis, where it is, and its one line of help: nothing is loaded but the one that is called."""

for _name, _where, _help in COMMANDS:
    app.command(_where, name=_name, help=_help)
