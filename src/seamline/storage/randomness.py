"""The only place that asks the machine for randomness."""

import secrets


class SystemRandom:
    """``centre.ports.Random`` on the kernel's generator."""

    def bytes(self, count: int) -> bytes:
        """Return unpredictable bytes."""
        return secrets.token_bytes(count)
