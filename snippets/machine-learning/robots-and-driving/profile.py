"""Figure: the fastest speeds under bends, acceleration and a red light."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from scipy.optimize import linprog

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


# --8<-- [start:show]
def speed_profile(kappa, limit, ds, lateral, acc, brake, v0):
    """Largest speeds (n,) at points ds apart; None if v0 is too fast.

    kappa (n,): curvature; limit (n,): speed limits, 0 where to stop;
    lateral, acc, brake: the most acceleration to the side, ahead, back.
    """
    with np.errstate(divide="ignore"):
        bend = np.sqrt(lateral / np.abs(kappa))
    w = np.minimum(limit, bend) ** 2  # squares: the limits become linear
    for i in range(len(w) - 2, -1, -1):  # backwards: able to brake
        w[i] = min(w[i], w[i + 1] + 2 * brake * ds)
    if v0**2 > w[0] + 1e-9:
        return None
    w[0] = v0**2
    for i in range(len(w) - 1):  # forwards: able to accelerate
        w[i + 1] = min(w[i + 1], w[i] + 2 * acc * ds)
    return np.sqrt(w)


# --8<-- [end:show]
# --8<-- [start:run]
s = np.arange(0.0, 201, 1)
kappa = np.where((s >= 90) & (s <= 120), 1 / 30, 0.0)  # a bend of 30 m
free = np.full(len(s), 15.0)
red = np.where(s >= 160, 0.0, free)  # the light stands at 160 m
for name, limit in (("green", free), ("red", red)):
    v = speed_profile(kappa, limit, 1.0, 2.0, 1.5, 3.0, 5.0)
    at = [f"{v[k]:.1f}" for k in (0, 60, 80, 100, 140, 160)]
    print(name.ljust(6), "speeds at 0, 60, 80, 100, 140, 160 m:", *at)
n = speed_profile(kappa, free, 1.0, 2.0, 1.5, 3.0, 20.0)
print("starting at 20 m/s:", n)
# --8<-- [end:run]


def check(kappa, limit, ds, lateral, acc, brake, v0):
    """The same by linear programming in w = v^2."""
    n = len(kappa)
    top = np.minimum(limit**2, lateral / np.maximum(np.abs(kappa), 1e-12))
    D = np.diff(np.eye(n), axis=0)
    A = np.vstack([D, -D])
    b = np.r_[np.full(n - 1, 2 * acc * ds), np.full(n - 1, 2 * brake * ds)]
    bounds = [(v0**2, v0**2)] + [(0, t) for t in top[1:]]
    if v0**2 > top[0]:
        return None
    out = linprog(-np.ones(n), A, b, bounds=bounds)
    return np.sqrt(np.maximum(out.x, 0)) if out.status == 0 else None


rng = np.random.default_rng(0)
failed = 0
for _ in range(20):
    k = rng.normal(size=25) * (rng.uniform(size=25) < 0.3) / 10
    lim = rng.uniform(6, 14, size=25)
    lim[-1] = rng.choice([0.0, 10])
    args = (k, lim, 2.0, 2.0, 1.2, 2.5, rng.uniform(0, 10))
    ours, theirs = speed_profile(*args), check(*args)
    assert (ours is None) == (theirs is None)
    failed += ours is None
    if ours is not None:
        assert np.allclose(ours, theirs, atol=1e-5)
assert 2 < failed < 18
# The card: limits 10, 10, 4, 10 m/s, 8 m apart, acc 1, brake 2, start 5.
v = speed_profile(np.zeros(4), np.array([10.0, 10, 4, 10]), 8.0, 2, 1, 2, 5.0)
assert np.allclose(v**2, [25, 41, 16, 32])
fast = np.array([10.0, 10, 4, 10])
assert speed_profile(np.zeros(4), fast, 8.0, 2, 1, 2, 9.0) is None  # 81 > 80

fig, ax = plt.subplots(figsize=(6.5, 2.6))
with np.errstate(divide="ignore"):
    cap = np.minimum(15, np.sqrt(2.0 / kappa))
ax.plot(s, cap, ":", color="black", lw=1.2, label="limit and bend")
for name, limit, style in (("green", free, "-"), ("red at 160 m", red, "--")):
    v = speed_profile(kappa, limit, 1.0, 2.0, 1.5, 3.0, 5.0)
    ax.plot(s, v, style, label=name)
ax.set(
    xlabel="metres along the path",
    ylabel="m/s",
    ylim=(0, 17),
    yticks=[0, 5, 10, 15],
)
ax.legend(loc="lower left", ncols=1)
fig.savefig("profile.svg")
