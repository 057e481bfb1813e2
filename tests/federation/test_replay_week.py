"""A real week played through two centres: what their situation reports count is what the file counts."""

import datetime as dt
import re
from pathlib import Path

import pytest
import week_count

from seamline import words
from seamline.exercise import replay_cli, scenario, week
from seamline.exercise.replay_stage import rehearse_week
from seamline.main import RehearsalDoors
from seamline.terms.errors import InvalidInput, NotFound

FEDERAL, REGION = "federal", "region"
DATA = Path(__file__).parents[3] / "shared" / "data"
MONDAY = dt.date(2016, 10, 17)
CUT = MONDAY + dt.timedelta(days=3)
ISOLATES = str.maketrans("", "", "\u2066\u2067\u2068\u2069")

HEAD = (
    "id,date_start,date_end,date_prec,type_of_violence,side_a,side_b,where_coordinates,where_prec,"
    "latitude,longitude,event_clarity,number_of_sources,low,best,high"
)
MADE_UP = [
    # id, first day, last day, date_prec, where_prec, latitude, longitude
    (11, "2016-10-17", "2016-10-17", 1, 1, 36.164, 43.26),  # seen from both lines
    (12, "2016-10-17", "2016-10-17", 1, 1, 36.34, 43.12),  # seen from both lines, in another sector
    (
        13,
        "2016-10-17",
        "2016-10-17",
        1,
        3,
        36.40,
        43.20,
    ),  # somewhere in a district: not certainly in the seam
    (14, "2016-10-18", "2016-10-19", 2, 1, 35.47, 44.39),  # the region's alone; it lasts two days
    (15, "2016-10-18", "2016-11-02", 4, 1, 36.164, 43.26),  # nobody knows on which day of a month
    (16, "2016-10-18", "2016-10-18", 1, 1, 33.00, 44.40),  # far from both lines
    (17, "2016-10-19", "2016-10-19", 1, 1, 36.164, 43.26),
]


def say(message, **args):
    return words.text("en", message, **args).translate(ISOLATES)


def play(folder, chosen, cut):
    steps = []
    played = rehearse_week(
        folder, RehearsalDoors(), chosen, say, lambda *at: steps.append(at), cut=cut, language="en"
    )
    done, of = steps[-1]
    assert done == of == len(steps) - 1  # the bar ends at its end
    assert [one for one in played.findings if not one.good] == []
    return played


def as_counted(view):
    """A view's figures in the form of the independent count."""
    return {(one["what"], one.get("sector", "")): one["count"] for one in view["figures"]}


def assert_counted(panels, expected, label=""):
    """Both sides' views, as both sides show them, say what was counted apart."""
    for shown in panels.values():
        for party in (FEDERAL, REGION):
            view = shown["body"]["views"][party]
            assert view["total"] == expected.total, label
            assert as_counted(view) == expected.figures, label
            assert sorted(one["count"] for one in view["events"]) == expected.reports_of_events, label
            said = re.findall(r"\d+", view["own_activity"])
            assert said == [str(expected.filed[party]), str(expected.let_go[party])], label


def made_up(tmp_path):
    """A file of the dataset's form with rows of our own."""
    file = tmp_path / "incidents" / "ged_iraq_made_up.csv"
    file.parent.mkdir()
    rows = [
        f"{n},{start},{end},{date_prec},1,A,B,Somewhere,{where},{lat},{lon},1,2,1,1,1"
        for n, start, end, date_prec, where, lat, lon in MADE_UP
    ]
    file.write_text("\n".join([HEAD, *rows, "x"]) + "\n", encoding="utf-8")
    return file


def test_the_counter_and_the_exercise_speak_of_the_same_ground():
    for side in week.CENTRES:
        assert week_count.lines_of(week_count.LINES[side.party]) == list(side.line)
    text = Path(scenario.__file__).with_name(scenario.WEEK).read_text(encoding="utf-8")
    for name, (west, south, east, north) in week_count.SECTORS.items():
        ring = re.findall(r'"([\d.]+) ([\d.]+)"', text.split(f'id = "{name}"')[1].split("]")[0])
        lats, lons = ([float(pair[axis]) for pair in ring] for axis in (0, 1))
        assert (min(lons), min(lats), max(lons), max(lats)) == (west, south, east, north)


def test_what_belongs_to_a_week_who_files_it_and_when(tmp_path):
    chosen, cut = replay_cli.week_of(str(made_up(tmp_path).parents[1]), "2016-10-23", "2016-10-18")
    assert (chosen.undated, chosen.bad, cut) == (1, 1, dt.date(2016, 10, 18))
    filed = {h.row.source_id: (day.date.day, set(h.filers)) for day in chosen.days for h in day.happenings}
    both = {FEDERAL, REGION}
    assert filed == {
        "11": (17, both),
        "12": (17, both),
        "13": (17, {REGION}),
        "14": (18, {REGION}),
        "17": (19, both),
    }
    for day in chosen.days:
        hours = [happening.at for happening in day.happenings]
        assert hours == sorted(hours)
        assert all(day.starts + week.FIRST_MS <= at < day.starts + week.LAST_MS < day.sitrep for at in hours)


@pytest.mark.parametrize(
    ("date", "cut", "code"),
    [
        ("17.10.2016", "", "week-date"),
        ("2011-01-01", "", "week-empty"),
        ("2016-10-17", "2016-10-24", "week-cut"),
    ],
)
def test_what_cannot_be_played_is_refused(tmp_path, date, cut, code):
    with pytest.raises((InvalidInput, NotFound)) as refused:
        replay_cli.week_of(str(made_up(tmp_path).parents[1]), date, cut)
    assert refused.value.code == code
    with pytest.raises(NotFound) as none:
        replay_cli.week_of(str(tmp_path / "nowhere"), "2016-10-17", "")
    assert none.value.code == "week-data"


def test_made_up_days_with_the_link_cut_on_the_second(tmp_path):
    file = made_up(tmp_path)
    whole, cut = replay_cli.week_of(str(file.parents[1]), "2016-10-17", "2016-10-18")
    chosen = week.Week(whole.days[:4], whole.undated, whole.bad)
    played = play(tmp_path / "nodes", chosen, cut)
    first, second, third, fourth = (played.panels[day.date] for day in chosen.days)
    assert [one[FEDERAL]["object"]["status"] for one in (first, second, third, fourth)] == [
        "signed",
        "single-sided",
        "signed",
        "signed",
    ]
    for party in (FEDERAL, REGION):
        assert as_counted(first[party]["body"]["views"][party]) == {("spot", "s0"): 1, ("spot", "s1"): 1}
        assert second[party]["body"]["views"][party]["total"] == 0
        assert second[party]["body"]["single"] == [REGION]
        view = third[party]["body"]["views"][party]
        (earlier,) = view["earlier"]
        assert (earlier["what"], earlier["was"], earlier["count"]) == ("spot", 0, 1)
        assert earlier["hour"] == chosen.days[1].sitrep
        assert as_counted(view) == {("spot", "s1"): 1}
        # What has been corrected is not corrected again.
        assert fourth[party]["body"]["views"][party]["earlier"] == []


needs_data = pytest.mark.skipif(
    not list(DATA.glob(f"incidents/{replay_cli.FILE}")),
    reason="the open data is not kept beside the project: no file of incidents to replay",
)


@needs_data
def test_the_week_is_the_busiest_between_the_lines():
    (file,) = DATA.glob(f"incidents/{replay_cli.FILE}")
    assert week_count.busiest(file)[0] == MONDAY


@needs_data
def test_every_count_of_a_real_week_equals_an_independent_count_of_the_file(tmp_path):
    (file,) = DATA.glob(f"incidents/{replay_cli.FILE}")
    expected, undated = week_count.count(file, MONDAY)
    assert (
        sum(one.total for one in expected.values()) >= 10
    )  # a week in which nothing happened proves nothing
    chosen, cut = replay_cli.week_of(str(DATA), MONDAY.isoformat(), CUT.isoformat())
    assert chosen.undated == undated
    played = play(tmp_path, chosen, cut)
    assert list(played.panels) == list(expected)
    for date, panels in played.panels.items():
        if date == CUT:
            continue
        assert {shown["object"]["status"] for shown in panels.values()} == {"signed"}
        assert_counted(panels, expected[date], date)
    # The day without a link: each side alone, marked so; the next day's report has what both know by now.
    alone, after = played.panels[CUT], played.panels[CUT + dt.timedelta(days=1)]
    missed = expected[CUT]
    assert missed.total > 0
    for shown in alone.values():
        assert shown["object"]["status"] == "single-sided"
        assert shown["body"]["single"] == [REGION]
        assert [shown["body"]["views"][party]["total"] for party in (FEDERAL, REGION)] == [0, 0]
    hour = dt.datetime.combine(CUT, dt.time(14), dt.UTC)
    for shown in after.values():
        for party in (FEDERAL, REGION):
            assert shown["body"]["views"][party]["earlier"] == [
                {"hour": int(hour.timestamp()) * 1000, "what": "spot", "was": 0, "count": missed.total}
            ]
    for date, panels in played.panels.items():
        if date not in (CUT, CUT + dt.timedelta(days=1)):
            assert all(shown["body"]["views"][FEDERAL]["earlier"] == [] for shown in panels.values())
