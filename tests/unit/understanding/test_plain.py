"""Sentences, problems and reasons in words: complete, in all three languages, nothing left in English."""

import ast
import re
from pathlib import Path

import msgspec
import pytest
from understanding_samples import YEAR_2026, example, example_text, make, make_article, signed

import seamline.exercise
import seamline.understanding
from seamline import words
from seamline.terms import label, party
from seamline.understanding import clocks, kinds, plain
from seamline.understanding.decide import compile_rules, explain
from seamline.understanding.model import STATUSES, Authority, Question, Redaction
from seamline.understanding.parse import parse
from seamline.understanding.phrases import Phrases
from seamline.understanding.problem import Problem

LANGUAGES = words.languages()
ISOLATES = re.compile("[\u2066-\u2069]")
MISSING = re.compile(r"\b(plain|problem|reason|change)-[a-z]")


def bare(text):
    return ISOLATES.sub("", text)


def said(value, language):
    return [bare(one.text) for one in plain.sentences(value, language, words.text)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_part_of_the_example_is_said(language):
    value = example()
    found = plain.sentences(value, language, words.text)
    assert not [one.text for one in found if MISSING.search(one.text)]
    assert [one.article for one in found if one.part == "article"] == [one.number for one in value.articles]
    parts = {one.part for one in found}
    assert parts == {"head", "party", "area", "sector", "article", "authority", "clock", "ladder"}
    assert len([one for one in found if one.part == "clock"]) == len(clocks.DEFAULTS)
    for one in found:
        depth = 0
        for sign in one.text:
            depth += (sign in "\u2066\u2067\u2068") - (sign == "\u2069")
            assert depth >= 0
        assert depth == 0


@pytest.mark.parametrize("language", ["ar", "ckb"])
def test_no_english_is_left_in_a_sentence(language):
    allowed = {"MGRS", "SHA", "JAN", "ZJAN"}
    for text in said(example(), language):
        plain_text = re.sub(r"[0-9a-f]{16}|\d{6}[A-Z]{4}\d{2}", "", text)
        assert set(re.findall(r"[A-Za-z]+", plain_text)) <= allowed, text


def test_the_first_article_reads_as_people_say_it():
    value = example()
    first = next(one for one in plain.sentences(value, "en", words.text) if one.article == "1")
    assert bare(first.text) == (
        "Article 1 (in force): Federal Force and Regional Force give each other spot reports, where they lie in "
        "the area “the seam”, up to and including the level “restricted”: released automatically; the source is "
        "left out; places only as the MGRS square of 1 km in which they lie; kept by the recipient for at most "
        "90 days; not to be passed on."
    )
    arabic = next(one for one in plain.sentences(value, "ar", words.text) if one.article == "1")
    assert bare(arabic.text) == (
        "المادة 1 (نافذة): بين القوة الاتحادية وقوة الإقليم في كل الاتجاهات: تقارير الرصد، متى وقعت في النطاق "
        "«منطقة التماس»، حتى درجة السرية «محدود» ضمناً: يُفرَج عنها تلقائياً؛ يُحذف المصدر؛ لا يُذكر من المكان إلا مربع "
        "MGRS الذي يقع فيه، وضلعه 1 كم؛ يحتفظ بها المستلم مدة لا تزيد على 90 يوماً؛ لا يجوز تمريرها إلى غير المستلم."
    )
    sorani = next(one for one in plain.sentences(value, "ckb", words.text) if one.article == "1")
    assert bare(sorani.text) == (
        "ماددەی 1 (کارا): لە نێوان هێزی فیدراڵ و هێزی هەرێم، بۆ هەموو لایەک: ڕاپۆرتەکانی بینین، ئەگەر بکەونە "
        "ناو «ناوچەی نێوان هێڵەکان»، تا پلەی نهێنیی «سنووردار» خۆشی لەناودا: خۆکارانە ئازاد دەکرێن؛ سەرچاوە لادەبرێت؛ "
        "لە شوێن تەنها ئەو خانەیەی MGRS دەوترێت کە تێیدایە، بە پانیی 1 کم؛ وەرگر ئەوپەڕی 90 ڕۆژ هەڵیاندەگرێت؛ "
        "نابێت بدرێنە لایەنی تر."
    )


@pytest.mark.parametrize(
    ("seconds", "en", "ar", "ckb"),
    [
        (1, "one second", "ثانية واحدة", "یەک چرکە"),
        (2 * 60, "2 minutes", "دقيقتين", "2 خولەک"),
        (5 * 60, "5 minutes", "5 دقائق", "5 خولەک"),
        (60, "one minute", "دقيقة واحدة", "یەک خولەک"),
        (11 * 60, "11 minutes", "11 دقيقة", "11 خولەک"),
        (100 * 60, "100 minutes", "100 دقيقة", "100 خولەک"),
        (3_600, "one hour", "ساعة واحدة", "یەک کاتژمێر"),
        (2 * 3_600, "2 hours", "ساعتين", "2 کاتژمێر"),
        (9 * 3_600, "9 hours", "9 ساعات", "9 کاتژمێر"),
        (86_400, "one day", "يوم واحد", "یەک ڕۆژ"),
        (2 * 86_400, "2 days", "يومين", "2 ڕۆژ"),
        (3 * 86_400, "3 days", "3 أيام", "3 ڕۆژ"),
        (30 * 86_400, "30 days", "30 يوماً", "30 ڕۆژ"),
        (100 * 86_400, "100 days", "100 يوم", "100 ڕۆژ"),
        (103 * 86_400, "103 days", "103 أيام", "103 ڕۆژ"),
        (365 * 86_400, "365 days", "365 يوماً", "365 ڕۆژ"),
    ],
)
def test_lengths_of_time_take_the_form_of_their_number(seconds, en, ar, ckb):
    for language, expected in (("en", en), ("ar", ar), ("ckb", ckb)):
        assert bare(Phrases(None, language, words.text).duration(seconds)) == expected


def test_lists_are_joined_as_each_language_does():
    for language, expected in (("en", "x, y and z"), ("ar", "x وy وz"), ("ckb", "x، y و z")):
        say = Phrases(None, language, words.text)
        assert bare(say.listed(["x", "y", "z"])) == expected
        assert say.listed(["x"]) == "x"
        assert say.listed([]) == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_variant_of_an_article_has_words(language):
    variants = [
        make_article(status=status, release=release, up_to=level, **more)
        for status in STATUSES
        for release in ("automatic", "officer")
        for level in label.LEVELS
        for more in (
            {},
            {"kinds": ("report.*",), "redaction": Redaction(strip_source=False, cell_m=10, delay_min=90)},
            {"kinds": tuple(kinds.KINDS), "from_": ("a",), "to": ("b", "c")},
            {"kinds": ("crossing",), "to": ("a", "b", "c"), "onward": ("c",), "retention_days": 2},
        )
    ]
    value = make(*variants, supersedes="0" * 64)
    assert not [text for text in said(value, language) if MISSING.search(text)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_the_vocabularies_has_words(language):
    wanted = [f"plain-kind-{kind.replace('.', '-')}" for kind in kinds.KINDS]
    wanted += [f"plain-may-{word.replace('.', '-')}" for word in kinds.MAY]
    wanted += [f"plain-role-{role}" for role in party.ROLES]
    wanted += [f"plain-party-kind-{kind}" for kind in party.KINDS]
    wanted += [f"plain-level-{level}" for level in label.LEVELS]
    wanted += [f"plain-clock-{name.replace('.', '-')}" for name in clocks.DEFAULTS]
    assert [name for name in wanted if not words.has(language, name)] == []


def test_an_authority_in_one_sector_names_it():
    value = make(
        make_article(), authorities=(Authority("a", ("commander", "analyst"), ("event.merge",), "s9"),)
    )
    assert (
        "For a, whoever is commander or analyst may merge reports into one event, in the sector “s9” only."
        in said(value, "en")
    )


def strings_given(names, position=0):
    """Codes written as the argument of some calls anywhere in the package."""
    found = set()
    for file in Path(seamline.understanding.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = (
                    node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                )
                if name in names:
                    at = names[name]
                    if len(node.args) > at and isinstance(node.args[at], ast.Constant):
                        found.add(node.args[at].value)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_problem_has_words(language):
    codes = strings_given(
        {"wrong": 0, "add": 1, "_Slip": 1, "Problem": 1, "_get": 2, "choices": 2, "unique": 1}
    )
    codes |= {"toml-twice-table", "toml-escape", "toml-form", "text-tab", "text-hidden"}
    assert len(codes) > 55
    assert sorted(code for code in codes if not words.has(language, f"problem-{code}")) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_has_words(language):
    codes = strings_given({"Reason": 0}) | {"withdrawn", "sequence", "not-signed"}
    assert len(codes) > 20
    assert sorted(code for code in codes if not words.has(language, f"reason-{code}")) == []


def test_a_problem_says_where_and_what_to_write():
    text = example_text().replace('place = "1 km"', 'place = "500 m"', 1)
    (problem,) = parse(text.encode())
    line = text.split("\n").index('place = "500 m"') + 1
    assert bare(plain.problem_text(problem, "en", words.text)) == (
        f"line {line}, article 1: place has 500 m, which is none of keep, 10 m, 100 m, 1 km, 10 km, 100 km; "
        "write one of them."
    )
    assert bare(plain.problem_text(problem, "ar", words.text)) == (
        f"السطر {line}، المادة 1: في place القيمة 500 m وليست من هذه: keep, 10 m, 100 m, 1 km, 10 km, 100 km؛ "
        "اكتب إحداها."
    )
    assert bare(plain.problem_text(problem, "ckb", words.text)).startswith(f"دێڕی {line}، ماددەی 1: ")
    head = plain.problem_text(Problem(1_234, "text-end"), "en", words.text)
    assert bare(head).endswith("the last line has no end; press Enter at the end of the file.")


@pytest.mark.parametrize("language", LANGUAGES)
def test_reasons_name_parties_and_areas_by_their_names(language):
    value = example()
    question = Question(
        kind="report.spot", originator="federal", held_by="federal", recipient="region", level="restricted",
        now=YEAR_2026, observed_at=YEAR_2026, exercise=True,
    )  # fmt: skip

    def lines_for(suspended, asked):
        rules = compile_rules([(value, signed(value, suspended=frozenset(suspended)))])
        reasons = explain(asked, rules).reasons
        found = [bare(plain.reason_text(one, language, words.text, [value])) for one in reasons]
        assert not [line for line in found if MISSING.search(line)]
        return found

    lines = lines_for([], question)
    assert any(value.areas[0].names.in_language(language) in line for line in lines)
    inside = msgspec.structs.replace(question, areas=frozenset({"seam"}))
    halted = lines_for(["region"], inside)
    assert any(value.party("region").names.in_language(language) in line for line in halted)
    assert (
        lines[0]
        == {
            "en": "No article in force lets this go.",
            "ar": "لا توجد مادة نافذة تسمح بإرسال هذا.",
            "ckb": "هیچ ماددەیەکی کارا ڕێگە بە ناردنی ئەمە نادات.",
        }[language]
    )


def test_a_time_in_a_reason_is_a_date_time_group():
    value = make(make_article(redaction=Redaction(delay_min=60)), valid_from=0, valid_until=2**52)
    question = Question(
        kind="report.spot", originator="a", held_by="a", recipient="b", level="open", now=YEAR_2026,
        observed_at=YEAR_2026,
    )  # fmt: skip
    (reason,) = explain(question, compile_rules([(value, signed(value))])).reasons
    assert bare(plain.reason_text(reason, "en", words.text)) == "Article 1: it may go from 010100ZJAN26 on."


def test_the_exercises_own_understanding_is_sound_and_complete():
    text = example_text(Path(seamline.exercise.__file__).with_name("understanding.toml"))
    value = parse(text.encode())
    assert value.exercise
    assert "fiction" in value.titles.en
    for language in LANGUAGES:
        assert not [line for line in said(value, language) if MISSING.search(line)]
