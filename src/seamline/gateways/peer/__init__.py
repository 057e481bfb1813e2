"""HTTPS with mutual TLS between nodes."""
