import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from seamline.codecs import oneline, oneline_words
from seamline.codecs.oneline import Draft, Item, read, write
from seamline.terms.mgrs_grid import from_mgrs
from seamline.terms.place import point
from seamline.terms.times import parse_iso

NOW = parse_iso("2020-09-20T14:30:00Z")
SEEN = parse_iso("2020-09-20T11:20:00Z")
GRID = "38SME448251"
PLACE = from_mgrs(GRID)
FULL = Draft("spot", GRID, PLACE, 6, (), (Item("moto", 2),), 180, SEEN)


@pytest.mark.parametrize(
    "line",
    [
        "SPOT 38SME448251 6pax 2moto S 1420C",
        "spotrep 38S ME 448 251, 6 pax, 2 motorcycles; heading south; 201420C",
        "Spot 6 armed men and 2 motorbikes 38SME 448251 180deg 201420CSEP20",
        "SPOT 1420C S 2xmoto 6x pax 38sme448251",
        "رصد ٣٨SME٤٤٨٢٥١ ٦ مسلحين على دراجتين باتجاه الجنوب ١٤٢٠C",
        "رصد 38SME448251 6 أشخاص و 2 دراجات نارية جنوباً 1420C",
        "رصد 38SME448251 ٦مسلحين ودراجتين ناريتين نحو الجنوب 201420C",
        "بینین ۳۸SME۴۴۸۲۵۱ ۶ چەکدار و ۲ ماتۆڕ بەرەو باشوور ۱۴۲۰C",
        "بینین 38SME448251 ٦ کەس لەگەڵ ٢ ماتۆڕسکیل باشوور 1420C",
    ],
)
def test_one_report_in_three_languages(line):
    assert read(line, NOW) == FULL


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("", Draft()),
        ("   \n\t ", Draft()),
        ("6 pax", Draft(size=6)),
        (
            "2 cars, 1 pickup firing",
            Draft(equipment=(Item("car", 2), Item("pickup", 1)), activity=("firing",)),
        ),
        ("drone", Draft(equipment=(Item("uav"),))),
        ("طائرة مسيرة", Draft(equipment=(Item("uav"),))),
        ("فڕۆکەی بێفڕۆکەوان بەرەو باکووری ڕۆژهەڵات", Draft(equipment=(Item("uav"),), direction_deg=45)),
        ("اطلاق نار من الشرق", Draft(activity=("firing",), direction_deg=90, text="من")),
        ("تەقە دەکەن", Draft(activity=("firing",))),
        ("moving NNW", Draft(activity=("moving",), direction_deg=337)),
        ("MED 3 pax", Draft(type="med", size=3)),
        ("pax seen", Draft(text="pax seen")),  # how many was not said
        ("north of the road", Draft(text="north of the road")),  # a place, not a direction
        ("6-8 pax", Draft(text="6-8 pax")),  # a range is for people to read
        ("6 pax 8 pax", Draft(size=6, text="8 pax")),  # two counts: the first, and the other kept
        ("S then N", Draft(direction_deg=180, text="then N")),
        ("seen at 1420", Draft(text="seen at 1420")),  # whose time is not said
        ("1420J", Draft(text="1420J")),
        ("9999C", Draft(text="9999C")),
        ("4men", Draft(size=4)),  # and not the square 04MEN
        ("38SME44825", Draft(text="38SME44825")),
        ("ME448251", Draft(text="ME448251")),  # no zone and no hint
        ("0 pax", Draft(text="0 pax")),
        ("100001 pax", Draft(text="100001 pax")),
        ("SPOT SPOT", Draft(type="spot", text="SPOT")),
        ("by the road, (near) 6 pax.", Draft(size=6, text="by the road, (near)")),
        ("wounded // SPOT 6 pax S", Draft(text="wounded SPOT 6 pax S")),
        ("360deg", Draft(text="360deg")),
        ("on foot and with 2 mules", Draft(equipment=(Item("animal", 2),), text="on foot and with")),
    ],
)
def test_what_is_understood_and_what_stays_text(line, expected):
    assert read(line, NOW) == expected


def test_a_grid_without_zone_is_read_where_the_reporter_is():
    assert read("ME448251 6pax", NOW, point(35.4, 44.3)) == Draft(grid=GRID, place=PLACE, size=6)


def test_it_is_written_as_it_is_said():
    assert write(FULL) == "SPOT 38SME448251 6pax 2moto 180deg 201120ZSEP20"
    assert write(Draft(text="all quiet")) == "// all quiet"
    assert write(Draft()) == ""


WORDS = st.sampled_from(
    [
        *(
            "SPOT 38SME448251 38S ME 448 251 6pax 6 2 pax moto S N 1420C 201430ZSEP20 201430Z SEP 20 x // 6x deg 90deg".split()
        ),
        *(
            "north of heading moving firing and on رصد ٦ مسلحين دراجتين باتجاه الجنوب شمال و على بینین چەکدار بەرەو باشوور".split()
        ),
        *("ME448251 1MOTO 04QFJ1234 32VKM1234 6-8 , . ; cars drone uav 0 999999 ٤٤٨٢٥١".split()),
    ]
)
LINES = st.text(max_size=120) | st.lists(WORDS, max_size=25).map(" ".join)


@settings(max_examples=300)
@given(LINES, st.none() | st.just(point(35.4, 44.3)) | st.just(point(35.0, 41.999)))
@example("38SKD00002700", None)  # a cell that lies wholly in the neighbour's zone
@example("KD00002700", point(35, 42))
def test_any_line_gives_a_draft_and_the_draft_gives_it_back(line, hint):
    draft = read(line, NOW, hint)
    assert read(write(draft), NOW) == draft


@given(st.lists(WORDS.filter(lambda word: word != "//"), max_size=25))
def test_no_word_is_lost_without_being_understood(said):
    """Whatever is not in the text has been understood as something, or links what has."""
    draft = read(" ".join(said), NOW)
    if draft == Draft(text=draft.text):
        kept = draft.text.split()
        assert [w for w in said if w not in {",", ".", ";"}] == kept


def test_one_character_past_the_limit_is_kept_as_text():
    line = "6pax " + "x" * (oneline.MAX_LINE - 5)
    assert read(line, NOW) == Draft(size=6, text="x" * (oneline.MAX_LINE - 5))
    beyond = "y" * oneline.MAX_LINE + "6pax"
    assert read(beyond, NOW) == Draft(text="y" * oneline.MAX_LINE + " 6pax")
    assert read(" 2moto" * 10_000, NOW).equipment == (Item("moto", 2),)


def test_lists_are_bounded():
    line = (
        " ".join(f"2{code}" for code in oneline_words.THINGS_TABLE)
        + " "
        + " ".join(oneline_words.ACTIVITIES_TABLE)
    )
    draft = read(line, NOW)
    assert len(draft.equipment) == oneline.MAX_THINGS
    assert len(draft.activity) == oneline.MAX_ACTIVITIES
    assert read(write(draft), NOW) == draft


def test_every_code_is_a_word_that_reads_as_itself():
    """Or a line that was written could not be read back."""
    for code in oneline_words.THINGS_TABLE:
        assert oneline_words.THINGS[code] == (code, 0)
    for code in oneline_words.ACTIVITIES_TABLE:
        assert oneline_words.ACTIVITIES[code] == (code, 0)
    for code in oneline_words.TYPES_TABLE:
        assert oneline_words.TYPES[code] == (code, 0)


def test_no_word_means_two_things():
    tables = [oneline_words.THINGS, oneline_words.ACTIVITIES, oneline_words.DIRECTION_WORDS]
    for number, table in enumerate(tables):
        for other in tables[number + 1 :]:
            assert not set(table) & set(other)
        assert max(len(word.split()) for word in table) <= oneline_words.MAX_WORDS


def test_the_body_speaks_the_writers_language():
    say = {"salute-moto": "دراجة نارية", "salute-firing": "إطلاق نار"}.__getitem__
    draft = read("SPOT 38SME448251 6pax 2moto firing S 1420C by the road", NOW)
    assert oneline.body(draft, say) == {
        "type": "spot",
        "size": 6,
        "activity": "إطلاق نار",
        "equipment": "2 دراجة نارية",
        "observed": SEEN,
        "direction": 180,
        "lat_e7": PLACE.lat_e7,
        "lon_e7": PLACE.lon_e7,
        "precision_m": 50,
        "text": "by the road",
    }
    assert oneline.body(Draft(), say) == {}
