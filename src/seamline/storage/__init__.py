"""The disk, the clock and the randomness: what implements the ports of the centre."""
