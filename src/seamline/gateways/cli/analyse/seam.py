"""``seamline analyse seam``: how much ground lies between the lines, and in which segments."""

from pathlib import Path
from typing import Annotated

from cyclopts import App, Parameter

from seamline.analysis.sectors import Cut
from seamline.analysis.segments.resegment import DEFAULT_TOLERANCE_M
from seamline.analysis.segments.segment import DEFAULT_SEGMENT_M
from seamline.codecs import geojson
from seamline.gateways.cli.analyse.frame import Output, analyse, given
from seamline.gateways.cli.printing import write_new
from seamline.studies import seam as study
from seamline.studies import seam_file
from seamline.studies.study import Study

app = App(name="seam", help="Measure a seam or a border and cut it into segments with lasting ids.")


@app.default
def seam(
    *,
    lines: Annotated[
        Path, Parameter(help="GeoJSON with two to eight LineStrings, or the lines of a border.")
    ],
    border: Annotated[bool, Parameter(help="Each line by itself, without ground.", negative="")] = False,
    widen_km: Annotated[
        float, Parameter(help="Ground within so many km of the seam as well, 0 to 100.")
    ] = 0.0,
    segment_km: Annotated[float, Parameter(help="Length of a segment, 1 to 2.")] = DEFAULT_SEGMENT_M / 1_000,
    sectors: Annotated[Path | None, Parameter(help="CSV: name, from_km along the first line.")] = None,
    previous: Annotated[Path | None, Parameter(help="An earlier --geojson file, whose ids are kept.")] = None,
    tolerance_m: Annotated[
        float, Parameter(help="A segment within so many metres has not moved, 0.05 to 100.")
    ] = DEFAULT_TOLERANCE_M,
    cells_km: Annotated[
        float, Parameter(help="Equal-area cells with sides of so many km; 0 for none.")
    ] = 0.0,
    geojson_: Annotated[
        Path | None,
        Parameter(name="--geojson", help="Write the segments here; a file that is there is left alone."),
    ] = None,
    output: Output = Output(),  # noqa: B008 - frozen
) -> int:
    """Return area, length, sectors and segments of the ground between lines of presence, or of a border."""

    def work(_: object) -> Study:
        file = given(lines)
        drawn = study.read_lines(file.raw)
        sources = [file.source(len(drawn.lines) + drawn.others, len(drawn.lines))]
        cuts: tuple[Cut, ...] = ()
        old = None
        if sectors is not None:
            table = given(sectors)
            cuts = study.read_sectors(table.lines())
            sources.append(table.source(len(cuts)))
        if previous is not None:
            before = given(previous)
            old = seam_file.read(before.raw, border=border)
            sources.append(before.source(len(old.segments)))
        asked = study.Asked(border, widen_km, segment_km, tolerance_m, cells_km)
        found, segments, names = study.of_lines(drawn, asked, sources, cuts, old)
        if geojson_ is not None:
            write_new(geojson_, geojson.write(seam_file.features(segments, names)))
        return found

    return analyse(work, output)
