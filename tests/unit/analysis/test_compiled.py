"""What has been compiled is not used again once any source it may rest on has changed."""

from seamline.analysis import compiled, draws


def test_a_kernel_rests_on_every_source_of_the_package():
    assert draws.below._cache._cache_file._source_stamp[1] == compiled.mark()
    assert len(compiled.mark()) == 64


def test_any_change_of_any_source_gives_another_mark():
    before = [("/a.py", b"one"), ("/b/c.py", b"two")]
    assert compiled.mark_of(iter(before)) == compiled.mark_of(iter(reversed(before)))
    for after in (
        [("/a.py", b"one"), ("/b/c.py", b"too")],
        [("/a.py", b"one"), ("/b/d.py", b"two")],
        [("/a.py", b"one")],
        [*before, ("/e.py", b"")],
    ):
        assert compiled.mark_of(iter(after)) != compiled.mark_of(iter(before))


def test_every_source_is_read():
    names = {name for name, _ in compiled._sources(compiled.files("seamline.analysis"), "")}
    assert {"/draws.py", "/scan/windows.py", "/travel/shortest.py", "/coverage/looking.py"} <= names


def test_a_kernel_computes():
    @compiled.kernel
    def half(value):
        return value / 2

    assert half(3.0) == 1.5


def test_what_was_kept_under_another_mark_is_not_used(monkeypatch):
    kept = draws.below._cache._cache_file
    state = draws.stream(1, 1)
    draws.below(state, 5)
    assert kept._load_index()
    monkeypatch.setattr(kept, "_source_stamp", (kept._source_stamp[0], "another"))
    assert not kept._load_index()
