"""Random numbers from a seed, in numbered streams, the same on every machine.

xoshiro256++ (Blackman and Vigna 2021) seeded through splitmix64 from (seed, number): stream n is the same
whether or not the others are drawn. Bounded integers without bias by Lemire's method (2019).
"""

import numpy as np
from numpy.typing import NDArray

from seamline.analysis.compiled import kernel

State = NDArray[np.uint64]
"""Shape (4,): a generator. Whoever holds it advances it in place."""

MAX_SEED = 2**63 - 1


@kernel
def _mixed(value: np.uint64) -> np.uint64:
    value = np.uint64(value + np.uint64(0x9E3779B97F4A7C15))
    value = np.uint64((value ^ (value >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9))
    value = np.uint64((value ^ (value >> np.uint64(27))) * np.uint64(0x94D049BB133111EB))
    return np.uint64(value ^ (value >> np.uint64(31)))


@kernel
def stream(seed: int, number: int) -> State:
    """Return the generator of a numbered stream. seed, number: 0 to MAX_SEED."""
    state = np.empty(4, np.uint64)
    at = _mixed(np.uint64(seed) ^ _mixed(np.uint64(number)))
    for part in range(4):
        at = np.uint64(at + np.uint64(0x9E3779B97F4A7C15))
        state[part] = _mixed(at)
    return state


@kernel
def bits(state: State) -> np.uint64:
    """Return the next 64 bits."""
    a, b, c, d = state[0], state[1], state[2], state[3]
    turned = np.uint64(a + d)
    out = np.uint64(np.uint64((turned << np.uint64(23)) | (turned >> np.uint64(41))) + a)
    shifted = np.uint64(b << np.uint64(17))
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    state[0], state[1], state[2] = a, b, c
    state[3] = np.uint64((d << np.uint64(45)) | (d >> np.uint64(19)))
    return out


@kernel
def share(state: State) -> float:
    """Return a number from [0, 1), a multiple of 2**-53."""
    return float(bits(state) >> np.uint64(11)) * (1.0 / 9007199254740992.0)


@kernel
def below(state: State, count: int) -> int:
    """Return an integer from 0 to count - 1, each as likely. count: 1 to 2**31 - 1."""
    wide = np.uint64(count)
    low32 = np.uint64(0xFFFFFFFF)
    product = np.uint64((bits(state) >> np.uint64(32)) * wide)
    rest = product & low32
    if rest < wide:
        floor = np.uint64((np.uint64(0x100000000) - wide) % wide)
        while rest < floor:
            product = np.uint64((bits(state) >> np.uint64(32)) * wide)
            rest = product & low32
    return int(product >> np.uint64(32))


@kernel
def shuffle(state: State, values: NDArray[np.int32]) -> None:
    """Put values of shape (n,) into an order of which each is as likely, in place."""
    for last in range(len(values) - 1, 0, -1):
        other = below(state, last + 1)
        values[last], values[other] = values[other], values[last]
