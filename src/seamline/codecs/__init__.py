"""Bytes in, values out, and back; no input or output."""
