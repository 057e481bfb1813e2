"""``seamline warm``: what it compiles is kept, and whoever comes next compiles nothing."""

import os
import subprocess
import sys

import pytest


def warm(cache):
    environment = {**os.environ, "NUMBA_CACHE_DIR": str(cache)}
    return subprocess.run(
        [sys.executable, "-m", "seamline", "warm"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=900,
        check=False,
    )


def kept(cache):
    return {file.relative_to(cache): file.stat().st_mtime_ns for file in cache.rglob("*") if file.is_file()}


@pytest.mark.long
def test_what_was_compiled_is_not_compiled_again(tmp_path):
    first = warm(tmp_path)
    assert first.returncode == 0, first.stdout + first.stderr
    assert "ready" in first.stdout
    found = kept(tmp_path)
    assert len(found) > 50
    assert warm(tmp_path).returncode == 0
    assert kept(tmp_path) == found
