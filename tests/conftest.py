"""Settings that every test shares."""

from hypothesis import settings

# A deadline in seconds measures the machine, which others share; examples are bounded by their number.
settings.register_profile("seamline", deadline=None)
settings.load_profile("seamline")
