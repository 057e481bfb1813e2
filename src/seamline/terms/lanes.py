"""Lanes: the urgency in which a parcel travels."""

STANDING = "standing"
FLASH = "flash"
ROUTINE = "routine"
BULK = "bulk"

LANES = (STANDING, FLASH, ROUTINE, BULK)
"""In the order in which they are sent. The standing lane needs no understanding in force."""
