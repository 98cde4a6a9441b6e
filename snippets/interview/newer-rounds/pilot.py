"""A pilot in two stages: chance to pass, chance to stop early, answers read."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from scipy.stats import binom

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


# --8<-- [start:show]
def pilot(p, n1, r1, n, r):
    """Stop after n1 drafts if at most r1 are usable; pass if more than r of n.

    p is the share usable in truth: chance to pass, and mean drafts read.
    """
    first = np.arange(r1 + 1, n1 + 1)  # counts that go on
    goes_on = binom.pmf(first, n1, p)
    passes = goes_on @ binom.sf(r - first, n - n1, p)
    return float(passes), float(n1 + (n - n1) * goes_on.sum())


def one_stage(low, high, alpha, power):
    """Fewest drafts n, and the count r that must be exceeded."""
    for n in range(1, 1000):
        r = int(binom.isf(alpha, n, low))
        if binom.sf(r, n, high) >= power:
            return n, r
    raise ValueError("more than 1000")


n, r = one_stage(0.5, 0.7, alpha=0.05, power=0.8)
print(f"one stage: more than {r} of {n}")
for p in 0.5, 0.7:
    passes, drafts = pilot(p, 15, 8, 43, 26)
    print(f"truth {p}: one stage passes {binom.sf(r, n, p):.3f}", end=", ")
    print(f"two pass {passes:.3f} after {drafts:.1f} drafts")
# --8<-- [end:show]
# exact enumeration of both stages
for p in 0.5, 0.62, 0.7:
    total = sum(
        binom.pmf(a, 15, p) * binom.pmf(b, 28, p)
        for a in range(9, 16)
        for b in range(29)
        if a + b > 26
    )
    assert np.isclose(pilot(p, 15, 8, 43, 26)[0], total)
assert (
    pilot(0.5, 15, 8, 43, 26)[0] <= 0.05 and pilot(0.7, 15, 8, 43, 26)[0] >= 0.8
)
stops = binom.cdf(8, 15, 0.5)
assert np.isclose(pilot(0.5, 15, 8, 43, 26)[1], 15 * stops + 43 * (1 - stops))
assert pilot(0.5, 15, 8, 43, 26)[1] < n < 43
assert binom.sf(r, n, 0.5) <= 0.05 < binom.sf(r - 1, n, 0.5)
assert binom.sf(int(binom.isf(0.05, n - 1, 0.5)), n - 1, 0.7) < 0.8
# by the normal approximation: the size, and the count to be exceeded
size = ((1.645 * 0.5 + 0.84 * 0.46) / 0.2) ** 2
edge = n / 2 + 1.645 * 0.5 * np.sqrt(n)
assert round(size, 1) == 36.5 and n == int(np.ceil(size))
assert round(edge, 1) == 23.5 and r == int(edge)
# never stopping early is the one-stage pilot
assert np.isclose(pilot(0.6, 15, -1, 37, 23)[0], binom.sf(23, 37, 0.6))
# no harmful draft among 43: the 95 % bound of its share
assert round(1 - 0.05 ** (1 / 43), 3) == 0.067 and round(3 / 43, 2) == 0.07

shares = np.linspace(0.3, 0.9, 121)
curves = np.array([pilot(p, 15, 8, 43, 26) for p in shares])
fig, (left, right) = plt.subplots(1, 2, figsize=(6.6, 3.1))
left.plot(shares, curves[:, 0], color="C0")
left.plot(
    [0.5, 0.7],
    [pilot(p, 15, 8, 43, 26)[0] for p in (0.5, 0.7)],
    "o",
    color="C0",
)
left.text(0.31, 0.13, "not worth it:\n0.05", fontsize=9)
left.text(0.43, 0.83, "worth it: 0.80", fontsize=9)
left.set(
    xlabel="share usable in truth", ylabel="chance to pass", ylim=(0, 1.02)
)
left.set_title("Passes")
right.plot(shares, curves[:, 1], color="C0")
right.axhline(37, color="C1", ls="--")
right.text(0.31, 38, "one stage: 37", color="C1", fontsize=9)
right.text(0.62, 27.5, "two stages", color="C0", fontsize=9)
right.set(
    xlabel="share usable in truth",
    ylabel="drafts read on average",
    ylim=(10, 45),
)
right.set_title("Costs")
fig.savefig("pilot.svg", metadata={"Date": None})
