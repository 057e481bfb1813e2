import numpy as np
import pytest

from seamline.analysis import draws


def plain(seed, number, count):
    """The reference: xoshiro256++ as Blackman and Vigna write it, in whole numbers of Python."""
    whole = 2**64 - 1

    def mixed(value):
        value = (value + 0x9E3779B97F4A7C15) & whole
        value = ((value ^ (value >> 30)) * 0xBF58476D1CE4E5B9) & whole
        value = ((value ^ (value >> 27)) * 0x94D049BB133111EB) & whole
        return value ^ (value >> 31)

    def turned(value, by):
        return ((value << by) | (value >> (64 - by))) & whole

    at, state = mixed(seed ^ mixed(number)), []
    for _ in range(4):
        at = (at + 0x9E3779B97F4A7C15) & whole
        state.append(mixed(at))
    out = []
    for _ in range(count):
        out.append((turned((state[0] + state[3]) & whole, 23) + state[0]) & whole)
        shifted = (state[1] << 17) & whole
        state[2] ^= state[0]
        state[3] ^= state[1]
        state[1] ^= state[2]
        state[0] ^= state[3]
        state[2] ^= shifted
        state[3] = turned(state[3], 45)
    return out


@pytest.mark.parametrize(("seed", "number"), [(0, 0), (1, 0), (1, 1), (draws.MAX_SEED, 998)])
def test_bits_are_those_of_the_published_generator(seed, number):
    state = draws.stream(seed, number)
    assert [int(draws.bits(state)) for _ in range(20)] == plain(seed, number, 20)


def test_streams_differ():
    firsts = {int(draws.bits(draws.stream(7, number))) for number in range(1000)}
    assert len(firsts) == 1000


def test_whole_numbers_are_equally_likely():
    state = draws.stream(3, 0)
    counts = np.bincount([draws.below(state, 7) for _ in range(70_000)], minlength=7)
    assert len(counts) == 7
    # chi-square with 6 degrees of freedom: 22.5 is passed by one seed in a thousand, and this seed is fixed
    assert ((counts - 10_000) ** 2 / 10_000).sum() < 22.5


def test_an_order_is_a_permutation_and_each_is_as_likely():
    seen = {}
    for number in range(6_000):
        values = np.arange(3, dtype=np.int32)
        draws.shuffle(draws.stream(5, number), values)
        seen[tuple(values.tolist())] = seen.get(tuple(values.tolist()), 0) + 1
    assert len(seen) == 6
    assert all(850 < count < 1_150 for count in seen.values())


def test_shares_lie_below_one():
    state = draws.stream(1, 2)
    values = np.array([draws.share(state) for _ in range(10_000)])
    assert 0 <= values.min() < 0.001 < 0.999 < values.max() < 1
    assert abs(values.mean() - 0.5) < 0.01
