"""The maximum of noisy estimates is too high; two tables mend it."""

import numpy as np
from scipy.stats import norm

# --8<-- [start:show]
rng, K, n = np.random.default_rng(0), 10, 5
for name, truth in (
    ("all worth 0", np.zeros(K)),
    ("from -1 to 0", np.linspace(-1, 0, K)),
):
    r = truth + rng.normal(size=(20_000, 2, n, K))
    first, second = r.mean(axis=2).transpose(1, 0, 2)  # (runs, K) each
    single = first.max(axis=1)
    rows = np.arange(len(first))
    double = second[rows, first.argmax(axis=1)]  # chosen by the other
    print(f"{name:12}: single {single.mean():.2f}, double {double.mean():.2f}")
    # --8<-- [end:show]
    if truth[0] == 0:
        # Expected maximum of K standard normals, by its distribution function.
        z = np.linspace(-8, 8, 20_001)
        top = np.sum(z * K * norm.pdf(z) * norm.cdf(z) ** (K - 1)) * 0.0008
        se = single.std() / np.sqrt(len(single))
        assert abs(single.mean() - top / np.sqrt(n)) < 4 * se
        assert abs(top - 1.539) < 1e-3  # tables, ten normals
        assert abs(single.mean() - 1.539 / np.sqrt(5)) < 4 * se
        assert abs(double.mean()) < 4 * double.std() / np.sqrt(len(double))
    else:
        picked = truth[first.argmax(axis=1)]
        assert abs(double.mean() - picked.mean()) < 0.02
        assert double.mean() < -0.1 < 0.2 < single.mean()
assert picked.mean() < -0.1  # the second case was played
