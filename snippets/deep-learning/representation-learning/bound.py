"""InfoNCE's bound on mutual information with the best critic (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from scipy.stats import multivariate_normal, norm

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


# --8<-- [start:show]
def bound(information, N, rng, d=4, batches=4000):
    """log N - loss, in nats; d Gaussian pairs, I = -d log(1 - r^2) / 2."""
    r = np.sqrt(1 - np.exp(-2 * information / d))
    x = rng.normal(size=(batches, 1, d))
    y = rng.normal(size=(batches, N, d))  # partner 0 is x's own
    y[:, :1] = r * x + np.sqrt(1 - r**2) * y[:, :1]
    score = -((y - r * x) ** 2) / (2 * (1 - r**2)) + y**2 / 2
    score = score.sum(axis=2)  # log p(y | x) - log p(y) + constant
    top = score.max(axis=1)
    log_sum = top + np.log(np.exp(score - top[:, None]).sum(axis=1))
    return np.log(N) - np.mean(log_sum - score[:, 0])


print("true I ", *(f"{i:5.1f}" for i in (1, 2, 4, 8)), "  log N")
for N in (4, 32, 256):
    rng = np.random.default_rng(1)
    values = [bound(i, N, rng) for i in (1, 2, 4, 8)]
    print(f"N = {N:<3}", *(f"{v:5.1f}" for v in values), f"{np.log(N):7.1f}")
    # --8<-- [end:show]
    # 0.05 is more than two standard errors
    assert np.all(np.array(values) < np.array([1, 2, 4, 8]) + 0.05)
    assert values[-1] < np.log(N) and np.all(np.diff(values) > 0.03)
    assert values[0] > 0.5 and values[-1] > np.log(N) - 0.3
    for seed in range(2):
        rng = np.random.default_rng(10 + seed)
        runs = [bound(i, N, rng, batches=800) for i in (1, 2, 4, 8)]
        assert np.allclose(runs, values, atol=0.2)
        assert max(runs) < np.log(N)
# with plenty of partners it is nearly tight: the critic is the right one
assert abs(bound(1, 200, np.random.default_rng(2), batches=3000) - 1) < 0.1
r = np.sqrt(1 - np.exp(-2 / 4))  # I = 1 in four dimensions
assert np.isclose(-2 * np.log(1 - r**2), 1)
x, y = 0.7, -0.4
joint = multivariate_normal([0, 0], [[1, r], [r, 1]]).logpdf([x, y])
ratio = joint - norm.logpdf(x) - norm.logpdf(y)
ours = -((y - r * x) ** 2) / (2 * (1 - r**2)) + y**2 / 2
assert np.isclose(ratio, ours - 0.5 * np.log(1 - r**2))

fig, ax = plt.subplots(figsize=(5.6, 3.4))
grid = np.linspace(0, 10, 9)
for j, N in enumerate((4, 32, 256)):
    rng = np.random.default_rng(3)
    ax.plot(grid, [bound(i, N, rng, batches=500) for i in grid], color=f"C{j}")
    ax.axhline(np.log(N), color=f"C{j}", ls=":", lw=1)
    ax.text(0.1, np.log(N) + 0.1, f"log {N}", color=f"C{j}")
ax.plot([0, 7], [0, 7], color="k", lw=1, ls="--")
ax.text(7.1, 6.85, "truth", va="center")
ax.set(xlabel="true mutual information (nats)")
ax.set(ylabel="log N minus the loss", xlim=(0, 10), ylim=(0, 7.3))
fig.savefig("bound.svg", metadata={"Date": None})
