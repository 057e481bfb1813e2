from datetime import date

import pytest
from fluent.syntax import FluentParser, ast, visitor
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.words.source import parsed

from seamline import words

# A bundle of its own keeps these tests apart from what the catalogues happen to say.
FSI, PDI = "\u2068", "\u2069"


def forgotten():
    for kept in (words._bundle, words._messages, words.catalogue):
        kept.cache_clear()


@pytest.fixture
def small(monkeypatch):
    sources = {
        "en": (
            ("a", "greeting = Good evening, { $name }\nonly-english = In English"),
            ("b", "count = { $n ->\n    [one] one post\n   *[other] { $n } posts\n }"),
        ),
        "ar": (("a", "greeting = مساء الخير، { $name }"),),
        "ckb": (),
    }
    monkeypatch.setattr(words, "topics", sources.__getitem__)
    forgotten()
    yield
    forgotten()


@pytest.mark.usefixtures("small")
def test_values_stand_between_isolates():
    assert words.text("ar", "greeting", name="38SME448251") == f"مساء الخير، {FSI}38SME448251{PDI}"


@pytest.mark.usefixtures("small")
def test_a_message_the_language_lacks_is_english():
    assert words.text("ckb", "only-english") == "In English"
    assert words.text("tlh", "only-english") == "In English"


@pytest.mark.usefixtures("small")
def test_an_id_that_nobody_has_is_shown_as_it_is():
    assert words.text("ar", "no-such-id", n=3) == "no-such-id"


@pytest.mark.usefixtures("small")
def test_a_variable_not_given_shows_by_its_name():
    assert words.text("en", "greeting") == f"Good evening, {FSI}name{PDI}"


@pytest.mark.usefixtures("small")
def test_numbers_choose_their_form_and_keep_latin_digits():
    assert words.text("en", "count", n=1) == "one post"
    assert words.text("en", "count", n=5200) == f"{FSI}5,200{PDI} posts"


@pytest.mark.usefixtures("small")
def test_variables_may_have_the_names_of_our_own_arguments():
    assert words.text("en", "greeting", name="x", language="y", message_id="z").endswith(f"{FSI}x{PDI}")


@pytest.mark.usefixtures("small")
def test_the_catalogue_is_every_topic():
    assert "greeting" in words.catalogue("en")
    assert "count" in words.catalogue("en")
    assert words.catalogue("ckb") == ""


@pytest.mark.usefixtures("small")
def test_has_does_not_fall_back():
    assert words.has("en", "only-english")
    assert not words.has("ar", "only-english")
    assert not words.has("tlh", "only-english")


@given(
    st.text(max_size=20),
    st.text(max_size=40),
    st.dictionaries(
        st.from_regex(r"[a-z]{1,8}", fullmatch=True), st.text() | st.integers() | st.just(date(2026, 11, 22))
    ),
)
def test_text_never_raises(language, message_id, args):
    assert isinstance(words.text(language, message_id, **args), str)


def test_every_language_has_a_direction_and_a_name():
    assert words.languages() == ("en", "ar", "ckb")
    assert set(words.languages()) >= words.RIGHT_TO_LEFT
    assert all(words.NAMES[tag].strip() for tag in words.languages())


def test_an_unknown_language_has_no_catalogue():
    with pytest.raises(KeyError):
        words.catalogue("../en")


@pytest.mark.parametrize("language", words.languages())
def test_a_message_parsed_by_itself_is_what_it_is_among_all(language):
    parser, whole = FluentParser(), {}
    for _, _, body in parsed(language):
        for entry in body:
            assert not isinstance(entry, ast.Term | ast.Junk)
            if isinstance(entry, ast.Message):
                whole.setdefault(entry.id.name, entry)
    assert whole.keys() == words._messages(language).keys()
    for name, source in words._messages(language).items():
        (alone,) = parser.parse(source).body
        assert alone.equals(whole[name], ignored_fields=["span", "comment"]), name
        referring = Referring()
        referring.visit(alone)
        assert not referring.found, f"{name} is said without the others being there"


class Referring(visitor.Visitor):
    """What a message takes from others."""

    def __init__(self):
        self.found = []

    def visit_MessageReference(self, node):  # noqa: N802 - the library calls it so
        self.found.append(node.id.name)

    visit_TermReference = visit_MessageReference  # noqa: N815 - likewise
