"""Differential entropy changes with the unit; KL and mutual information do not."""

import numpy as np
from scipy import stats


# --8<-- [start:show]
def gaussian_entropy(sd):
    return 0.5 * np.log(2 * np.pi * np.e * sd**2)  # in nats


def gaussian_kl(m, s, mean, sd):
    """KL(p || q) for p = N(m, s^2) and q = N(mean, sd^2)."""
    return np.log(sd / s) + (s**2 + (m - mean) ** 2) / (2 * sd**2) - 0.5


print(f"uniform on an interval of length 1/2: h = {np.log(0.5):.3f}")
for unit, c in [("metres", 1.0), ("millimetres", 1000.0)]:
    h = gaussian_entropy(0.1 * c)
    divergence = gaussian_kl(0, 0.1 * c, 0.05 * c, 0.2 * c)
    print(f"{unit:11} h = {h:6.3f}, KL = {divergence:.3f}")
    # --8<-- [end:show]
    scale = {"metres": 1, "millimetres": 1000}[unit]
    p, q = stats.norm(0, scale / 10), stats.norm(scale / 20, scale / 5)
    x = np.linspace(-2 * scale, 2 * scale, 400_001)
    step = x[1] - x[0]
    ratio = p.logpdf(x) - q.logpdf(x)
    assert np.isclose(h, p.entropy())
    assert np.isclose(divergence, np.sum(p.pdf(x) * ratio) * step)
    assert np.isclose(h - np.log(scale), gaussian_entropy(0.1))
    # Mutual information with a partner of correlation 0.8: no unit either.
    cov = np.array([[1, 0.8], [0.8, 1]]) * (scale / 10) ** 2
    joint = stats.multivariate_normal(cov=cov).entropy()
    assert np.isclose(2 * h - joint, -np.log(1 - 0.8**2) / 2)
assert gaussian_entropy(0.1) < 0 < gaussian_entropy(100)
assert np.isclose(stats.uniform(0, 0.5).entropy(), np.log(0.5))
# Mutual information may exceed a differential entropy.
assert -np.log(1 - 0.99**2) / 2 > 1.9 > 0 > gaussian_entropy(0.1)
# Bins of width w: the discrete entropy is about h - log w.
w = 0.01
mass = np.diff(stats.norm(0, 0.1).cdf(np.arange(-1, 1 + w, w)))
assert np.isclose(
    stats.entropy(mass), gaussian_entropy(0.1) - np.log(w), atol=1e-3
)
