"""A smooth gain a token, a jump in exact match."""

import numpy as np

# --8<-- [start:show]
compute = np.array([1e18, 1e19, 1e20, 1e21, 1e22])
error = 0.3 * (compute / 1e18) ** -0.3  # a token, a power law
print("compute   a token   30 tokens   zero of 50 tests")
for c, p in zip(compute, 1 - error, strict=True):
    exact = p**30  # errors independent
    print(f"{c:.0e}    {p:.3f}    {exact:.5f}    {(1 - exact) ** 50:.3f}")
# --8<-- [end:show]
p = 1 - error
assert np.isclose(exact, np.prod(np.full(30, p[-1])))
assert np.allclose(np.diff(np.log(1 - p)), -0.3 * np.log(10))  # a straight line
rng = np.random.default_rng(0)
hits = (rng.random((100_000, 30)) < p[3]).all(axis=1).mean()
assert abs(hits - p[3] ** 30) < 0.006
assert (1 - p[0] ** 30) ** 50 > 0.99 and (1 - p[3] ** 30) ** 50 < 1e-6
# the card: 20 tokens
card = np.array([0.8, 0.9, 0.95, 0.99]) ** 20
assert np.allclose(card, (0.0115, 0.122, 0.358, 0.818), atol=5e-4)
assert np.isclose((1 - card[0]) ** 50, 0.56, atol=5e-3)
# correlated errors: a shared difficulty raises exact match, but with chance
# 0.9 of exactly 19 right, else none, pairs are correlated and it is 0
hard = np.array([0.7, 0.9])
assert np.mean(hard**20) > np.mean(hard) ** 20
one, pair = 0.9 * 19 / 20, 0.9 * 18 / 20
assert pair > one**2
