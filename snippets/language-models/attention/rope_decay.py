"""Does a rotary score fall with the distance? (figure)"""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
d = 128
offset = np.arange(0, 2049, 4)


def kernel(base):
    """Mean over the pairs of cos(offset * theta): query equal to key."""
    theta = base ** (-np.arange(0, d, 2) / d)
    return np.cos(np.outer(offset, theta)).mean(axis=1)


def spread(rng, n=2000):
    """Standard deviation of the score of independent queries and keys."""
    q, k = rng.normal(size=(2, n, d // 2, 2)) @ np.array([1, 1j])
    theta = 10_000 ** (-np.arange(0, d, 2) / d)
    turn = np.exp(1j * np.outer(theta, offset))
    return ((q * k.conj()) @ turn).real.std(axis=0) / np.sqrt(d)


rng = np.random.default_rng(0)
noise = spread(rng)
fig, ax = plt.subplots(figsize=(6.5, 3.2))
ax.plot(offset, kernel(10_000), label="query = key, base 10,000")
ax.plot(offset, kernel(500_000), label="query = key, base 500,000")
ax.plot(offset, noise, "--", color="#5b6472", label="independent: deviation")
ax.set(
    xlabel="distance between query and key", ylabel="score", ylim=(-0.1, 1.3)
)
ax.legend(loc="upper right", ncols=3, fontsize=8, handlelength=1.6)
fig.savefig("rope_decay.svg", metadata={"Date": None})

small, large = kernel(10_000), kernel(500_000)
assert small[0] == large[0] == 1
half = len(offset) // 2
assert small[half:].mean() < 0.4 * small[1:40].mean()  # falls on average
assert (np.diff(small) > 0).sum() > len(offset) / 4  # but not steadily
assert np.all(large[50:] > small[50:])  # the larger base falls later
for seed in range(3):
    noise = spread(np.random.default_rng(seed))
    assert 0.9 < noise.min() and noise.max() < 1.1  # no decay at all
