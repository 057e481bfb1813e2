"""What holds the house together and no single package can see."""

import importlib
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from build_ui import new_enough
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def output(*command):
    """What a command prints, from the project's root; the test fails with it if the command does."""
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def committed():
    """Text of each file that git has, by path."""
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    found = {}
    for name in output("git", "ls-files", "-z").split("\0"):
        file = ROOT / name
        if name and file.is_file():
            try:
                found[name] = file.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                continue  # a font, an image
    return found


def test_every_target_is_in_help():
    targets = re.search(r"^\.PHONY: (.*)$", MAKEFILE, re.MULTILINE)[1].split()
    told = re.findall(r"^  make (\S+) +\S", output("make", "help"), re.MULTILINE)
    assert sorted(told) == sorted(targets)


def test_every_target_that_guides_name_exists():
    targets = set(re.search(r"^\.PHONY: (.*)$", MAKEFILE, re.MULTILINE)[1].split())
    for guide in ("README.md", "CONTRIBUTING.md"):
        named = re.findall(r"(?:`|^)make ([a-z-]+)", (ROOT / guide).read_text(encoding="utf-8"), re.MULTILINE)
        assert named, guide
        assert set(named) <= targets, guide


def test_the_command_is_there():
    module, _, name = PROJECT["project"]["scripts"]["seamline"].partition(":")
    assert callable(getattr(importlib.import_module(module), name))


def test_each_floor_uses_only_what_stands_below():
    told = output(str(Path(sys.executable).with_name("lint-imports")), "--no-cache")
    assert "0 broken" in told


def test_every_folder_of_the_source_is_on_a_floor():
    floors = PROJECT["tool"]["importlinter"]["contracts"][0]
    named = {part.strip() for line in floors["layers"] for part in line.split("|")}
    named |= set(floors["exhaustive_ignores"])
    source = ROOT / "src" / "seamline"
    packages = {path.parent.name for path in source.glob("*/__init__.py")}
    modules = {path.stem for path in source.glob("*.py")} - {"__init__"}
    assert packages | modules <= named


def pins(name):
    """package -> (version, number of hashes) of a lock; a package split by a marker has its last."""
    found = {}
    for block in re.split(
        r"^(?=[A-Za-z0-9])", (ROOT / "requirements" / name).read_text(), flags=re.MULTILINE
    ):
        if head := re.match(r"([A-Za-z0-9._-]+)==(\S+)", block):
            found[canonicalize_name(head[1])] = (head[2], block.count("--hash=sha256:"))
    return found


@pytest.mark.parametrize("lock", ["run.txt", "build.txt", "dev.txt", "bench.txt", "lock.txt"])
def test_the_locks_hold_what_the_project_names(lock):
    group = lock.removesuffix(".txt")
    project = PROJECT["project"]["dependencies"] if group == "run" else PROJECT["dependency-groups"][group]
    pinned = pins(lock)
    for text in project:
        wanted = Requirement(text)
        version, _ = pinned[canonicalize_name(wanted.name)]
        assert wanted.specifier.contains(version), f"{text} is locked at {version}: run make lock"
    assert [package for package, (_, hashes) in pinned.items() if not hashes] == []


def test_the_locks_agree():
    run, build, dev = pins("run.txt"), pins("build.txt"), pins("dev.txt")
    for one, other in ((run, build), (run, dev), (build, dev)):
        assert {name for name in one.keys() & other.keys() if one[name][0] != other[name][0]} == set()


# Written apart, so that this file does not hold what it looks for.
HOSTS = re.compile(r"pypi\." + r"org|python" + r"hosted\.org|npm" + r"js\.(?:org|com)|yarn" + r"pkg\.com")
MACHINE = re.compile(r"(?<![\w./-])/(?:ro" + r"ot|wo" + r"rk|ho" + r"me)/[\w.]")


@pytest.mark.parametrize(
    ("what", "pattern"),
    [("a registry", HOSTS), ("a machine of ours", MACHINE)],
    ids=["registry", "machine"],
)
def test_no_committed_file_names(what, pattern):
    named = [
        f"{name}:{text[: hit.start()].count(chr(10)) + 1}: {hit[0]}"
        for name, text in committed().items()
        for hit in [pattern.search(text)]
        if hit
    ]
    assert not named, f"{what} is named in\n" + "\n".join(named)


def test_nothing_built_and_no_record_is_committed():
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    assert output("git", "ls-files", "--cached", "--ignored", "--exclude-standard") == ""


def test_decisions_are_dated():
    names = [path.name for path in (ROOT / "docs" / "decisions").iterdir()]
    assert names
    assert [name for name in names if not re.fullmatch(r"\d{4}-\d\d-\d\d-[a-z0-9-]+\.md", name)] == []


# Made from the running pages, once there are some to take a picture of.
AWAITED = frozenset({"docs/images/watch.png"})


def test_links_between_guides_lead_somewhere():
    broken = [
        f"{guide.relative_to(ROOT)}: {target}"
        for guide in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]
        for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", guide.read_text(encoding="utf-8"))
        if "://" not in target and not (guide.parent / target).exists() and target not in AWAITED
    ]
    assert broken == []


@pytest.mark.parametrize(
    ("told", "good"),
    [
        ("v18.20.4", False),
        ("v20.18.9", False),
        ("v20.19.0", True),
        ("v21.7.3", False),
        ("v22.11.0", False),
        ("v22.12.0", True),
        ("v24.1.0", True),
        ("v100.0.0", True),
        ("", False),
        ("node: not found", False),
    ],
)
def test_only_a_node_that_vite_accepts_is_taken(told, good):
    assert new_enough(told) is good
