"""Fictional exercises: a scenario, a script of injects, and a federation in one process."""
