"""The line index agrees with the standard TOML reader about what is there, and knows where it stands."""

import string
import time
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seamline.understanding.lines import MAX_DEPTH, MAX_SLIPS, MAX_VALUES, scan


def paths_of(value, path=()):
    """Every path of a tree that the reader gives."""
    found = set()
    if isinstance(value, dict):
        for key, item in value.items():
            found |= {(*path, key)} | paths_of(item, (*path, key))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            found |= {(*path, number)} | paths_of(item, (*path, number))
    return found


def lines_of(text):
    lines, slips = scan(text)
    assert slips == ()
    assert lines.paths() == paths_of(tomllib.loads(text))
    return lines


def test_every_form_of_a_key_and_a_value_has_its_line():
    text = """# a comment
[understanding]
id = "x" # = [
"quoted key" = 'it''s'
names.en = "A"
names.ar = "ب"

[[article]]
number = "1"
kinds = [
    "report.spot", # [ "not
    'event',
]
[article.redact]
place = "1 km"
[[article]]
number = "2"
long = \"\"\"
first = 1
[article]
\\\"\"\" still inside
\"\"\"
raw = '''
a = 1
'''
point = {lat = 1, lon = [2, 3]}
at = 2026-01-01 00:00:00Z
flag = true
dotted . key.here = 0x1F
[article.redact]
place = "10 km"
""".replace("'it''s'", "'its'")
    lines = lines_of(text)
    assert lines.of("understanding", "quoted key") == 4
    assert lines.of("understanding", "names") == 5
    assert lines.of("understanding", "names", "ar") == 6
    assert lines.of("article", 0) == 8
    assert lines.of("article", 0, "kinds", 1) == 12
    assert lines.of("article", 0, "redact", "place") == 15
    assert lines.of("article", 1, "number") == 17
    assert lines.of("article", 1, "long") == 18
    assert lines.of("article", 1, "raw") == 23
    assert lines.of("article", 1, "point", "lon", 1) == 26
    assert lines.of("article", 1, "dotted", "key", "here") == 29
    assert lines.of("article", 1, "redact", "place") == 31


def test_what_is_not_there_has_the_line_of_what_is_around_it():
    lines = lines_of("a = 1\n[t]\nb = 2\n")
    assert lines.of("t", "missing", 3, "deep") == 2
    assert lines.of("nothing") == 1


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        ("a = 1\nb = it is\n", 2, "toml-value"),
        ("a = 1\nb = 'x\n", 2, "toml-quote"),
        ('a = """x\n\n\n', 1, "toml-quote"),
        ("a 1\n", 1, "toml-equals"),
        ("\n[a\n", 2, "toml-header"),
        ("[[a]\n", 1, "toml-header"),
        ("a = [1,\n2\n", 1, "toml-bracket"),
        ("a = [1\n2]\n", 2, "toml-bracket"),
        ("a = {b = 1\n", 1, "toml-bracket"),
        ("a = 1 2\n", 1, "toml-line-end"),
        ("a = 1\n\na = 2\n", 3, "toml-twice"),
        ("[a]\n[b]\n[a]\n", 3, "toml-twice"),
        ("ä = 1\n", 1, "toml-key"),
        ('"a\\tb" = 1\n', 1, "toml-key"),
        ("a = " + "[" * (MAX_DEPTH + 1) + "\n", 1, "toml-depth"),
        (".".join("a" * (MAX_DEPTH + 1)) + " = 1\n", 1, "toml-depth"),
    ],
)
def test_slips_are_named_with_their_line(text, line, code):
    _, slips = scan(text)
    assert (slips[0].line, slips[0].code) == (line, code)


def test_a_slip_does_not_hide_the_next():
    _, slips = scan("a = oops\nb = 1\nc 2\n[[d]\ne = 'x\nf = 3\n")
    assert [(slip.line, slip.code) for slip in slips] == [
        (1, "toml-value"),
        (3, "toml-equals"),
        (4, "toml-header"),
        (5, "toml-quote"),
    ]


def test_depth_and_count_are_bounded_one_past():
    assert scan("a = " + "[" * MAX_DEPTH + "]" * MAX_DEPTH + "\n")[1] == ()
    assert scan(".".join("abcdef"[:MAX_DEPTH]) + " = 1\n")[1] == ()
    full = "a = [" + "1," * (MAX_VALUES - 1) + "]\n"
    assert scan(full)[1] == ()
    assert scan(full + "b = 1\n")[1][0].code == "toml-values"
    _, slips = scan("a\n" * (MAX_SLIPS + 5))
    assert len(slips) <= MAX_SLIPS


@pytest.mark.parametrize(
    "text",
    [
        "a" + ".a" * 130_000 + " = 1\n",
        "a = " + "[" * 260_000,
        "a = " + "{a=" * 80_000,
        'a = """\n' * 30_000,
        "a = '''x" + "''" * 120_000,
        "[" * 200_000,
        '"' * 200_000,
        "a=[" + "'x',\n" * 50_000,
        "# " * 130_000,
    ],
)
def test_hostile_text_costs_little(text):
    start = time.process_time()
    scan(text)
    assert time.process_time() - start < 1


key = st.from_regex(r"[a-z_-][a-z0-9_-]{0,3}", fullmatch=True) | st.sampled_from(['"a.b"', "'c d'", '""'])
word = st.text(alphabet=string.ascii_letters + " #[]{}=,.'ەب", max_size=8)
scalar = st.one_of(
    st.integers(-99, 99).map(str),
    word.filter(lambda text: "'" not in text).map(lambda text: f"'{text}'"),
    word.map(lambda text: f'"{text}"'),
    word.map(lambda text: f'"""{text}\n = [\n{text}x"""'),
    word.filter(lambda text: "'" not in text).map(lambda text: f"'''\n{text}\n'''"),
    st.sampled_from(
        ["true", "false", "2026-01-01", "2026-01-01 10:00:00Z", "07:32:00", "1.5e3", "+inf", "0o17"]
    ),
)
array = st.lists(scalar, max_size=3).map(lambda items: "[\n" + ",  # ]\n".join(items) + "\n]")
inline = st.lists(st.tuples(key, scalar), max_size=2, unique_by=lambda pair: pair[0].strip("\"'")).map(
    lambda pairs: "{" + ", ".join(f"{name} = {value}" for name, value in pairs) + "}"
)
statement = st.one_of(
    st.tuples(key, scalar | array | inline).map(lambda pair: f"{pair[0]} = {pair[1]}"),
    st.tuples(key, key, scalar).map(lambda three: f"{three[0]} . {three[1]} = {three[2]} # x"),
    key.map(lambda name: f"[[{name}]]"),
    st.tuples(key, key).map(lambda pair: f"[ {pair[0]}.{pair[1]} ]"),
    key.map(lambda name: f"[{name}]  # heading"),
    st.just(""),
)


@given(st.lists(statement, max_size=12).map(lambda rows: "\n".join(rows) + "\n"))
def test_whatever_the_reader_takes_the_scanner_has_indexed(text):
    lines, slips = scan(text)
    try:
        tree = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    assert slips == ()
    assert lines.paths() == paths_of(tree)
    rows = text.split("\n")
    for path in lines.paths():
        if isinstance(path[-1], str) and path[-1]:
            assert path[-1] in rows[lines.of(*path) - 1]


@given(st.text(alphabet="ab=.[]{}\"'\\\n#, 1", max_size=60))
def test_scanning_never_raises(text):
    scan(text)
