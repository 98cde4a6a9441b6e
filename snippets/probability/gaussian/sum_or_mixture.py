"""Adding Gaussian variables is not adding Gaussian densities."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
n = 400_000
A = rng.normal(-3, 1, size=n)
B = rng.normal(3, 2, size=n)
total = A + B  # N(-3 + 3, 1 + 4)
mixture = np.where(rng.uniform(size=n) < 0.5, A, B)  # one or the other

for name, x in [("sum", total), ("mixture", mixture)]:
    share = np.mean(np.abs(x - x.mean()) < 1)
    print(f"{name:8} mean {x.mean():5.2f}, variance {x.var():5.2f}", end=", ")
    print(f"within 1 of the mean: {share:.3f}")
# --8<-- [end:show]

assert abs(total.var() - 5) < 4 * 5 * np.sqrt(2 / n)
assert abs(mixture.var() - (2.5 + 9)) < 0.15
m4 = np.mean((total - total.mean()) ** 4) / total.var() ** 2
assert abs(m4 - 3) < 4 * np.sqrt(96 / n)
# The product of two densities: precisions add, as in Bayes's theorem.
x = np.linspace(-20, 20, 400_001)
product = np.exp(-((x + 3) ** 2) / 2 - (x - 3) ** 2 / 8)
product = product / product.sum()
mean = product @ x
assert np.isclose(mean, (-3 / 1 + 3 / 4) / (1 + 1 / 4))
assert np.isclose(product @ (x - mean) ** 2, 1 / (1 + 1 / 4))
# The card: N(2, 9), N(-1, 16): 2 X - Y.
assert 2 * 2 - (-1) == 5 and 4 * 9 + 16 == 52
