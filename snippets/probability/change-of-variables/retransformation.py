"""A model of the log price: totals of its exponentiated predictions."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
n = 300_000
x = rng.uniform(size=n)  # the feature
log_y = 1 + x + (0.2 + x) * rng.normal(size=n)  # more noise at large x
y = np.exp(log_y)
fit, held_out, new = np.split(np.arange(n), 3)
quarter = np.floor(4 * x).astype(int)  # of the range of x, 0 to 3

line = np.polyfit(x[fit], log_y[fit], 1)
guess = np.polyval(line, x)
ratio = np.exp(log_y - guess)[held_out]  # exp(residual)
one = ratio.mean()
each = np.array([ratio[quarter[held_out] == q].mean() for q in range(4)])

ratios = {}
for name, factor in [("exp", 1), ("one factor", one), ("four", each[quarter])]:
    predicted = np.exp(guess) * factor
    parts = [new, new[quarter[new] == 0], new[quarter[new] == 3]]
    ratios[name] = [predicted[i].sum() / y[i].sum() for i in parts]
    total, low, high = ratios[name]
    print(f"{name:10}  total {total:.2f}, least x {low:.2f}, most {high:.2f}")
# --8<-- [end:show]

assert np.allclose(line, [1, 1], atol=0.03)
grid = (np.arange(4000) + 0.5) / 4000  # the exact means, by the midpoint rule
median, lift = np.exp(1 + grid), np.exp((0.2 + grid) ** 2 / 2)
fourths = lift.reshape(4, -1).mean(axis=1).repeat(1000)
for name, used in [("exp", 1), ("one factor", lift.mean()), ("four", fourths)]:
    for found, part in zip(
        ratios[name], [grid > 0, grid < 0.25, grid >= 0.75], strict=True
    ):
        predicted = median * used
        exact = predicted[part].sum() / (median * lift)[part].sum()
        assert abs(found - exact) < 0.03
