"""At the hours that an understanding sets: note how the own side covers the seam, for whom an article names.

The note is made at its hour from what is known then and never changed; an article's delay and cells are dealt
with when it leaves. What leaves rests on own looks alone: nothing of one partner reaches another by it.
"""

from seamline.centre import findings
from seamline.centre.desk import Desk
from seamline.centre.seam import covered, segments
from seamline.understanding.model import Understanding
from seamline.understanding.stretches import MAX_STRETCHES


def note(desk: Desk, value: Understanding, hour: int) -> None:
    """Note the own coverage of every area of an understanding that lies along the own line."""
    for stretch in segments.keep(desk):
        mine = desk.home.party in stretch.area.between
        cut = stretch.cut.segments
        if stretch.understanding.id != value.id or not mine or not cut:
            continue
        bands = covered.own_bands(desk, stretch).tolist()
        told = [
            [one.middle.lon_e7, one.middle.lat_e7, round(one.length_m), band]
            for one, band in zip(cut, bands, strict=True)
        ]
        ob = desk.new_id(findings.COVERAGE, stretch.key, str(hour))
        findings.note(desk, findings.COVERAGE, ob, {"stretches": told[:MAX_STRETCHES]})
