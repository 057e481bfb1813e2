"""Numbered deltas of the schema, forward only. A delta that has been released is never edited."""
