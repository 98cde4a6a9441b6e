"""The 90 % quantile of a sum is not the sum of the quantiles."""

import numpy as np
from scipy.stats import norm

# --8<-- [start:show]
rng = np.random.default_rng(0)
n = 200_000
busy = rng.normal(size=n)  # one evening's load, shared by the stages
cook = 15 + 4 * (0.6 * busy + 0.8 * rng.normal(size=n))
courier = 12 + 5 * (0.6 * busy + 0.8 * rng.normal(size=n))
drive = 14 + 4 * (0.6 * busy + 0.8 * rng.normal(size=n))
door = np.maximum(cook, courier) + drive

print(f"mean {door.mean():.1f}, by adding means {15 + 14:.1f}")
added = sum(np.quantile(s, 0.9) for s in (np.maximum(cook, courier), drive))
unlinked = np.maximum(cook, rng.permutation(courier)) + rng.permutation(drive)
print("promise for 90 %   minutes  kept")
for name, promise in (
    ("quantiles added", added),
    ("as if independent", np.quantile(unlinked, 0.9)),
    ("of the whole", np.quantile(door, 0.9)),
):
    print(f"{name:18}  {promise:6.1f}  {np.mean(door <= promise):.3f}")
# --8<-- [end:show]
assert abs(np.corrcoef(cook, drive)[0, 1] - 0.36) < 0.01
whole = np.quantile(door, 0.9)
assert np.quantile(unlinked, 0.9) < whole < added
assert np.mean(door <= np.quantile(unlinked, 0.9)) < 0.885 < 0.9
assert np.mean(door <= added) > 0.92
# E max of two normals (Clark): a Phi(k) + b Phi(-k) + theta phi(k)
theta = np.sqrt(16 + 25 - 2 * 0.36 * 20)
k = 3 / theta
clark = 15 * norm.cdf(k) + 12 * norm.cdf(-k) + theta * norm.pdf(k)
assert abs(door.mean() - 14 - clark) < 0.05
# card: stages N(20, 6^2) and N(15, 8^2), correlation 0 and 0.5, z = 1.28
for rho, sd in ((0, 10), (0.5, np.sqrt(148)), (1, 14)):
    assert np.isclose(sd**2, 36 + 64 + 2 * rho * 48)
assert round(35 + 1.28 * 10, 1) == 47.8
assert round(35 + 1.28 * np.sqrt(148), 1) == 50.6
assert round(35 + 1.28 * 14, 1) == 52.9
assert round(norm.cdf((47.8 - 35) / np.sqrt(148)), 2) == 0.85
