"""Rising or not: counts over time, compared with what was usual."""
