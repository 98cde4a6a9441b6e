"""Four ways to estimate E[exp(U)], U uniform on (0, 1), by n numbers."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
runs, n = 2000, 1000
u = rng.uniform(size=(runs, n))
half = u[:, : n // 2]
strata = (np.arange(n) + u) / n  # one number in each of n strips
estimates = {
    "plain": np.exp(u).mean(axis=1),
    "antithetic": (np.exp(half) + np.exp(1 - half)).mean(axis=1) / 2,
    "control": (np.exp(u) - 1.69 * (u - 0.5)).mean(axis=1),
    "stratified": np.exp(strata).mean(axis=1),
}
for name, values in estimates.items():
    print(f"{name:10} mean {values.mean():.4f}, sd {values.std():.1e}")
print(f"truth {np.e - 1:.4f}")
# --8<-- [end:show]

truth = np.e - 1
for values in estimates.values():
    assert abs(values.mean() - truth) < 4 * values.std() / np.sqrt(runs)
sd = {name: values.std() for name, values in estimates.items()}
plain = np.sqrt(((np.e**2 - 1) / 2 - truth**2) / n)
assert np.isclose(sd["plain"], plain, rtol=0.06)
assert sd["antithetic"] < sd["plain"] / 4 and sd["control"] < sd["plain"] / 6
assert sd["stratified"] < sd["plain"] / 300
# Exact standard deviations; the best multiple is Cov/Var = 6 (3 - e).
assert np.isclose(6 * (3 - np.e), 1.69, atol=5e-3)
variance = (np.e**2 - 1) / 2 - truth**2
pairs = (variance + np.e - truth**2) / 2  # of the mean of e^u and e^(1 - u)
assert np.isclose(sd["antithetic"], np.sqrt(pairs / (n / 2)), rtol=0.07)
left = variance - ((3 - np.e) / 2) ** 2 * 12
assert np.isclose(sd["control"], np.sqrt(left / n), rtol=0.07)
strips = np.sqrt((np.e**2 - 1) / 2 / 12) / n**1.5
assert np.isclose(sd["stratified"], strips, rtol=0.07)
assert all(len(values) == runs for values in estimates.values())
