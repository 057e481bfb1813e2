"""The type that forms are set in, wherever a build has left it."""

import os
from pathlib import Path

import pytest

from seamline.gateways.paper.typeset import FONTS, fonts_folder

DOWNLOADED = Path(__file__).parents[2] / "ui" / "node_modules" / "vazirmatn" / "fonts" / "ttf"


def type_folder():
    """A folder that has the type; the test is skipped on a machine that has not built the pages."""
    for folder in (fonts_folder(), DOWNLOADED):
        if all((folder / name).is_file() for name in FONTS):
            return folder
    told = "the type of the forms is not here: run make ui"
    return pytest.fail(told) if os.environ.get("CI") else pytest.skip(told)
