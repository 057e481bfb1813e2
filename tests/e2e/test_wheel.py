"""What somebody gets who installs the package and never sees the sources."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from seamline import words
from seamline.gateways.paper.typeset import FONTS

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """Names in a wheel built as pip builds it, hook and all."""
    folder = tmp_path_factory.mktemp("wheel")
    done = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = folder.glob("*.whl")
    with zipfile.ZipFile(built) as file:
        return file.namelist()


def test_the_pages_are_in_it(wheel):
    assert "seamline/static/index.html" in wheel
    assert any(name.startswith("seamline/static/assets/") for name in wheel)


def test_the_type_of_the_forms_is_in_it_with_its_licence(wheel):
    assert {f"seamline/static/print/{name}" for name in (*FONTS, "OFL.txt")} <= set(wheel)
    assert "seamline/gateways/paper/form.typ" in wheel


def test_every_file_of_the_package_is_in_it(wheel):
    source = ROOT / "src"
    wanted = {
        path.relative_to(source).as_posix()
        for suffix in ("*.py", "*.ftl", "*.sql", "*.toml", "py.typed")
        for path in (source / "seamline").rglob(suffix)
    }
    assert {f"seamline/words/{tag}/errors.ftl" for tag in words.languages()} <= wanted
    assert sorted(wanted - set(wheel)) == []


def test_nothing_else_is_in_it(wheel):
    tops = {name.split("/")[0] for name in wheel}
    assert {top for top in tops if top != "seamline" and not top.endswith(".dist-info")} == set()
    assert [name for name in wheel if name.endswith((".pyc", ".key", ".sqlite"))] == []
