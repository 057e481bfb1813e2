"""Numbers in as few bytes as they need: seven bits a byte, the lowest first (LEB128)."""


def write(number: int) -> bytes:
    """Return the bytes of a number that is not negative."""
    raw = bytearray()
    while number > 0x7F:
        raw.append(number & 0x7F | 0x80)
        number >>= 7
    raw.append(number)
    return bytes(raw)


def read(raw: bytes, place: int, most: int) -> tuple[int, int] | None:
    """Return the number at a place and the place after it.

    None if the bytes end before it does or it takes more than ``most`` of them.
    """
    value = 0
    for offset, byte in enumerate(raw[place : place + most]):
        value |= (byte & 0x7F) << 7 * offset
        if byte < 0x80:
            return value, place + offset + 1
    return None
