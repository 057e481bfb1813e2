"""Settings: every key is documented, every slip is refused."""

from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from seamline.gateways import settings
from seamline.gateways.settings import Settings
from seamline.gateways.web.config import PeerConfig, WebConfig
from seamline.storage.config import BackupConfig, NodeConfig, RecordConfig, keys_of, parse
from seamline.terms.errors import InvalidInput
from seamline.terms.party import KINDS, Names

DOCS = Path(__file__).parents[3] / "docs" / "settings.md"
NODE = b'[node]\nparty = "alpha"\nnames = { en = "A", ar = "A", ckb = "A" }\ncentre = { en = "A", ar = "A", ckb = "A" }\n'


def documented():
    """Return the default that the table gives for each key."""
    rows = [line.split("|") for line in DOCS.read_text("utf-8").splitlines() if line.startswith("| `")]
    return {row[1].strip().strip("`"): row[2].strip().strip("`") for row in rows}


def test_every_setting_is_documented_with_its_default_and_nothing_else_is():
    expected = {
        key: "must be given" if default is msgspec.NODEFAULT else msgspec.json.encode(default).decode()
        for key, default in keys_of(Settings).items()
    }
    assert documented() == expected


def test_what_must_be_given_is_enough():
    read = parse(NODE, Settings)
    assert read.node.party == "alpha"
    assert read.record == RecordConfig()


@pytest.mark.parametrize(
    ("more", "says"),
    [
        (b"[web]\nprot = 1\n", "prot"),
        (b"[wed]\nport = 1\n", "wed"),
        (b'[web]\nport = "1"\n', "port"),
        (b"[web]\nport = 1\nport = 2\n", "TOML"),
        (b"[web\n", "TOML"),
        (b"\xff", "TOML"),
        (b"[backup]\nkeep = 0\n", "range"),
        (b'[backup]\nto = "key"\n', "backup.to"),
        (b"[record]\nmin_free_mib = 0\n", "range"),
        (b"[record]\nreaders = 33\n", "range"),
        (b"[record]\nmax_queued = 65537\n", "range"),
    ],
)
def test_a_slip_is_refused_and_named(more, says):
    with pytest.raises(InvalidInput, match="config-") as caught:
        parse(NODE + more, Settings)
    assert says in str(caught.value)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        NODE.replace(b"alpha", b"Alpha"),
        NODE + b'kind = "army"\n',
        NODE.replace(b'ckb = "A"', b'ku = "A"'),
        b"#" * (1_048_576 + 1),
    ],
)
def test_a_node_that_is_not_named_properly_is_refused(raw):
    with pytest.raises(InvalidInput):
        parse(raw, Settings)


texts = st.text(max_size=20).filter(lambda text: "\x7f" not in text)


@given(
    st.builds(
        Settings,
        node=st.builds(
            NodeConfig,
            party=st.just("alpha"),
            names=st.builds(Names, texts, texts, texts),
            centre=st.builds(Names, texts, texts, texts),
            kind=st.sampled_from(KINDS),
            exercise=st.booleans(),
        ),
        record=st.builds(RecordConfig, min_free_mib=st.integers(1, 1_048_576), readers=st.integers(1, 32)),
        backup=st.builds(
            BackupConfig, to=st.sampled_from(["", "ab" * 32]), folder=texts, keep=st.integers(1, 9)
        ),
        web=st.builds(
            WebConfig, host=texts, port=st.integers(0, 65_535), names=st.lists(texts, max_size=2).map(tuple)
        ),
        peer=st.builds(PeerConfig, loopback=st.booleans()),
    )
)
def test_what_is_written_is_read_back(value):
    assert parse(settings.to_toml(value).encode(), Settings) == value
