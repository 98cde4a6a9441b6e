"""One request asks n servers and waits for the slowest (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np


# --8<-- [start:show]
def slow(n, p):
    """Share of requests that meet at least one slow server."""
    return 1 - (1 - p) ** n


def allowed(n, target):
    """How often each server may be slow."""
    return 1 - (1 - target) ** (1 / n)


for n in (1, 10, 40, 100):
    print(f"{n:3} servers: {slow(n, 0.01):4.0%} slow;", end=" ")
    print(f"for 1 %, each at most {allowed(n, 0.01):.3%}")
# --8<-- [end:show]
for seed in range(4):
    rng = np.random.default_rng(seed)
    for n in (10, 40):
        waits = rng.exponential(1, (20_000, n))
        limit = np.log(100)  # exponential: exceeded with probability 0.01
        share = np.mean(waits.max(1) > limit)
        assert abs(share - slow(n, 0.01)) < 0.015
        limit = -np.log(allowed(n, 0.01))
        assert abs(np.mean(waits.max(1) > limit) - 0.01) < 0.003
assert abs(allowed(100, 0.01) / 1e-4 - 1) < 0.01
for n, target in ((1, 0.3), (7, 0.2), (90, 0.04)):
    assert np.isclose(slow(n, allowed(n, target)), target)
assert round(1 - slow(100, 0.01), 2) == 0.37
# the card: 30 servers, one answer in 50 slower than 80 ms
assert round(slow(30, 0.02), 3) == 0.455
assert f"{allowed(30, 0.05):.2%}" == "0.17%"
assert round(slow(30, 0.02**2), 3) == 0.012
# dependent servers: slow all together, or never two at a time
u = (np.arange(10_000) + 0.5) / 10_000
ends = np.arange(31)[:, None] * 0.02
apart = (ends[:-1] <= u) & (u < ends[1:])
assert np.allclose(apart.mean(1), 0.02)
assert np.isclose(apart.any(0).mean(), min(1, 30 * 0.02))
together = np.tile(u < 0.02, (30, 1))
assert np.isclose(together.any(0).mean(), 0.02)


plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
fig, ax = plt.subplots(figsize=(6.2, 3.1))
n = np.arange(1, 201)
for p, colour, text, at in (
    (0.01, "C1", "1 in 100", 118),
    (0.001, "C0", "1 in 1,000", 140),
    (0.0001, "C2", "1 in 10,000", 140),
):
    share = 100 * slow(n, p)
    ax.plot(n, share, color=colour)
    ax.text(at, share[at] + 2, text, color=colour, ha="right", va="bottom")
ax.set(
    xlabel="servers asked for one request",
    ylabel="slow requests, %",
    ylim=(0, 100),
    xlim=(0, 200),
)
fig.savefig("fanout.svg", metadata={"Date": None})
