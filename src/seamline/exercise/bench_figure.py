"""What a measurement says."""

import msgspec

LEAST = "least"
MOST = "most"


class Figure(msgspec.Struct, frozen=True, omit_defaults=True):
    """One measured figure.

    name: the message id is ``bench-<name>``. goal and bound: at LEAST, or at MOST, so much. reference: the
    same measured beside it on this machine, in the same unit, 0 where there is none.
    """

    name: str
    value: float
    unit: str
    goal: float
    bound: str
    reference: float = 0.0

    @property
    def met(self) -> bool:
        """Whether the goal is met."""
        return self.value >= self.goal if self.bound == LEAST else self.value <= self.goal

    @property
    def ratio(self) -> float:
        """The figure as a multiple of the reference, 0 where there is none."""
        return self.value / self.reference if self.reference else 0.0


def percentile(values: list[float], share: float) -> float:
    """Return the value below which that share of the values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]
