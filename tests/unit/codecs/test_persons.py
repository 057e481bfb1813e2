from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seamline.codecs import persons


def seen(text):
    return [(found.code, text[found.start : found.end]) for found in persons.find(text)]


@pytest.mark.parametrize(
    ("text", "code", "part"),
    [
        ("call 0750 123 4567 tonight", "person-phone", "0750 123 4567"),
        ("call +964 (750) 123-4567.", "person-phone", "+964 (750) 123-4567"),
        ("اتصل ٠٧٥٠١٢٣٤٥٦٧ الليلة", "person-phone", "٠٧٥٠١٢٣٤٥٦٧"),
        ("پەیوەندی ۰۷۷۰ ۱۲۳ ۴۵۶۷", "person-phone", "۰۷۷۰ ۱۲۳ ۴۵۶۷"),
        ("7501234567 was seen", "person-phone", "7501234567"),
        ("00964 770 555 0100", "person-phone", "00964 770 555 0100"),
        ("write to some.body+x@mail.example now", "person-mail", "some.body+x@mail.example"),
        ("posts as @some_body99 there", "person-handle", "@some_body99"),
        ("card 199012345678 shown", "person-number", "199012345678"),
        ("البطاقة رقم ٢٣٤٥٦٧", "person-number", "البطاقة رقم ٢٣٤٥٦٧"),
        ("ID no. 554433", "person-number", "ID no. 554433"),
        ("ناسنامەی ژمارە ۵۵۴۴۳۳", "person-number", "ناسنامەی ژمارە ۵۵۴۴۳۳"),
        ("passport A12345678", "person-passport", "A12345678"),
        ("held AB1234567 at gate", "person-passport", "AB1234567"),
        ("Name: Somebody Else", "person-named", "Name: Somebody Else"),
        ("full name = Somebody", "person-named", "full name = Somebody"),
        ("alias Somebody", "person-named", "alias Somebody"),
        ("المدعو فلان", "person-named", "المدعو فلان"),
        ("الاسم: فلان", "person-named", "الاسم: فلان"),
        ("اسمه فلان", "person-named", "اسمه فلان"),
        ("کەسێک ناسراو بە فڵان", "person-named", "ناسراو بە فڵان"),
        ("ناوی: فڵان", "person-named", "ناوی: فڵان"),
        ("Sheikh Somebody met us", "person-title", "Sheikh Somebody"),
        ("saw Dr. Somebody", "person-title", "Dr. Somebody"),
        ("التقى الشيخ فلان", "person-title", "الشيخ فلان"),
        ("کاک فڵان هات", "person-title", "کاک فڵان"),
        ("شێخ فڵان", "person-title", "شێخ فڵان"),
        ("ابو فلان", "person-kunya", "ابو فلان"),
        ("seen with Abu Somebody", "person-kunya", "Abu Somebody"),
    ],
)
def test_what_looks_like_a_person(text, code, part):
    assert seen(text) == [(code, part)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "SPOT 38SME448251 6pax 2moto S 1420C",
        "38SME4483032510",
        "38S ME 44830 32510",
        "٣٨S ME ٠٧٥٠١ ٢٣٤٥٦",
        "at 201430ZSEP20 and 35.46806, 44.39222",
        "0600C to 1800C",
        "on 20200920 between 1400 and 1500",
        "1,000,000 litres, 5,200 to 3,000 troops",
        "6 مسلحين على دراجتين باتجاه الجنوب",
        "٦ چەکدار بە دوو ماتۆڕ بەرەو باشوور",
        "near Abu Ghraib, ابو غريب",
        "the name of the village was not known",
        "names and places",
        "شێخان",  # a town whose name begins with a title
        "Col of the pass",
        "2 moto@Makhmour",
        "frequency 45.675 MHz",
        "sheikh of the area",
        "passport office burnt",
        "اللواء 16 والفريق الطبي",
    ],
)
def test_what_does_not(text):
    assert seen(text) == []


def test_findings_stand_in_order_and_do_not_overlap():
    text = "Sheikh Somebody 07501234567 a@b.example; passport A12345678; الاسم: فلان"
    found = persons.find(text)
    assert [f.code for f in found] == [
        "person-title",
        "person-phone",
        "person-mail",
        "person-passport",
        "person-named",
    ]
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_one_character_past_the_limit_is_reported_as_unchecked():
    assert persons.find("a" * persons.MAX_TEXT) == ()
    assert persons.find("a" * (persons.MAX_TEXT + 1)) == (
        persons.Finding(persons.MAX_TEXT, persons.MAX_TEXT + 1, "person-unchecked"),
    )


def test_findings_are_bounded():
    assert len(persons.find("07501234567; " * 3_000)) == persons.MAX_FINDINGS - 1


STEPS = 6 * (persons.MAX_LOOK + 6) * 2

HARD = st.sampled_from(
    [
        "0",
        "1",
        "+",
        "(",
        ")",
        "-",
        " ",
        ".",
        "@",
        "_",
        ":",
        "A",
        "a",
        "Sheikh ",
        "name ",
        "ID ",
        "38S",
        "ME",
        "ابو ",
        "ناسراو بە ",
    ]
)


@given(st.text(max_size=300) | st.lists(HARD, max_size=200).map("".join))
def test_any_text_is_read_in_steps_that_grow_with_its_length_only(text):
    found, steps = persons.scan(text)
    assert steps <= STEPS * (len(text) + 1)
    assert all(0 <= f.start < f.end <= len(text) and f.code in persons.CODES for f in found)


@pytest.mark.parametrize(
    "piece",
    [
        "0 ",
        "0-",
        "+",
        "a.",
        "a@",
        "@a.",
        "1234567",
        "ID ",
        "name ",
        "Sheikh",
        "A1",
        "son of ",
        "(",
        "38S ME ",
        "3 8S",
    ],
)
def test_repeating_a_piece_costs_in_proportion(piece):
    """What a rule with nested repeats would take quadratic time for."""
    short, long = (persons.scan(piece * n)[1] for n in (500, 5_000))
    assert long <= 11 * short + STEPS
