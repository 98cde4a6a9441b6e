"""Two tasks that share one unit: what one gains the other loses."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


# --8<-- [start:show]
def shared_unit(a, b, lam):
    """Errors of the tasks a.x and b.x that share the best unit w.x.

    x has unit covariance, a and b length 1; lam weighs the first task.
    """
    M = lam * np.outer(a, a) + (1 - lam) * np.outer(b, b)
    w = np.linalg.eigh(M)[1][:, -1]  # of the largest eigenvalue
    return 1 - (a @ w) ** 2, 1 - (b @ w) ** 2


print("weight   at 30 degrees    at 80 degrees")
for lam in (0.3, 0.5, 0.7):
    row = []
    for angle in (30, 80):
        c = np.radians(angle)
        a, b = np.array([1.0, 0]), np.array([np.cos(c), np.sin(c)])
        row += shared_unit(a, b, lam)
    print(
        f"{lam:6.1f}   {row[0]:.3f}  {row[1]:.3f}    {row[2]:.3f}  {row[3]:.3f}"
    )
# --8<-- [end:show]

weights = np.linspace(0.02, 0.98, 193)
fig, axes = plt.subplots(1, 2, figsize=(6.5, 3.0), sharey=True)
for ax, angle in zip(axes, (30, 80), strict=True):
    c = np.radians(angle)
    a, b = np.array([1.0, 0]), np.array([np.cos(c), np.sin(c)])
    e = np.array([shared_unit(a, b, s) for s in weights])
    ax.plot(weights, e[:, 0], label="first task")
    ax.plot(weights, e[:, 1], "--", label="second task")
    ax.set(xlabel="weight of the first task", title=f"{angle} degrees")
    assert np.all(np.diff(e[:, 0]) < 0) and np.all(np.diff(e[:, 1]) > 0)
    # halves: the unit stands halfway between the two
    mid = shared_unit(a, b, 0.5)
    assert np.allclose(mid, np.sin(c / 2) ** 2)
axes[0].set_ylabel("share of variance not explained")
axes[0].legend(loc="upper center")
fig.savefig("seesaw.svg", metadata={"Date": None})

# No other direction does better, and least squares gives the errors.
rng = np.random.default_rng(0)
X = np.linalg.qr(rng.normal(size=(50, 3)))[0] * np.sqrt(50)
for lam in (0.2, 0.6):
    a, b = rng.normal(size=(2, 3))
    a, b = a / np.linalg.norm(a), b / np.linalg.norm(b)
    best = np.dot([lam, 1 - lam], shared_unit(a, b, lam))
    W = rng.normal(size=(3, 20_000))
    W /= np.linalg.norm(W, axis=0)
    others = lam * (1 - (a @ W) ** 2) + (1 - lam) * (1 - (b @ W) ** 2)
    assert best <= others.min() < best + 2e-3
    w = W[:, :1]
    for t in (a, b):
        left = np.linalg.lstsq(X @ w, X @ t, rcond=None)[1][0] / 50
        assert np.isclose(left, 1 - (t @ w[:, 0]) ** 2)
