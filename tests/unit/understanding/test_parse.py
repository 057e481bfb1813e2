"""Reading the file: what a sound one gives, and every problem with its line and what to write instead."""

import hashlib
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from understanding_samples import example, example_text, root_of

from seamline.terms import place
from seamline.understanding import article, clocks, fields, ground, parse, problem, source
from seamline.understanding.model import Understanding
from seamline.understanding.problem import Problem

TEXT = example_text()


def problems(text):
    found = parse.parse(text.encode() if isinstance(text, str) else text)
    assert isinstance(found, tuple), "it was accepted"
    return found


def edited(old, new, count=1):
    assert old in TEXT, old
    return TEXT.replace(old, new, count)


def line_of(text, part):
    return next(number for number, line in enumerate(text.split("\n"), start=1) if part in line)


def test_the_example_says_what_it_says():
    value = example()
    assert value.hash == hashlib.sha256(TEXT.encode()).hexdigest()
    assert value.exercise
    assert value.direct() == ("federal", "region", "coalition")
    assert value.party("aid").via == "coalition"
    assert value.party("federal").root == root_of("federal")
    seam, border = value.areas
    assert (seam.between, seam.plus_km, seam.rings) == (("federal", "region"), 5, ())
    assert len(border.rings[0]) == 5
    assert border.rings[0][0] == place.point(36.95, 41.90)
    first, third, fourth = value.articles[0], value.articles[2], value.articles[3]
    assert (first.number, first.area, first.redaction.cell_m, first.redaction.strip_source) == (
        "1",
        "seam",
        1_000,
        True,
    )
    assert (third.release, third.up_to) == ("officer", "confidential")
    assert (fourth.redaction.delay_min, fourth.retention_days) == (120, 30)
    assert TEXT.split("\n")[fourth.line - 1] == "[[article]]"
    assert TEXT.split("\n")[fourth.line] == 'number = "4"'
    assert {article.status for article in value.articles} == {
        "in force",
        "agreed, not in force",
        "under negotiation",
    }
    assert value.ladder[1].minutes == 10
    assert value.ladder[3].minutes == 0


def test_a_clock_that_is_not_written_has_its_default():
    value = parse.parse(edited('"crossing.decide" = "10 min"', '"crossing.decide" = "90 s"').encode())
    assert value.clocks["crossing.decide"] == 90
    assert value.clocks["recall.receipt"] == 15 * 60
    assert value.clocks["rfi.acknowledge"] == clocks.DEFAULTS["rfi.acknowledge"]
    assert set(value.clocks) == set(clocks.DEFAULTS)


def test_no_clocks_at_all_gives_all_defaults():
    head, tail = TEXT.split("[clocks]")
    value = parse.parse((head + "[[ladder]]" + tail.split("[[ladder]]", 1)[1]).encode())
    assert value.clocks == dict(clocks.DEFAULTS)


def test_grids_and_degrees_are_both_corners():
    value = parse.parse(edited('"36.95 41.90"', '"37SGA1234567890"').encode())
    assert isinstance(value, Understanding)
    assert 36 < value.areas[1].rings[0][0].lat < 38


def test_several_outlines_make_one_area():
    rings = 'rings = [["36.0 41.0", "36.1 41.0", "36.0 41.1"], ["37.0 41.0", "37.1 41.0", "37.0 41.1"]]'
    start = TEXT.index("ring = [")
    text = TEXT[:start] + rings + TEXT[TEXT.index("]", start) + 1 :]
    assert len(parse.parse(text.encode()).areas[1].rings) == 2


# (what stands in the file, what is written instead, where the problem is, its article, its code, facts)
SLIPS = [
    ('place = "1 km"', 'place = "500 m"', 'place = "500 m"', "1", "not-one-of",
     {"value": "500 m", "allowed": "keep, 10 m, 100 m, 1 km, 10 km, 100 km"}),
    ('source = "strip"', 'source = "hide"', "hide", "1", "not-one-of", {"allowed": "strip, keep"}),
    ('delay = "2 h"', 'delay = "two hours"', "two hours", "4", "duration-form", {"example": "2 h"}),
    ('delay = "2 h"', 'delay = "90 s"', "90 s", "4", "duration-whole", {}),
    ('delay = "2 h"', 'delay = "400 days"', "400 days", "4", "duration-range", {"high": "366 days"}),
    ('retention = "90 days"', 'retention = "36 h"', "36 h", "1", "duration-whole", {"example": "90 days"}),
    ('retention = "90 days"', "retention = 90", "retention = 90", "1", "not-text", {"example": "90 days"}),
    ('status = "in force"', 'status = "valid"', '"valid"', "1", "not-one-of", {}),
    ('release = "automatic"', 'release = "officer"', '"officer"', "1", "not-one-of",
     {"allowed": "automatic, release officer"}),
    ('up_to = "restricted"', 'up_to = "restrict"', '"restrict"', "1", "not-one-of",
     {"allowed": "open, restricted, confidential, secret"}),
    ('kinds = ["report.spot"]', 'kinds = ["report.spott"]', "spott", "1", "kind-unknown", {"value": "report.spott"}),
    ('kinds = ["report.spot"]', "kinds = []", "kinds = []", "1", "list-short", {"least": 1}),
    ('kinds = ["report.spot"]', 'kinds = "report.spot"', "kinds", "1", "not-list", {}),
    ('kinds = ["report.spot"]', "kinds = [1]", "kinds", "1", "not-text", {}),
    ('kinds = ["report.spot"]', 'kinds = ["report.spot", "report.spot"]', "kinds", "1", "twice-in-list", {}),
    ('kinds = ["report.spot"]', 'kinds = ["report.spot", "crossing"]', "[article.redact]", "1", "redact-joint",
     {"kinds": "crossing"}),
    ('to = ["federal", "region"]', 'to = ["federal", "regoin"]', "regoin", "1", "party-unknown",
     {"allowed": "federal, region, coalition, neighbour, aid"}),
    ('from = ["federal", "region"]', 'from = ["federal", "aid"]', '["federal", "aid"]', "1", "from-brokered",
     {"party": "aid", "via": "coalition"}),
    ('onward = ["aid"]', 'onward = ["nobody"]', "nobody", "2", "party-unknown", {}),
    ('area = "seam"', 'area = "saem"', "saem", "1", "not-one-of", {"allowed": "seam, border"}),
    ('number = "2"', 'number = "1"', None, "1", "number-twice", {"value": "1"}),
    ('number = "2"', "number = 2", "number = 2", "", "not-text", {}),
    ('number = "2"', 'number = "two"', '"two"', "", "text-form", {"example": "7"}),
    ('title.ar = "تقارير الرصد في منطقة التماس"\n', "", 'title.en = "Spot reports in the seam"', "1",
     "name-missing", {"key": "title.ar"}),
    ('title.en = "Spot reports in the seam"', 'title.en = " Spot"', '" Spot"', "1", "name-form", {}),
    ('title.en = "Spot reports in the seam"', 'title.fr = "x"\ntitle.en = "Spot"', "title.fr", "1", "key-unknown", {}),
    ('release = "automatic"', 'relaese = "automatic"', "relaese", "1", "key-unknown-near", {"near": "release"}),
    ('release = "automatic"', 'xyzzy = 1\nrelease = "automatic"', "xyzzy", "1", "key-unknown", {}),
    ('id = "federal"', 'id = "Federal"', '"Federal"', "", "text-form", {}),
    ('id = "region"', 'id = "federal"', None, "", "id-twice", {"value": "federal"}),
    (f'root = "{root_of("region")}"', 'root = "abc"', 'root = "abc"', "", "text-form", {}),
    (f'root = "{root_of("region")}"', f'root = "{root_of("federal")}"', None, "", "root-twice", {}),
    (f'root = "{root_of("region")}"\n', "", ('id = "region"', -1), "", "key-missing", {"key": "root"}),
    ('via = "coalition"', 'via = "aid"', 'via = "aid"', "", "party-not-direct",
     {"allowed": "federal, region, coalition"}),
    ('via = "coalition"', f'via = "coalition"\nroot = "{"0" * 64}"', "000000", "", "root-brokered", {}),
    ('kind = "coalition"', 'kind = "colition"', "colition", "", "not-one-of", {}),
    ('between = ["federal", "region"]', 'between = ["federal"]', "between = ", "", "between-two", {}),
    ('between = ["federal", "region"]', 'between = ["federal", "aid"]', "between = ", "", "party-not-direct", {}),
    ('between = ["federal", "region"]\n', "", ('id = "seam"', -1), "", "area-shape", {}),
    ("plus_km = 5", "plus_km = 101", "plus_km", "", "out-of-range", {"high": 100}),
    ("plus_km = 5", "plus_km = true", "plus_km", "", "not-integer", {}),
    ("plus_km = 5", 'ring = ["36 41", "36 42", "37 42"]', ('id = "seam"', -1), "", "area-shape", {}),
    ('"36.95 41.90"', '"96.95 41.90"', "96.95", "", "corner-form", {"value": "96.95 41.90"}),
    ('"36.95 41.90"', '"somewhere"', "somewhere", "", "corner-form", {}),
    ('"36.95 41.90"', '"36.00 42.40"', "ring = [", "", "ring-crosses", {}),
    ('party = "federal"', 'party = "fedral"', "fedral", "", "not-one-of", {}),
    ('roles = ["duty-officer", "commander"]', 'roles = ["driver"]', "driver", "", "not-one-of", {}),
    ('"crossing.request", "crossing.decide", "event', '"crossing.request", "crossing.decides", "event', "decides", "",
     "not-one-of", {}),
    ('"crossing.decide" = "10 min"', '"crossing.decides" = "10 min"', "decides", "", "key-unknown-near",
     {"near": "crossing.decide"}),
    ('"crossing.decide" = "10 min"', '"crossing.decide" = "9 s"', '"9 s"', "", "duration-range", {"low": "10 s"}),
    ('"crossing.decide" = "10 min"', 'crossing.decide = "10 min"', "crossing.decide = ", "", "clock-quotes",
     {"key": "crossing.decide"}),
    ("level = 2", "level = 3", "level = 3", "", "ladder-order", {"expected": 2}),
    ("version = 1", "version = 0", "version = 0", "", "out-of-range", {"low": 1}),
    ("version = 1", "version = 2", "[understanding]", "", "key-missing", {"key": "supersedes"}),
    ("version = 1", f'version = 1\nsupersedes = "{"a" * 64}"', "supersedes", "", "supersedes-first", {}),
    ("version = 1", 'version = 2\nsupersedes = "abc"', "supersedes", "", "text-form", {}),
    ("valid_until = 2040", "valid_until = 2010", "valid_until", "", "until-before-from", {}),
    ("valid_until = 2040-01-01T00:00:00Z", "valid_until = 2040-01-01T00:00:00", "valid_until", "", "time-zone",
     {"example": "2040-01-01T00:00:00Z"}),
    ("valid_until = 2040-01-01T00:00:00Z", 'valid_until = "2040"', "valid_until", "", "not-time", {}),
    ("valid_until = 2040-01-01T00:00:00Z", "valid_until = 2040-01-01", "valid_until", "", "not-time", {}),
    ("valid_until = 2040-01-01T00:00:00Z\n", "", "[understanding]", "", "key-missing", {"key": "valid_until"}),
    ("exercise = true", 'exercise = "yes"', "exercise = ", "", "not-flag", {}),
    ("[understanding]", "[understanding.more]\n[understanding]", "[understanding.more]", "", "key-unknown", {}),
    ("[clocks]", "[clock]", "[clock]", "", "key-unknown-near", {"near": "clocks"}),
    ("[article.redact]", "[article.redactions]", None, "1", "redact-missing", {}),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "where", "number", "code", "facts"), SLIPS)
def test_a_slip_is_named_with_line_and_article(old, new, where, number, code, facts):
    text = edited(old, new)
    found = [problem for problem in problems(text) if problem.code == code]
    assert found, problems(text)
    if where is not None:
        part, offset = where if isinstance(where, tuple) else (where, 0)
        assert found[0].line == line_of(text, part) + offset
    assert found[0].article == number
    assert facts.items() <= found[0].facts.items()


def test_all_problems_come_at_once_in_order():
    text = edited('place = "1 km"', 'place = "500 m"')
    text = text.replace('id = "federal"', 'id = "Federal"', 1).replace("level = 2", "level = 7", 1)
    found = problems(text)
    assert {"text-form", "not-one-of", "ladder-order"} <= {one.code for one in found}
    assert [one.line for one in found] == sorted(one.line for one in found)


def test_where_an_outer_table_is_missing_its_absence_is_named():
    found = problems("\n")
    assert {(one.code, one.facts.get("key")) for one in found} >= {
        ("key-missing", "[understanding]"),
        ("key-missing", "[[article]]"),
        ("parties-few", None),
    }


@pytest.mark.parametrize(
    "text",
    [
        "article = 1\n",
        "article = [1]\n",
        "party = {}\n",
        "understanding = 3\n",
        "clocks = []\n",
        "article = [[1]]\n",
    ],
)
def test_a_value_of_another_sort_is_refused(text):
    assert {"not-table", "not-tables"} & {one.code for one in problems(text)}


@pytest.mark.parametrize(
    ("raw", "line", "code"),
    [
        (TEXT.encode().replace(b"Coalition", b"Coal\xff", 1), line_of(TEXT, '"Coalition"'), "text-utf8"),
        (edited("Coalition", "Coal\0").encode(), line_of(TEXT, '"Coalition"'), "text-hidden"),
        (edited("Coalition", "Coal\u202eition").encode(), line_of(TEXT, '"Coalition"'), "text-hidden"),
        (edited("Coalition", "Coal\\u202Eition").encode(), line_of(TEXT, '"Coalition"'), "text-hidden"),
        (edited("Coalition", "Coal\u200bition").encode(), line_of(TEXT, '"Coalition"'), "text-hidden"),
        (edited("Coalition", "Coal\u2067ition").encode(), line_of(TEXT, '"Coalition"'), "text-hidden"),
        (b"\xef\xbb\xbf" + TEXT.encode(), 1, "text-hidden"),
        (edited("version = 1", "version =\t1").encode(), line_of(TEXT, "version = 1"), "text-tab"),
        (TEXT.replace("\n", "\r\n").encode(), 1, "text-carriage"),
        (TEXT.rstrip("\n").encode(), TEXT.count("\n"), "text-end"),
        (edited("version = 1", "version = 1 2").encode(), line_of(TEXT, "version = 1"), "toml-line-end"),
        (edited("version = 1", "version = 01").encode(), line_of(TEXT, "version = 1"), "toml-form"),
        (edited("version = 1", 'version = "\\q"').encode(), line_of(TEXT, "version = 1"), "toml-escape"),
        (edited("2040-01-01T", "2040-13-01T").encode(), line_of(TEXT, "2040-01-01T"), "toml-form"),
        (edited("version = 1", "version = 1\nversion.x = 2").encode(), line_of(TEXT, "version = 1") + 1, "toml-twice-table"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_the_text_itself(raw, line, code):
    found = problems(raw)
    assert (found[0].line, found[0].code) == (line, code)


def test_zero_width_joiners_stay_as_letters_need_them():
    assert isinstance(parse.parse(edited("هێزی هەرێم", "هێز\u200cی هەرێم").encode()), Understanding)


def many(word, count, start=0):
    """So many tables of a sort, each sound in itself."""
    name = 'en = "n"\n{0}.ar = "ن"\n{0}.ckb = "ن"\n'
    rows = []
    for number in range(start, start + count):
        if word == "party":
            body = f'id = "p{number}"\nkind = "force"\nroot = "{number:064x}"\nname.' + name.format("name")
        elif word == "area":
            body = f'id = "a{number}"\nbetween = ["federal", "region"]\nname.' + name.format("name")
        elif word == "sector":
            body = f'id = "x{number}"\nring = ["1 1", "1 2", "2 2"]\nname.' + name.format("name")
        elif word == "authority":
            body = 'party = "federal"\nroles = ["analyst"]\nmay = ["event.merge"]\n'
        elif word == "ladder":
            body = f"level = {number + 1}\nname." + name.format("name")
        else:
            body = (
                f'number = "{number // 900 + 100}.{number % 900}"\nstatus = "in force"\nkinds = ["crossing"]\n'
                'from = ["federal"]\nto = ["region"]\nup_to = "open"\nrelease = "automatic"\ntitle.'
            ) + name.format("title")
        rows.append(f"[[{word}]]\n{body}")
    return "\n".join(rows)


@pytest.mark.parametrize(
    ("word", "most", "held"),
    [
        ("party", parse.MAX_PARTIES, 5),
        ("area", ground.MAX_AREAS, 2),
        ("sector", ground.MAX_SECTORS, 3),
        ("article", article.MAX_ARTICLES, 16),
        ("authority", parse.MAX_AUTHORITIES, 7),
        ("ladder", parse.MAX_LADDER, 4),
    ],
)
def test_each_list_is_bounded_one_past(word, most, held):
    full = TEXT + "\n" + many(word, most - held, held)
    assert isinstance(parse.parse(full.encode()), Understanding)
    over = full + "\n" + many(word, 1, most)
    found = problems(over)
    assert [one.code for one in found] == ["too-many"]
    assert found[0].facts == {"key": word, "most": most}
    assert found[0].line == max(
        number for number, line in enumerate(over.split("\n"), 1) if line == f"[[{word}]]"
    )


def test_the_file_is_bounded_one_past():
    pad = "#" * 99 + "\n"
    rest = source.MAX_FILE_BYTES - len(TEXT.encode())
    full = TEXT + pad * (rest // 100) + "#" * (rest % 100 - 1) + "\n"
    assert len(full.encode()) == source.MAX_FILE_BYTES
    assert isinstance(parse.parse(full.encode()), Understanding)
    assert problems(full + "\n")[0].code == "file-long"


def test_names_lists_rings_and_versions_are_bounded_one_past():
    long = "x" * fields.MAX_NAME_CHARS
    assert isinstance(parse.parse(edited('"the seam"', f'"{long}"').encode()), Understanding)
    assert problems(edited('"the seam"', f'"{long}x"'))[0].code == "name-form"
    corners = [
        f'"{36 + (i % 1000) * 0.0001 + i * 1e-7:.7f} {41 if i < 1000 else 42:.7f}"' for i in range(1000)
    ]
    back = [f'"{37 - i * 0.0001:.7f} 42.0"' for i in range(1000)]
    ring = "ring = [" + ", ".join(corners + back) + "]"
    start = TEXT.index("ring = [")
    end = TEXT.index("]", start) + 1
    assert len(corners + back) == place.MAX_VERTICES
    assert isinstance(parse.parse((TEXT[:start] + ring + TEXT[end:]).encode()), Understanding)
    over = TEXT[:start] + ring.replace("ring = [", 'ring = ["35.9 41.0", ') + TEXT[end:]
    assert "too-many" in {one.code for one in problems(over)}
    assert problems(edited("version = 1", f"version = {parse.MAX_VERSION + 1}"))[0].code == "out-of-range"
    huge = problems(edited("version = 1", "version = " + "9" * 4000))
    assert huge[0].code == "out-of-range"
    one = '["36.0 41.0", "36.1 41.0", "36.0 41.1"]'
    for count, sound in ((ground.MAX_RINGS, True), (ground.MAX_RINGS + 1, False)):
        text = TEXT[:start] + "rings = [" + ", ".join([one] * count) + "]" + TEXT[end:]
        assert isinstance(parse.parse(text.encode()), Understanding) is sound


def test_what_an_article_names_is_bounded_one_past():
    parties = [f"p{number}" for number in range(parse.MAX_PARTIES - 5)]
    text = TEXT + many("party", len(parties))
    everybody = ", ".join(
        f'"{name}"' for name in ["federal", "region", "coalition", "neighbour", "aid", *parties]
    )
    assert len(everybody.split(",")) == article.MAX_NAMED
    text = text.replace('to = ["federal", "region"]', f"to = [{everybody}]", 1)
    assert isinstance(parse.parse(text.encode()), Understanding)
    over = text.replace(f"to = [{everybody}]", f'to = [{everybody}, "federal"]', 1)
    assert "too-many" in {one.code for one in problems(over)}
    kinds = ", ".join('"report.spot"' for _ in range(article.MAX_KINDS + 1))
    assert "too-many" in {
        one.code for one in problems(edited('kinds = ["report.spot"]', f"kinds = [{kinds}]"))
    }


def test_problems_are_bounded_and_the_rest_is_counted():
    text = TEXT.replace("retention", "retentino").replace("status", "stauts") + "\n".join(
        f"x{number} = 1" for number in range(200)
    )
    found = problems(text + "\n")
    assert len(found) == problem.MAX_PROBLEMS + 1
    assert found[-1].code == "more"
    assert found[-1].facts["count"] > 0


def test_what_is_quoted_back_is_short_and_harmless():
    found = problems(edited('status = "in force"', 'status = "' + "x" * 5_000 + '"'))
    assert len(str(found[0].facts["value"])) <= problem.MAX_QUOTED + 1


def sound(found):
    return isinstance(found, Understanding) or (
        len(found) > 0 and all(isinstance(one, Problem) and one.line >= 1 for one in found)
    )


@given(st.binary(max_size=200))
def test_any_bytes_are_answered(raw):
    assert sound(parse.parse(raw))


@given(
    st.integers(0, len(TEXT.encode()) - 1),
    st.integers(0, 40),
    st.binary(max_size=12)
    | st.sampled_from([b"\n", b'"', b"[", b"]", b" = ", b"[[article]]\n", b"1", b"{}"]),
)
@settings(max_examples=40, deadline=None)
def test_any_damage_is_answered(start, length, insert):
    raw = TEXT.encode()
    assert sound(parse.parse(raw[:start] + insert + raw[start + length :]))


leaf = st.one_of(
    st.booleans().map(lambda value: str(value).lower()),
    st.integers(-5, 5).map(str),
    st.sampled_from(
        ['"x"', '""', "[]", "{}", "[[]]", "1.5", "nan", "2026-01-01", "07:00:00", '["federal"]', "{en = 1}"]
    ),
)
tables = (
    "understanding",
    "party",
    "area",
    "sector",
    "article",
    "article.redact",
    "authority",
    "clocks",
    "ladder",
)
keys = st.sampled_from(
    "id version title name kind root via between plus_km ring rings number status kinds from to area up_to release "
    "retention onward redact source place delay party roles may sector level next valid_from valid_until".split()
)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(tables),
            st.booleans(),
            st.dictionaries(keys, leaf, max_size=5),
        ),
        max_size=6,
    )
)
@settings(max_examples=150)
def test_any_tree_is_answered(rows):
    text = ""
    for name, many_, pairs in rows:
        text += f"[[{name}]]\n" if many_ else f"[{name}]\n"
        text += "".join(f"{key} = {value}\n" for key, value in pairs.items())
    assert sound(parse.parse(text.encode()))


def test_reading_is_quick_enough_for_a_page():
    start = time.process_time()
    parse.parse(TEXT.encode())
    assert time.process_time() - start < 0.5
