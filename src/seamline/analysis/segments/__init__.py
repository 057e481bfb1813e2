"""Segments: a seam, or a border, in stretches of 1 to 2 km whose ids outlive a redrawn line."""
