"""Two tests on the same users: main effects, their interaction, its price."""

import numpy as np
from scipy import stats


# --8<-- [start:show]
def interaction(y, a, b):
    """How much A's effect changes with B, and the standard error.

    y: metric (n,); a, b: 0 or 1 (n,), each of the four cells with two users.
    """
    estimate, variance = 0.0, 0.0
    for i in (0, 1):
        for j in (0, 1):
            cell = y[(a == i) & (b == j)]
            estimate += cell.mean() * (1 if i == j else -1)
            variance += cell.var(ddof=1) / cell.size
    return estimate, np.sqrt(variance)


def effect(y, a):
    x, z = y[a == 1], y[a == 0]
    se = np.sqrt(x.var(ddof=1) / x.size + z.var(ddof=1) / z.size)
    return x.mean() - z.mean(), se


rng = np.random.default_rng(1)
a, b = rng.integers(2, size=(2, 40_000))
y = rng.normal(0, 10, a.size) + 0.4 * a + 0.4 * b - 0.8 * a * b
for name, (est, se) in {
    "A, all users": effect(y, a),
    "A, users without B": effect(y[b == 0], a[b == 0]),
    "A, users with B": effect(y[b == 1], a[b == 1]),
    "interaction": interaction(y, a, b),
}.items():
    print(f"{name:19} {est:+.2f}  se {se:.2f}  z {est / se:+.1f}")
# --8<-- [end:show]
design = np.column_stack([np.ones(a.size), a, b, a * b])
assert np.isclose(interaction(y, a, b)[0], np.linalg.lstsq(design, y)[0][3])
for seed in range(4):
    rng = np.random.default_rng(seed + 10)
    a, b = rng.integers(2, size=(2, 40_000))
    y = rng.normal(0, 10, a.size) + 0.4 * a + 0.4 * b - 0.8 * a * b
    (main, se), (inter, se2) = effect(y, a), interaction(y, a, b)
    assert abs(se2 / se - 2) < 0.02  # twice the error: 16 s^2/n against 4 s^2/n
    assert abs(main - 0.0) < 4 * se and abs(inter + 0.8) < 4 * se2
    assert np.isclose(interaction(y, b, a)[0], inter)
# the average over the other test is what all users show
assert 0.5 * 0.4 + 0.5 * (0.4 - 0.8) == 0
# power for an interaction as large as, and half of, a main effect found at 80 %
for size, want in ((1, 0.29), (0.5, 0.11)):
    z = 2.8 * size / 2
    power = stats.norm.sf(1.96 - z) + stats.norm.cdf(-1.96 - z)
    assert abs(power - want) < 0.005
# the card: means 10, 12 without B and 11, 11 with B, sd 20, 2,000 users a cell
assert (11 - 11) - (12 - 10) == -2
assert np.isclose(np.sqrt(4 * 20**2 / 2000), 0.894, atol=1e-3)
assert abs(-2 / np.sqrt(4 * 400 / 2000) + 2.24) < 0.01
assert ((12 - 10) + (11 - 11)) / 2 == 1 and np.isclose(
    np.sqrt(0.2), 0.447, atol=1e-3
)
assert abs((12 - 11) / np.sqrt(2 * 400 / 2000) - 1.58) < 0.01  # A alone, both
# small cells, by hand: sample variances 2, 2, 8, 0, two users each
y = np.array([0.0, 2, 1, 3, 0, 4, 2, 2])
a, b = np.array([0, 0, 0, 0, 1, 1, 1, 1]), np.array([0, 0, 1, 1, 0, 0, 1, 1])
est, se = interaction(y, a, b)
assert np.isclose(est, (2 - 2) - (2 - 1)) and np.isclose(se**2, 6)
# the same card's follow-up: credit by order, with only old, A and both
old, with_a, with_b, both = 10, 12, 11, 11
assert both - old == (with_a - old) + (both - with_a) == 1
assert (with_a - old, both - with_b) == (2, 0)  # A first, A second
assert (both - with_a, with_b - old) == (-1, 1)  # B second, B first
