"""Von Neumann's fair bit from a biased coin."""

import numpy as np


# --8<-- [start:show]
def fair_bit(toss):
    """A fair bit from toss(), 0 or 1 with an unknown fixed chance."""
    while True:
        first, second = toss(), toss()
        if first != second:
            return first


rng = np.random.default_rng(0)
for p in (0.5, 0.9):
    used = []

    def toss(p=p, used=used):
        used.append(rng.random() < p)
        return used[-1]

    bits = [fair_bit(toss) for _ in range(10_000)]
    print(f"p = {p}: ones {np.mean(bits):.3f}, tosses", end=" ")
    print(f"{len(used) / 10_000:.2f}, exact {1 / (p * (1 - p)):.2f}")
    # --8<-- [end:show]
    assert abs(np.mean(bits) - 0.5) < 4 * 0.5 / np.sqrt(10_000)
    q = 2 * p * (1 - p)
    error = 2 * np.sqrt((1 - q) / q**2) / np.sqrt(10_000)
    assert abs(len(used) / 10_000 - 1 / (p * (1 - p))) < 4 * error
    assert q <= 0.5  # "different" as the bit would be biased, unless p = 1/2
# A chance drawn anew for each pair does no harm.
sides = iter(
    (rng.uniform(size=(20_000, 2)) < rng.choice([0.2, 0.5, 0.9], (20_000, 1)))
    .ravel()
    .tolist()
)
bits = [fair_bit(lambda: next(sides)) for _ in range(4_000)]
assert abs(np.mean(bits) - 0.5) < 4 * 0.5 / np.sqrt(4_000)
# Chances that change from toss to toss spoil it: 1/2, then 0.9.
sides = iter((rng.uniform(size=(20_000, 2)) < [0.5, 0.9]).ravel().tolist())
bits = []
while True:
    try:
        bits.append(fair_bit(lambda: next(sides)))
    except StopIteration:
        break
assert abs(np.mean(bits) - 0.1) < 4 * 0.3 / np.sqrt(len(bits))
