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
assert pathwise.std() < control.std() < score.std()
assert np.isclose(pathwise.std(), s, rtol=0.01)
# And for s: of E[-z^2 / 2] + log s the slope is -s + 1 / s.
eps = (z - m) / s
slope = -z * eps + 1 / s
assert abs(slope.mean() - (-s + 1 / s)) < 4 * slope.std() / np.sqrt(n)
