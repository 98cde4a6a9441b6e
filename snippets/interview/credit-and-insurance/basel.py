"""Capital from the one-factor model, and the same by simulation."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
N, G = stats.norm.cdf, stats.norm.ppf


def pd_given(x, pd, rho):
    """Default probability in a year whose common factor is x."""
    return N((G(pd) - np.sqrt(rho) * x) / np.sqrt(1 - rho))


def capital(pd, lgd, rho, level=0.999):
    """Unexpected loss per unit of exposure (no maturity factor)."""
    return lgd * (pd_given(-G(level), pd, rho) - pd)


pd, lgd, rho = 0.02, 0.45, 0.15
K = capital(pd, lgd, rho)
print(f"PD in the worst year of 1,000: {pd_given(-G(0.999), pd, rho):.3f}")
print(f"EL {pd * lgd:.4f}, K {K:.4f}, RWA per unit {12.5 * K:.2f}")
moods = pd_given(np.array([-1, 0, 1]), pd, rho)
print("PD at x = -1, 0, 1:", " ".join(f"{p:.4f}" for p in moods))

rng = np.random.default_rng(0)  # 300 loans in 20,000 years, each simulated
bad = np.zeros(20_000)
x = rng.normal(size=20_000)
for _ in range(300):
    asset = np.sqrt(rho) * x + np.sqrt(1 - rho) * rng.normal(size=20_000)
    bad += asset < G(pd)
print(f"simulated: mean {bad.mean() / 300:.4f}", end=", ")
print(f"99.9 % quantile {np.quantile(bad, 0.999) / 300:.3f}")
# --8<-- [end:show]

assert np.isclose(pd_given(-G(0.999), pd, rho), 0.176, atol=5e-4)
assert np.isclose(K, 0.0703, atol=5e-5) and np.isclose(0.08 * 12.5 * K, K)
# The rate falls in x: the worst year in 1,000 lies at x = -3.09.
assert np.isclose(
    (pd_given(x, pd, rho) >= pd_given(-3.09, pd, rho)).mean(),
    (x <= -3.09).mean(),
) and np.isclose(G(0.001), -3.09, atol=5e-4)
# The mean over all years is the PD, for other numbers as well.
for a, b in ((0.02, 0.15), (0.1, 0.4)):
    nodes, weights = np.polynomial.hermite_e.hermegauss(60)
    mean = weights @ pd_given(nodes, a, b) / np.sqrt(2 * np.pi)
    assert np.isclose(mean, a)
assert np.isclose(bad.mean() / 300, pd, rtol=0.03)
# 300 loans still have luck of their own: the exact quantile of the mixture.
years = pd_given(G((np.arange(20_000) + 0.5) / 20_000), pd, rho)
tail = [stats.binom.sf(k, 300, years).mean() for k in range(45, 70)]
exact = 45 + np.argmax(np.array(tail) <= 0.001)
assert abs(np.quantile(bad, 0.999) - exact) <= 5 and exact / 300 > 0.176
# No correlation, no surprise; PD 0 and PD 1 need no capital.
assert np.isclose(capital(0.02, 0.45, 0), 0)
assert np.isclose(capital(1 - 1e-12, 0.45, 0.15), 0, atol=1e-6)
# The card: PD 1 %, LGD 40 %, correlation 0.15.
assert np.isclose(pd_given(-G(0.999), 0.01, 0.15), 0.110, atol=5e-4)
assert np.isclose(capital(0.01, 0.4, 0.15), 0.0401, atol=5e-5)
assert np.isclose(12.5 * 0.0401 * 100, 50.1, atol=0.05)
assert np.isclose(capital(0.01, 0.4, 0.04), 0.0124, atol=1e-3), capital(
    0.01, 0.4, 0.04
)
