"""The exercise's ground and people: FICTION between real towns.

Nobody's line runs here. The vertices were drawn by hand, to two decimals, so that the two lines face each
other across a seam of 10 to 40 km, touch nowhere, and leave real towns on both sides and in between.
"""

import msgspec

from seamline.terms.party import Names

UNDERSTANDING = "understanding.toml"
"""What the forces and the coalition agree; every one of SIDES signs it."""
RELIEF = "relief.toml"
"""What the forces agree with the aid body."""
WEEK = "week.toml"
"""What the two centres agree through which a real week is played."""


class Seat(msgspec.Struct, frozen=True):
    """A seat of a party: an alias and its roles."""

    alias: str
    roles: tuple[str, ...]


class Side(msgspec.Struct, frozen=True):
    """One party of the exercise: its node's host name, its seats, its line of presence (lon, lat).

    signer: the seat that signs understandings.
    """

    party: str
    kind: str
    names: Names
    centre: Names
    host: str
    seats: tuple[Seat, ...]
    line: tuple[tuple[float, float], ...] = ()
    signer: str = "commander-1"


SEATS = (
    Seat("duty-1", ("duty-officer",)),
    Seat("release-1", ("release-officer",)),
    Seat("commander-1", ("commander",)),
    Seat("analyst-1", ("analyst",)),
    Seat("auditor-1", ("auditor",)),
    Seat("admin-1", ("administrator",)),
)
"""Who sits at every node: one seat a role."""

FEDERAL = Side(
    party="federal",
    kind="force",
    names=Names("Federal force (exercise)", "القوة الاتحادية (تمرين)", "هێزی فیدراڵ (مەشق)"),
    centre=Names("South centre", "المركز الجنوبي", "ناوەندی باشوور"),
    host="federal.localhost",
    seats=SEATS,
    line=(
        (42.10, 36.52),
        (42.50, 36.42),
        (43.02, 36.28),
        (43.22, 35.98),
        (43.32, 35.72),
        (43.62, 35.40),
        (43.98, 35.30),
        (44.30, 35.24),
        (44.42, 35.02),
        (44.52, 34.78),
        (44.72, 34.52),
        (44.98, 34.30),
        (45.18, 34.14),
    ),
)
REGION = Side(
    party="region",
    kind="force",
    names=Names("Regional force (exercise)", "قوة الإقليم (تمرين)", "هێزی هەرێم (مەشق)"),
    centre=Names("North centre", "المركز الشمالي", "ناوەندی باکوور"),
    host="region.localhost",
    seats=SEATS,
    line=(
        (42.28, 36.76),
        (42.72, 36.70),
        (43.26, 36.50),
        (43.48, 36.12),
        (43.62, 35.86),
        (43.94, 35.70),
        (44.22, 35.66),
        (44.60, 35.46),
        (44.76, 35.18),
        (44.86, 34.92),
        (45.06, 34.72),
        (45.26, 34.52),
        (45.44, 34.36),
    ),
)
COALITION = Side(
    party="coalition",
    kind="coalition",
    names=Names("Coalition (exercise)", "التحالف (تمرين)", "هاوپەیمانان (مەشق)"),
    centre=Names("Liaison cell", "خلية الارتباط", "شانەی پەیوەندی"),
    host="coalition.localhost",
    seats=SEATS,
)

SIDES = (FEDERAL, REGION, COALITION)
"""The forces and the coalition: who shares the ground between the lines."""

CIVIL = Side(
    party="civil",
    kind="humanitarian",
    names=Names("Aid organisation (exercise)", "منظمة الإغاثة (تمرين)", "ڕێکخراوی فریاگوزاری (مەشق)"),
    centre=Names("Aid office", "مكتب المساعدات", "نووسینگەی یارمەتی"),
    host="civil.localhost",
    seats=(
        Seat("civil-1", ("civil-lead",)),
        Seat("head-1", ("commander", "civil-lead")),
        Seat("auditor-1", ("auditor",)),
        Seat("admin-1", ("administrator",)),
    ),
    signer="head-1",
)
"""An aid body: it gives notices and keeps areas of return, and has signed nothing about forces."""

EVERYBODY = (*SIDES, CIVIL)
"""All whose nodes a demonstration runs."""

RELIEF_SIDES = (CIVIL, FEDERAL, REGION)
"""Who signs what is agreed with the aid body; it proposes."""
