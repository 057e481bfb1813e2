"""What every analysis writes beside its answer: a PDF, and that a scenario is not the present."""

import io

import pytest
from rich.console import Console
from tests.support import made_studies
from tests.support.analysing import analyse, refused
from tests.support.type_files import type_folder

from seamline.gateways.cli.analyse import frame
from seamline.gateways.cli.shell import Shell
from seamline.gateways.paper import typeset
from seamline.main import app


@pytest.fixture
def counts(tmp_path):
    file = tmp_path / "counts.csv"
    file.write_text("x1,t1,x0,t0\n12,30,5,30\n")
    return file


@pytest.fixture
def _fonts(monkeypatch):
    folder = type_folder()
    monkeypatch.setattr(typeset, "fonts_folder", lambda: folder)


@pytest.mark.usefixtures("_fonts")
@pytest.mark.parametrize("language", ["en", "ar", "ckb"])
def test_an_analysis_is_written_as_pdf_beside_its_answer(capsys, tmp_path, counts, language):
    out = tmp_path / "rate.pdf"
    found = analyse(capsys, "rate", "--counts", counts, "--pdf", out, "--language", language)
    assert out.read_bytes().startswith(b"%PDF-")
    assert found == analyse(capsys, "rate", "--counts", counts, "--language", language)


@pytest.mark.usefixtures("_fonts")
def test_the_shell_says_where_it_is(capsys, tmp_path, counts):
    out = tmp_path / "rate.pdf"
    words = ["analyse", "rate", "--counts", str(counts), "--pdf", str(out)]
    assert app(words, result_action="return_value") == 0
    assert "rate.pdf is written." in capsys.readouterr().out.replace("\n", "")


def test_a_file_that_is_there_is_left_alone_before_anything_is_reckoned(capsys, tmp_path, counts):
    out = tmp_path / "rate.pdf"
    out.write_text("kept")
    assert refused(capsys, "rate", "--counts", tmp_path / "none.csv", "--pdf", out) == "file-exists"
    assert out.read_text() == "kept"


def test_a_folder_that_is_not_there_is_said_before_anything_is_reckoned(capsys, tmp_path):
    out = tmp_path / "no" / "rate.pdf"
    assert refused(capsys, "rate", "--counts", tmp_path / "none.csv", "--pdf", out) == "file-unwritable"


def test_without_its_type_no_file_is_left_and_one_value_is_printed(capsys, tmp_path, counts, monkeypatch):
    monkeypatch.setattr(typeset, "fonts_folder", lambda: tmp_path)
    out = tmp_path / "rate.pdf"
    assert refused(capsys, "rate", "--counts", counts, "--pdf", out) == "print-fonts"
    assert not out.exists()


def shown(study, language, *, as_json=False):
    out = io.StringIO()
    shell = Shell(language, as_json=as_json, console=Console(file=out, width=200))
    frame.show(shell, study)
    return out.getvalue()


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "SCENARIO – not the present"),
        ("ar", "سيناريو – ليس الوضع الحالي"),
        ("ckb", "سیناریۆ – بارودۆخی ئێستا نییە"),
    ],
)
def test_a_scenario_says_so_first_and_last(language, words):
    lines = shown(made_studies.whole(scenario="fewer"), language).strip().splitlines()
    assert words in lines[0]
    assert words in lines[-1]
    assert words not in shown(made_studies.whole(), language)


def test_the_json_of_the_present_names_no_scenario(capsys, counts):
    assert analyse(capsys, "rate", "--counts", counts)["scenario"] == ""
