"""The gradient of the bound: by the score, and by reparametrising."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
m, s, n = 1.0, 0.5, 200_000  # q = N(m, s^2), target log p = -z^2 / 2
z = m + s * rng.normal(size=n)

# d/dm of E_q[-z^2 / 2] is -m exactly; the entropy does not depend on m.
score = (z - m) / s**2 * (-(z**2) / 2)  # f times d log q / dm
pathwise = -z  # d f(m + s eps) / dm
baseline = -(m**2 + s**2) / 2  # the mean of f
control = (z - m) / s**2 * (-(z**2) / 2 - baseline)
for name, g in [
    ("score function", score),
    ("with a baseline", control),
    ("reparametrised", pathwise),
]:
    print(f"{name:15} mean {g.mean():.3f}, sd of one draw {g.std():.2f}")
# --8<-- [end:show]

for g in (score, pathwise, control):
    assert abs(g.mean() + m) < 4 * g.std() / np.sqrt(n)
# The deviations exactly, by quadrature.
nodes, weights = np.polynomial.hermite_e.hermegauss(20)
weights = weights / weights.sum()


def deviation(constant):  # of the score estimate with this baseline
    g = nodes / s * (-((m + s * nodes) ** 2) / 2 - constant)
    return np.sqrt(weights @ g**2 - (weights @ g) ** 2)


mean_f = weights @ (-((m + s * nodes) ** 2) / 2)
assert np.isclose(score.std(), deviation(0.0), rtol=0.02)
assert np.isclose(control.std(), deviation(mean_f), rtol=0.02)
assert np.isclose(baseline, mean_f)
assert np.isclose(pathwise.std(), s, rtol=0.01)
assert s == 0.5
assert 4.5 < deviation(0.0) / s < 5 and (deviation(0.0) / s) ** 2 > 20
# The best constant is the mean of f weighted by the squared score.
best = weights @ (nodes**2 * -((m + s * nodes) ** 2) / 2)
grid = np.linspace(-2, 1, 301)
least = grid[np.argmin([deviation(c) for c in grid])]
assert abs(least - best) <= 0.01 and deviation(best) < deviation(mean_f)
# And for s: of E[-z^2 / 2] + log s the slope is -s + 1 / s.
eps = (z - m) / s
slope = -z * eps + 1 / s
assert abs(slope.mean() - (-s + 1 / s)) < 4 * slope.std() / np.sqrt(n)
