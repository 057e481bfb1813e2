"""What makes three catalogues one set."""

import re
from collections import Counter
from functools import cache

import pytest
from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor
from tests.unit.words.source import parsed

from seamline import words

TRANSLATED = ("ar", "ckb")

# Field abbreviations that Arabic and Sorani speakers use on the radio and on paper as they are,
# names of standards and of keys, and our own name. Anything else in Latin letters is English.
LATIN = frozenset(
    """
    Seamline
    MGRS DTG UTM WGS CE
    SALUTE SPOTREP SITREP INTREP INTSUM RFI SIGACT MEDEVAC EOD UXO WARNO CONOP OPORD FRAGO
    SHA Ed TLS HTTPS HTTP URL TOTP PIN QR USB IP UID
    TOML JSON CSV KML XML GeoJSON STIX TAXII CAP CoT ATAK TAK UTF PDF SQLite API UCDP GED EXIF
    Ctrl Cmd Shift Alt Esc Enter Tab F
    EARS Farrington Knox Gi Moran GPX OSM OR MCLP LSCP FDR p Benjamini Hochberg Yekutieli q
    """.split()
)
# Text in a code span is typed or read letter by letter: a command, a key of the file, a file name.
CODE_SPAN = re.compile(r"`[^`]*`")
LATIN_WORD = re.compile(r"[A-Za-z]+")
LETTER_OF_ITS_OWN = re.compile(r"[A-Z]")  # a zone, a grade, a lane: letters, not words


class Parts(Visitor):
    """Variables and plain text of a message or term."""

    def __init__(self):
        self.variables = set()
        self.text = []

    def visit_VariableReference(self, node):  # noqa: N802 (Fluent's own name for it)
        self.variables.add(node.id.name)

    def visit_TextElement(self, node):  # noqa: N802 (Fluent's own name for it)
        self.text.append(node.value)

    def visit_StringLiteral(self, node):  # noqa: N802 (Fluent's own name for it)
        self.text.append(node.parse()["value"])


def told(problems):
    """A failure in full, one problem a line: pytest would shorten the comparison."""
    lines = [f"{name}: {what}" for name, what in problems.items()] if isinstance(problems, dict) else problems
    return f"{len(lines)}:\n" + "\n".join(lines)


@cache
def entries(language):
    """((topic, id, variables, text), ...) of a language, an attribute as an id of its own."""
    found = []
    for topic, _, body in parsed(language):
        for entry in body:
            if isinstance(entry, (ast.Message, ast.Term)):
                prefix = "-" if isinstance(entry, ast.Term) else ""
                named = [(entry.id.name, entry.value)]
                named += [(f"{entry.id.name}.{a.id.name}", a.value) for a in entry.attributes]
                for name, value in named:
                    parts = Parts()
                    if value is not None:
                        parts.visit(value)
                    found.append((topic, prefix + name, frozenset(parts.variables), " ".join(parts.text)))
    return tuple(found)


@cache
def variables(language):
    return {name: given for _, name, given, _ in entries(language)}


@pytest.mark.parametrize("language", words.languages())
def test_every_line_is_read(language):
    broken = [
        f"{language}/{topic}.ftl, line {source[: entry.span.start].count(chr(10)) + 1}: "
        f"{entry.annotations[0].message}"
        for topic, source, body in parsed(language)
        for entry in body
        if isinstance(entry, ast.Junk)
    ]
    assert not broken, told(broken)


@pytest.mark.parametrize("language", words.languages())
def test_no_id_stands_twice(language):
    counted = Counter(name for _, name, _, _ in entries(language))
    twice = sorted(name for name, n in counted.items() if n > 1)
    assert not twice, told(twice)


@pytest.mark.parametrize("language", TRANSLATED)
def test_each_topic_has_the_same_ids_in_every_language(language):
    english = {(topic, name) for topic, name, _, _ in entries("en")}
    theirs = {(topic, name) for topic, name, _, _ in entries(language)}
    wrong = [f"{topic}.ftl lacks {name}" for topic, name in sorted(english - theirs)]
    wrong += [f"{topic}.ftl has {name}, English has not" for topic, name in sorted(theirs - english)]
    assert not wrong, told(wrong)


@pytest.mark.parametrize("language", TRANSLATED)
def test_each_message_has_the_same_variables(language):
    english, theirs = variables("en"), variables(language)
    differing = {
        name: (sorted(english[name]), sorted(theirs[name]))
        for name in english.keys() & theirs.keys()
        if english[name] != theirs[name]
    }
    assert not differing, told(differing)


@pytest.mark.parametrize("language", words.languages())
def test_no_message_is_empty(language):
    empty = [
        name
        for _, name, given, text in entries(language)
        if not text.strip() and not given and "." not in name
    ]
    assert not empty, told(empty)


def latin_words(text):
    """Latin-letter words of a translated text that are not on the list."""
    return [
        word
        for word in LATIN_WORD.findall(CODE_SPAN.sub(" ", text))
        if word not in LATIN and not LETTER_OF_ITS_OWN.fullmatch(word)
    ]


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_english_is_left(language):
    left = {name: found for _, name, _, text in entries(language) if (found := latin_words(text))}
    assert not left, told(left)


def test_english_would_be_found():
    assert latin_words("أرسل the report") == ["the", "report"]
    assert latin_words("مفتاح SHA-256 في `seamline.toml`، الشبكة 38SME") == ["SME"]


# Letters by which the two languages are told apart: a file copied from one into the other, or
# Arabic code points where Sorani has its own, shows at once.
NOT_SORANI = re.compile("[\u0643\u064a\u0649\u0629\u0629\u0636\u0637\u0638\u0630\u062b\u0635]")
NOT_ARABIC = re.compile("[\u06a9\u06cc\u06d5\u06c6\u06ce\u0695\u06b5\u067e\u0686\u06af\u06a4\u0698]")


@pytest.mark.parametrize(("language", "foreign"), [("ckb", NOT_SORANI), ("ar", NOT_ARABIC)])
def test_letters_belong_to_the_language(language, foreign):
    named = set(words.NAMES.values())  # each language stands under its own name in every catalogue
    found = {
        name: sorted({word for word in text.split() if foreign.search(word)})
        for _, name, _, text in entries(language)
        if foreign.search(text) and text.strip() not in named
    }
    assert not found, told(found)


@pytest.mark.parametrize("language", words.languages())
def test_every_message_can_be_written(language):
    """No message refers to one that is not there, or calls what does not exist."""
    bundle = FluentBundle([language])
    for _, _, body in parsed(language):
        bundle.add_resource(ast.Resource(body))
    broken = {}
    for _, name, given, _ in entries(language):
        message, _, attribute = name.partition(".")
        if name.startswith("-") or (message.startswith("-")):
            continue
        found = bundle.get_message(message)
        pattern = found.attributes[attribute] if attribute else found.value
        if pattern is None:
            continue
        for value in (0, 1, 2, 3, 11, 100):
            _, errors = bundle.format_pattern(pattern, dict.fromkeys(given, value))
            if errors:
                broken[name] = [str(error) for error in errors]
    assert not broken, told(broken)


# One word for one idea, through all topics. What stands here was once said, and was given up for what
# stands behind it: docs/words.md has the terms and the reasons.
SETTLED = {
    "ar": {
        # the ground
        "المنطقة الفاصلة": "منطقة التماس",
        "خط التواجد الخاص": "خط تواجد",
        "منع رمي": "حظر نيران",
        "شغل النقاط": "إشغال النقاط",
        # the understanding
        "سري للغاية": "سري",
        "«مقيّد»": "«محدود»",
        "سارٍ": "نافذ",
        "فحص الخط": "فحص الاتصال",
        "سلم الاتصال": "سلّم الاتصال",
        "يُستدعى": "يُتصل",
        "الطرف المعطي": "الطرف المرسِل",
        "جهة إغاثة": "منظمة إغاثة",
        # reports and releases
        "السطر القابل للنقل": "خلاصة الإفراج",
        "إيصالات": "إشعارات الاستلام",
        "تأكيد الاستلام": "الإقرار بالاستلام",
        "إشعار مساعدات": "إخطار مساعدات",
        "إشعار المساعدات": "إخطار المساعدات",
        "إشعارات المساعدات": "إخطارات المساعدات",
        "من شأن": "ضمن مسؤولية",
        "رؤيتنا": "روايتنا",
        "الدرجة": "التقييم",
        "الجهة المصدرة": "الجهة المُصدِرة",
        # acts
        "إلغاء": "إبطال, or رجوع on a button",
        "أُلغي": "أُبطل",
        "مُلغى": "مُبطَل",
        "كائن": "موضوع",
        "لا رجوع عنه": "لا رجعة فيه",
        "انتهاء العدّ": "انتهاء المهلة",
        "أُسقط": "استُبعد",
        # the node and the record
        "طرد": "حزمة",
        "طرود": "حزم",
        "تيار ": "مجرى",
        "تاريخين": "تسلسلين من القيود",
        "سلطة التصديق": "سلطة إصدار الشهادات",
        "سلطة تصديق": "سلطة إصدار الشهادات",
        "الوصلة": "الاتصال",
        "ذاكرة خارجية": "ذاكرة USB",
        "بصمة التقرير": "قيمة SHA-256",
        "غير سليم": "غير صحيح الشكل",
        # people
        "خفر": "مناوب",
        "موقعك": "منصبك",
        "هذا الموقع": "هذا المنصب",
        "الرقم السري": "رقم PIN",
        # spelling
        "ًا": "اً",
        "مجدد": "من جديد",
        "استخد": "استعم",
    },
    "ckb": {
        # the ground
        "ئامادەیی": "ئامادەبوون",
        "قەدەغەی تەقە": "قەدەغەکردنی تەقە",
        "ئاگر": "تەقە",
        "خاڵی چۆڵ": "بنکەی چۆڵ",
        "ناوچەی نێوانەوە": "ناوچەی نێوان هێڵەکانەوە",
        "لەودیوی": "لەمدیوی, said to the host",
        # the understanding
        "زۆر نهێنی": "نهێنی",
        "نیشانەی پاراستن": "پۆلێن",
        "پشکنینی هێڵ": "پشکنینی پەیوەندی",
        "پشکنینی لەدەستچووی هێڵ": "پشکنینی پەیوەندیی لەدەستچوو",
        "لایەنەکەی تر": "لایەنی بەرامبەر",
        "لایەنی دەر ": "لایەنی نێرەر",
        "لایەنی فریاگوزاری": "ڕێکخراوی فریاگوزاری",
        "سیڤیل": "مەدەنی",
        # reports and releases
        "دێڕی گواستراوە": "پوختەی ئازادکردن",
        "پوختەی ئازادکراو": "پوختەی ئازادکردن",
        "پێزانینێک": "پسوولە",
        "هی ئێمە نییە": "ئەرکی ئێمە نییە",
        "قەبارەی هێز": "ژمارەی هێز",
        "بدرێتە کەسی تر": "بدرێتە لایەنی تر",
        "ڕێپێدان": "مۆڵەت",
        # acts
        "کشانەوە": "کشاندنەوە",
        "کێشانەوە": "کشاندنەوە",
        " شتەکە": "بابەتەکە",
        "شتی لەم": "بابەتی لەم",
        "بەسەرچووە": "ماوەی تەواو بووە",
        "وشە بە وشە": "پیت بە پیت",
        # the node and the record
        "جۆگە": "ڕەوت",
        "گرێیەکە": "گرێکە",
        "ڕەوتەکە ڕاگیرا": "ڕەوتەکە سڕ کرا",
        "پاڵپشتەوە گەڕێن": "پاڵپشتەوە هێنرا",
        "دوو مێژووی": "دوو زنجیرە تۆماری",
        "ناوی خانەخوێ": "ناوی هۆست",
        "ناسنامە": "ناسێنەر",
        "ماشێن": "ئامێر",
        "هاشی": "SHA-256ی",
        "متمانە": "باوەڕ",
        "شایەتی": "گەواهی",
        # people
        "نۆبەدار": "ئێشکگر",
        "پێگە": "پۆست",
        "ڕاهێنان": "مەشق",
        # spelling
        "هایفن": "هێڵی بچووک",
        "نیشان درا": "پیشان درا",
        "گوت": "وت",
        "چیتر": "ئیتر",
        "یەکسەر": "دەستبەجێ",
        "یەکجاری": "یەکجارە",
        "پێدەکات": "پێ دەکات",
        "بەکاربهێن": "بەکار بهێن",
        "هەوڵ بدەوە": "هەوڵ بدەرەوە",
    },
}


def given_up(language, text):
    """What of a text is no longer said so, each with what is said instead."""
    return [
        f"{other} is {settled} everywhere else"
        for other, settled in SETTLED[language].items()
        if other in text
    ]


@pytest.mark.parametrize("language", TRANSLATED)
def test_one_word_for_one_idea(language):
    found = {name: words for _, name, _, text in entries(language) if (words := given_up(language, text))}
    assert not found, told(found)


# A comma between digits belongs to a number, and what stands in a code span is typed as it is.
LATIN_STOPS = re.compile(r"(?<![0-9]),|,(?![0-9])|[;?]")


@pytest.mark.parametrize("language", TRANSLATED)
def test_stops_are_those_of_the_language(language):
    found = {
        name: text for _, name, _, text in entries(language) if LATIN_STOPS.search(CODE_SPAN.sub(" ", text))
    }
    assert not found, told(found)


def test_latin_stops_would_be_found():
    assert LATIN_STOPS.search("قف, ثم اتصل")
    assert LATIN_STOPS.search("متى?")
    assert not LATIN_STOPS.search("10,000 متر، ثم")


FORMS = frozenset({"zero", "one", "two", "few", "many", "other"})


class Counts(Visitor):
    """Selections by number that also show the number: the forms each has."""

    def __init__(self):
        self.forms = []

    def visit_SelectExpression(self, node):  # noqa: N802 (Fluent's own name for it)
        keys = {variant.key.name for variant in node.variants if isinstance(variant.key, ast.Identifier)}
        shown = Parts()
        for variant in node.variants:
            shown.visit(variant.value)
        selector = getattr(getattr(node.selector, "id", None), "name", "")
        if keys & (FORMS - {"other"}) and selector in shown.variables:
            self.forms.append(frozenset(keys))
        self.generic_visit(node)


def counts(source):
    """{id: forms} of the messages in a Fluent source that count something."""
    found = {}
    for entry in FluentParser().parse(source).body:
        if isinstance(entry, ast.Message):
            seen = Counts()
            seen.visit(entry)
            if seen.forms:
                found[entry.id.name] = frozenset.intersection(*seen.forms)
    return found


def test_arabic_counts_in_all_its_forms():
    lacking = {
        name: sorted(FORMS - forms)
        for _, source in words.topics("ar")
        for name, forms in counts(source).items()
        if forms != FORMS
    }
    assert not lacking, told(lacking)


def test_a_form_that_is_lacking_would_be_found():
    source = "n = { $n ->\n    [one] نقطة\n   *[other] { $n } نقطة\n }\nwho = { $n ->\n    [one] من\n   *[other] من كل\n }\n"
    assert counts(source) == {"n": frozenset({"one", "other"})}
