import csv
import datetime as dt
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.open_data import data

from seamline.codecs import gpx, tracks
from seamline.terms.errors import InvalidInput
from seamline.terms.times import parse_iso

HEAD = '<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">'
TIME = "2020-09-20T14:30:00Z"


def point(lat="35.5", lon="44.5", time=TIME, more=""):
    when = f"<time>{time}</time>" if time else ""
    return f'<trkpt lat="{lat}" lon="{lon}"><ele>300</ele>{when}{more}</trkpt>'


def file(*pieces, before="", head=HEAD):
    segments = "".join(f"<trkseg>{piece}</trkseg>" for piece in pieces)
    return f"{head}{before}<trk><name>n</name>{segments}</trk></gpx>".encode()


def code(raw):
    with pytest.raises(InvalidInput) as caught:
        gpx.read(raw)
    return caught.value.code


def test_points_of_tracks_come_with_their_times_and_pieces():
    found = gpx.read(
        file(point() + point(lat="-1.25", time="2020-09-20T17:31:00.5+03:00"), point(lon=" +180 "))
    )
    assert found.lat.tolist() == [35.5, -1.25, 35.5]
    assert found.lon.tolist() == [44.5, 44.5, 180]
    assert found.at.tolist() == [parse_iso(TIME), parse_iso(TIME) + 60_500, parse_iso(TIME)]
    assert found.piece.tolist() == [1, 1, 2]
    assert found.precision_m.tolist() == [gpx.PRECISION_M] * 3
    assert found.untimed == 0


def test_a_time_without_a_zone_is_utc_and_a_point_without_time_is_counted():
    found = gpx.read(file(point(time="2020-09-20T14:30:00") + point(time="") + point(time="  ")))
    assert found.at.tolist() == [parse_iso(TIME)]
    assert found.untimed == 2


def test_names_authors_and_devices_are_never_taken():
    secret = "<name>NAMED</name><cmt>NAMED</cmt><extensions><device>NAMED</device></extensions>"
    author = '<metadata><author><name>NAMED</name><email id="NAMED" domain="x"/></author></metadata>'
    found = gpx.read(file(point(more=secret), before=author))
    assert "NAMED" not in repr([getattr(found, name) for name in found.__struct_fields__])
    assert (found.unit, found.kind, found.party) == (("",), ("",), ("",))


def test_routes_waypoints_and_points_in_extensions_are_no_positions():
    others = (
        f'<wpt lat="1" lon="1"><time>{TIME}</time></wpt><rte><rtept lat="1" lon="1"><time>{TIME}</time></rtept></rte>'
        f"<extensions><trk><trkseg>{point(lat='1')}</trkseg></trk></extensions>"
    )
    within = f"<extensions><time>1999-01-01T00:00:00Z</time>{point(lat='1')}</extensions>"
    found = gpx.read(file(point(more=within), before=others))
    assert found.lat.tolist() == [35.5]
    assert found.at.tolist() == [parse_iso(TIME)]


def test_the_tags_may_have_a_prefix_and_other_encodings_are_read():
    text = f'<g:gpx xmlns:g="x"><g:trk><g:trkseg><g:trkpt lat="1" lon="2"><g:time>{TIME}</g:time></g:trkpt></g:trkseg></g:trk></g:gpx>'
    assert gpx.read(text.encode()).lat.tolist() == [1]
    assert gpx.read(text.encode("utf-16")).lat.tolist() == [1]
    assert gpx.read(b"\xef\xbb\xbf" + text.encode()).lat.tolist() == [1]


LAUGHS = '<!DOCTYPE gpx [<!ENTITY a "ha"><!ENTITY b "' + "&a;" * 50 + '"><!ENTITY c "' + "&b;" * 50 + '">]>'


@pytest.mark.parametrize(
    ("raw", "want"),
    [
        (b"", "gpx-xml"),
        (b"not xml", "gpx-xml"),
        (HEAD.encode(), "gpx-xml"),
        (file(point()) + b"<more/>", "gpx-xml"),
        (b'<?xml version="1.0" encoding="no-such"?><gpx/>', "gpx-xml"),
        (b'<?xml version="1.0" encoding="utf-7"?><gpx/>', "gpx-xml"),
        (b"<gpx>\xff</gpx>", "gpx-xml"),
        (b"<gpx>&undeclared;</gpx>", "gpx-xml"),
        (b"<kml/>", "gpx-form"),
        ((LAUGHS + "<gpx>&c;</gpx>").encode(), "gpx-document-type"),
        (b'<!DOCTYPE gpx SYSTEM "file:///etc/passwd"><gpx/>', "gpx-document-type"),
        (b'<!DOCTYPE gpx [<!ENTITY e SYSTEM "http://127.0.0.1/x">]><gpx>&e;</gpx>', "gpx-document-type"),
        (b"<!DOCTYPE gpx><gpx/>", "gpx-document-type"),
        (file(point(lat="90.0001")), "gpx-place"),
        (file(point(lon="-180.1")), "gpx-place"),
        (file(point(lat="nan")), "gpx-place"),
        (file(point(lat="inf")), "gpx-place"),
        (file(point(lat="1e1")), "gpx-place"),
        (file(point(lat="١")), "gpx-place"),
        (file('<trkpt lat="1"/>'), "gpx-place"),
        (file(point(time="yesterday")), "gpx-time"),
        (file(point(time="2020-09-31T00:00:00Z")), "gpx-time"),
        (file(point(time="2020-09-20")), "gpx-time"),
        (file(point(time="1969-12-31T23:59:59Z")), "gpx-time"),
        (file(point(time="2020-09-20T14:30:00Z" * 2)), "gpx-time"),
        (file(point(time="0" * (gpx.MAX_TIME + 1))), "gpx-time"),
    ],
)
def test_what_is_no_track_is_refused(raw, want):
    assert code(raw) == want


def test_the_line_is_told():
    with pytest.raises(InvalidInput) as caught:
        gpx.read(file(point() + "\n\n" + point(lat="91")))
    assert caught.value.context["line"] == 3


def test_limits_hold_one_past_them(monkeypatch):
    deep = lambda levels: ("<gpx>" + "<a>" * (levels - 1) + "</a>" * (levels - 1) + "</gpx>").encode()  # noqa: E731
    assert len(gpx.read(deep(gpx.MAX_DEPTH))) == 0
    assert code(deep(gpx.MAX_DEPTH + 1)) == "gpx-depth"
    monkeypatch.setattr(gpx, "MAX_POSITIONS", 2)
    assert len(gpx.read(file(point() * 2 + point(time="")))) == 2
    assert code(file(point() * 3)) == "tracks-many"
    raw = file(point())
    monkeypatch.setattr(gpx, "MAX_BYTES", len(raw))
    assert len(gpx.read(raw)) == 1
    monkeypatch.setattr(gpx, "MAX_BYTES", len(raw) - 1)
    assert code(raw) == "gpx-too-long"


@given(st.binary(max_size=300), st.integers(0, 250))
def test_garbage_is_refused_or_read_and_nothing_else(noise, at):
    raw = file(point() + point())
    for text in (noise, raw[:at] + noise + raw[at:], raw[:at]):
        try:
            found = gpx.read(text)
        except InvalidInput as error:
            assert error.code.startswith(("gpx-", "tracks-"))  # noqa: PT017 (either outcome is right)
        else:
            assert len(found) <= 3


def samples():
    index = data("geoformats", "index.csv")
    with index.open(encoding="utf-8") as lines:
        return sorted(
            index.with_name(row["file"]) for row in csv.DictReader(lines) if row["file"].endswith(".gpx")
        )


def test_the_samples_of_others_are_read_point_for_point():
    """Against a reading with the standard library's tree: positions and times of points of tracks."""
    from xml.etree import ElementTree as ET

    timed, refused = 0, []
    for sample in samples():
        raw = sample.read_bytes()
        try:
            found = gpx.read(raw)
        except InvalidInput as error:
            refused.append((sample.name, error.code))
            continue
        try:
            root = ET.fromstring(raw)
        except ET.ParseError:
            continue  # prefixes that are not bound: nothing that we need is behind them
        rows = []
        for element in root.iterfind(".//{*}trkpt"):
            time = element.findtext("{*}time")
            if time:
                when = dt.datetime.fromisoformat(time)
                when = when if when.tzinfo else when.replace(tzinfo=dt.UTC)
                rows.append((float(element.get("lat")), float(element.get("lon")), when.timestamp() * 1_000))
        assert [*zip(found.lat.tolist(), found.lon.tolist(), strict=True)] == [row[:2] for row in rows], (
            sample.name
        )
        assert found.at.tolist() == pytest.approx([row[2] for row in rows], abs=1), sample.name
        timed += len(rows)
    assert timed > 1_100
    assert refused == [("Mojstrovka.gpx", "gpx-time")], "its recorder thought that it was 1901"


def test_gpx_and_what_another_program_made_of_it_as_geojson_say_the_same():
    pairs = 0
    for sample in samples():
        other = sample.with_name(sample.name + ".expected.geojson")
        if not other.exists() or "coordTimes" not in other.read_text(encoding="utf-8"):
            continue
        ours = gpx.read(sample.read_bytes())
        theirs = tracks.from_geojson(json.dumps(json.loads(other.read_bytes())).encode())
        assert ours.at.tolist() == theirs.at.tolist()
        assert ours.lon.tolist() == pytest.approx(theirs.lon.tolist(), abs=1e-7)
        pairs += 1
    assert pairs == 1
