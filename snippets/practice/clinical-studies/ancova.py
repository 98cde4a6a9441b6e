"""Outcome alone, change from baseline, or adjusted for baseline."""

import numpy as np


# --8<-- [start:show]
def estimates(rho, m=50, reps=10_000, effect=1.0, seed=0):
    """Three estimates of the effect, two arms of m patients; sd 1."""
    rng = np.random.default_rng(seed)
    x = rng.normal(size=(reps, 2, m))  # baseline; axis 1: the arm
    y = rho * x + np.sqrt(1 - rho**2) * rng.normal(size=x.shape)
    y[:, 1] += effect
    dx, dy = x.mean(2), y.mean(2)  # means of both arms
    xc, yc = x - dx[..., None], y - dy[..., None]
    slope = (xc * yc).sum((1, 2)) / (xc**2).sum((1, 2))  # within the arms
    dx, dy = dx[:, 1] - dx[:, 0], dy[:, 1] - dy[:, 0]
    return dx, {"outcome": dy, "change": dy - dx, "ancova": dy - slope * dx}


for rho in (0.3, 0.5, 0.8):
    dx, found = estimates(rho)
    spread = "  ".join(f"{k} {v.std():.3f}" for k, v in found.items())
    print(f"rho {rho}, sd of the effect: {spread}")
# --8<-- [end:show]
for rho in (0.3, 0.5, 0.8):
    for seed in range(2):
        dx, found = estimates(rho, seed=seed)
        theory = {"outcome": 1, "change": 2 * (1 - rho), "ancova": 1 - rho**2}
        for name, v in found.items():
            assert abs(v.mean() - 1) < 0.01
            assert np.isclose(v.var() / (2 / 50), theory[name], rtol=0.06)
        # A chance imbalance shifts outcome up by rho and change down by 1 - rho.
        gain = {k: np.cov(dx, v)[0, 1] / dx.var() for k, v in found.items()}
        assert abs(gain["outcome"] - rho) < 0.06
        assert (
            abs(gain["change"] - (rho - 1)) < 0.06
            and abs(gain["ancova"]) < 0.06
        )
# The slope is the least-squares coefficient of arm, baseline and intercept.
rng = np.random.default_rng(5)
x, arm = rng.normal(size=20), np.repeat([0, 1], 10)
y = 3 + 0.7 * x + 2 * arm + rng.normal(size=20)
fit = np.linalg.lstsq(np.column_stack([np.ones(20), arm, x]), y, rcond=None)[0]
xc = x - np.where(arm, x[10:].mean(), x[:10].mean())
b = (xc @ y) / (xc @ xc)
d = [v[10:].mean() - v[:10].mean() for v in (y, x)]
assert np.isclose(fit[1], d[0] - b * d[1]) and not np.isclose(
    b, np.polyfit(x, y, 1)[0]
)
# Card: rho = 0.6, and 12 against 10 at the end, 31 against 30 at the start, slope 0.6.
assert np.allclose([1, 2 * (1 - 0.6), 1 - 0.6**2], [1, 0.8, 0.64])
assert (
    np.isclose((12 - 10) - 0.6 * (31 - 30), 1.4) and (12 - 31) - (10 - 30) == 1
)
assert np.isclose(200 * (1 - 0.6**2), 128)
