"""Scan statistics: where, and when, there is more than chance would put there."""
