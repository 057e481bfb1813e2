"""Coverage as people ask for it: who last saw each segment, how, how well, and what stands behind them."""

from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from seamline.analysis.coverage import bands, sampling
from seamline.analysis.coverage.bands import BASES, Joint
from seamline.analysis.coverage.cover import Cover, Segments, cover
from seamline.analysis.coverage.looks import Looks, Sightings, Standing, looks, names
from seamline.analysis.coverage.sensors import KINDS
from seamline.analysis.spread import Spread
from seamline.codecs.tracks import Tracks
from seamline.studies.coverage_input import Asked, Input
from seamline.studies.coverage_tables import MAX_DRAWN, party_table, picture, segment_table, sensor_table
from seamline.studies.study import Figure, Said, Source, Study
from seamline.terms.times import format_iso

HOURS = (6, 24, 72)


def study(given: Input, asked: Asked, sources: tuple[Source, ...], spread: Spread) -> Study:
    """Return the study. Raises as ``sampling.sampled``, ``looks.looks`` and ``cover.cover``."""
    segments = sampling.sampled(given.lines.lon, given.lines.lat, given.lines.first, asked.step_m)
    parties, seen, held = _together(given, asked)
    found = looks(seen, held, asked.at, asked.table, asked.gap)
    covered = cover(segments, found, len(parties), asked.rules, spread)
    joint = bands.joint(covered.together if len(found) else None, list(given.bands.values()), len(segments))
    return Study(
        kind="coverage",
        settings=_settings(asked),
        sources=sources,
        figures=_figures(segments, covered, joint),
        tables=(
            segment_table(given, covered, joint, parties, asked),
            party_table(given, covered, parties, asked),
            sensor_table(asked.table),
        ),
        assumptions=_assumptions(asked, given),
        cautions=_cautions(given, seen, found, joint, asked),
        pictures=(picture(given.lines, joint),) if len(segments) <= MAX_DRAWN else (),
    )


def _together(given: Input, asked: Asked) -> tuple[tuple[str, ...], Sightings, Standing]:
    """Return the parties in order, all positions and reports, and all posts, with numbers for names."""
    parts: list[tuple[Tracks, list[tuple[str, str]], list[str]]] = []
    pieces = 0
    for place, track in enumerate(given.tracks):
        one = track.tracks
        party = [track.party or said or asked.party for said in one.party]
        unit = [track.unit or said or f"\0{place}" for said in one.unit]
        kind = [track.kind or said or asked.kind for said in one.kind]
        parts.append(
            (
                msgspec.structs.replace(one, piece=one.piece + pieces),
                list(zip(party, unit, strict=True)),
                kind,
            )
        )
        pieces += 1 + int(one.piece.max(initial=0))
    if given.reports is not None:
        one = given.reports
        told = [(said or asked.party, "\0reports") for said in one.party]
        parts.append((msgspec.structs.replace(one, piece=one.piece + pieces), told, ["report"] * len(one)))
    posts = given.posts
    holders = [said or asked.party for said in posts.party] if posts else []
    whose = [one for _, units, _ in parts for one in units]
    parties, number = names([*(one for one, _ in whose), *holders])
    keys = {one: number for number, one in enumerate(sorted(set(whose)))}
    kinds = [KINDS.index(kind) for _, _, told in parts for kind in told]
    seen = Sightings(
        lon=_column([one.lon for one, _, _ in parts]),
        lat=_column([one.lat for one, _, _ in parts]),
        at=_column([one.at for one, _, _ in parts]).astype(np.int64),
        party=number[: len(whose)],
        unit=np.array([keys[one] for one in whose], np.int64),
        kind=np.array(kinds, np.int64),
        precision_m=_column([one.precision_m for one, _, _ in parts]),
        piece=_column([one.piece for one, _, _ in parts]).astype(np.int64),
    )
    nothing = np.empty(0)
    held = Standing(
        lon=posts.lon if posts else nothing,
        lat=posts.lat if posts else nothing,
        party=number[len(whose) :],
        unit=len(keys) + np.arange(len(holders)),
        kind=np.array([KINDS.index(kind) for kind in posts.kind] if posts else [], np.int64),
        range_m=posts.range_m if posts else nothing,
        since=posts.since if posts else nothing.astype(np.int64),
        until=posts.until if posts else nothing.astype(np.int64),
    )
    return parties, seen, held


def _column(parts: Sequence[NDArray[np.float64] | NDArray[np.int64]]) -> NDArray[np.float64]:
    return np.concatenate((np.empty(0), *parts))


def _settings(asked: Asked) -> tuple[Figure, ...]:
    return (
        Figure("coverage-at", format_iso(asked.at), "id"),
        Figure("coverage-party", asked.party, "id"),
        Figure("coverage-kind", asked.kind, "word"),
        Figure("coverage-share", asked.rules.share, "share", 0),
        Figure("coverage-enough", asked.rules.enough, "number", 2),
        Figure("coverage-gap-time", asked.gap.seconds, "seconds"),
        Figure("coverage-gap", asked.gap.metres, "metres"),
        Figure("coverage-step", asked.step_m, "metres"),
    )


def _figures(segments: Segments, covered: Cover, joint: Joint) -> tuple[Figure, ...]:
    length = segments.length_m
    cells = bool((np.diff(segments.first) == 1).all())
    within = [Figure(f"coverage-{h}h", bands.within(joint.age_h, length, h), "share", 1) for h in HOURS]
    units = covered.together.units
    based = [
        Figure(f"coverage-{name}", bands.share(joint.basis == number, length), "share", 1)
        for number, name in enumerate(BASES)
    ]
    return (
        Figure("coverage-segments", len(segments), "count"),
        *(() if cells else (Figure("coverage-length", float(length.sum()), "metres"),)),
        *within,
        Figure("coverage-first", bands.share(units >= 1, length), "share", 1),
        Figure("coverage-behind", bands.share(units >= 2, length), "share", 1),
        *based,
    )


def _assumptions(asked: Asked, given: Input) -> tuple[Said, ...]:
    return (
        *(Said(f"study-coverage-why-{kind}") for kind in KINDS),
        Said("study-coverage-decay"),
        Said("study-coverage-open-ground"),
        Said("study-coverage-share", {"percent": round(100 * asked.rules.share)}),
        Said(
            "study-coverage-gaps",
            {"minutes": round(asked.gap.seconds / 60, 1), "metres": round(asked.gap.metres)},
        ),
        Said("study-coverage-doubt"),
        Said("study-coverage-apart"),
        *((Said("study-coverage-banded"),) if given.bands else ()),
    )


def _cautions(given: Input, seen: Sightings, found: Looks, joint: Joint, asked: Asked) -> tuple[Said, ...]:
    ranges = np.array([asked.table[kind].range_m for kind in KINDS])
    known = seen.at <= asked.at
    counted = (
        ("study-coverage-later", int((~known).sum())),
        ("study-coverage-untimed", sum(one.tracks.untimed for one in given.tracks)),
        ("study-coverage-vague", int((known & (seen.precision_m >= ranges[seen.kind])).sum())),
        ("study-coverage-rests-on-bands", int((joint.basis == BASES.index("banded")).sum())),
        ("study-coverage-not-drawn", len(joint.band) if len(joint.band) > MAX_DRAWN else 0),
    )
    nothing = () if len(found) or given.bands else (Said("study-coverage-nothing"),)
    return (
        *nothing,
        *(Said(message, {"count": number}) for message, number in counted if number),
        Said("study-coverage-withheld"),
    )
