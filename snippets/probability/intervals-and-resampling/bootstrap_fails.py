"""Where the bootstrap fails: the maximum, and dependent data."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
x = rng.uniform(0, 1, size=100)
again = rng.choice(x, size=(20_000, 100)).max(axis=1)
print(f"resamples with the very same maximum: {np.mean(again == x.max()):.3f}")
print(f"1 - (1 - 1/n)^n = {1 - 0.99**100:.3f}; the truth never repeats")

n, rho = 400, 0.9
noise = rng.normal(size=(3000, n))
series = np.zeros((3000, n))
series[:, 0] = noise[:, 0] / np.sqrt(1 - rho**2)
for t in range(1, n):
    series[:, t] = rho * series[:, t - 1] + noise[:, t]
one = series[0]
plain = rng.choice(one, size=(3000, n)).mean(axis=1).std()
starts = rng.integers(n - 40, size=(3000, 10))
blocks = one[starts[:, :, None] + np.arange(40)].reshape(3000, n)
print(f"sd of the mean: true {series.mean(axis=1).std():.2f}", end=", ")
print(f"bootstrap {plain:.2f}, in blocks of 40 {blocks.mean(axis=1).std():.2f}")
# --8<-- [end:show]

share = 1 - 0.99**100
assert abs(np.mean(again == x.max()) - share) < 4 * np.sqrt(
    share * 0.37 / 20_000
)
true = series.mean(axis=1).std()
ratios = []
for one in series[:40]:
    plain = rng.choice(one, size=(500, n)).mean(axis=1).std()
    assert np.isclose(plain, one.std() / np.sqrt(n), rtol=0.2)
    starts = rng.integers(n - 40, size=(500, 10))
    block = one[starts[:, :, None] + np.arange(40)].reshape(500, n)
    ratios.append((plain / true, block.mean(axis=1).std() / true))
few, many = np.mean(ratios, axis=0)
assert few < 0.35 < 0.6 < many < 1
