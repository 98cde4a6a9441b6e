"""Split conformal intervals, and their coverage counted."""

import numpy as np
from scipy.stats import beta


# --8<-- [start:show]
def conformal_interval(predict, X_cal, y_cal, X, alpha):
    """Lower and upper ends for the rows of X, (n_new,) each."""
    scores = np.sort(np.abs(y_cal - predict(X_cal)))
    k = int(np.ceil((len(scores) + 1) * (1 - alpha) - 1e-9))  # rounding
    radius = scores[k - 1] if k <= len(scores) else np.inf
    return predict(X) - radius, predict(X) + radius


def draw(n, rng):
    x = rng.uniform(size=n)
    return x, np.exp(2 * x) + rng.normal(size=n)


rng, runs = np.random.default_rng(0), 600
print("calibration examples   conformal   90th percentile   in training")
for n in (9, 30, 100):
    hits = np.zeros((runs, 3))
    for run in hits:
        (a, s), (c, t), (x, y) = draw(12, rng), draw(n, rng), draw(40, rng)
        f = np.poly1d(np.polyfit(a, s, 2))
        low, high = conformal_interval(f, c, t, x, 0.1)
        plain = np.quantile(np.abs(t - f(c)), 0.9)
        train = np.quantile(np.abs(s - f(a)), 0.9)
        miss = np.abs(y - f(x))
        inside = (low <= y) & (y <= high), miss <= plain, miss <= train
        run[:] = np.mean(inside, axis=1)
    print(f"{n:20}", "".join(f"{h:14.2f}" for h in hits.mean(axis=0)))
    # --8<-- [end:show]
    k = -(-(n + 1) * 9 // 10)
    # A run's coverage varies by Beta(k, n + 1 - k), and by its 40 new cases.
    exact, law = k / (n + 1), beta(k, n + 1 - k).var()
    sd = np.sqrt((law + (exact * (1 - exact) - law) / 40) / runs)
    sds, hits = hits.std(axis=0) / np.sqrt(runs), hits.mean(axis=0)
    assert abs(hits[0] - exact) < 4 * sd and 0.8 < sds[0] / sd < 1.2
    if n < 100:
        assert hits[1] < exact - 3 * sd
    # The percentile lies between two errors, as for nine the 8th and the 9th.
    j = 1 + 9 * (n - 1) // 10
    between = np.array([j, j + 1]) / (n + 1) + [-4 * sd, 4 * sd]
    assert between[0] < hits[1] < between[1]
    assert hits[2] < 0.85

# The last column again, by normal equations for many parabolas at once.
fresh, many = np.random.default_rng(1), 5_000
x = fresh.uniform(size=(many, 13))
y = np.exp(2 * x) + fresh.normal(size=x.shape)
V = x[..., None] ** [0, 1, 2]
W, v = V[:, :12].transpose(0, 2, 1), y[:, :12, None]
miss = np.abs(y - (V @ np.linalg.solve(W @ V[:, :12], W @ v))[..., 0])
inside = np.mean(miss[:, 12] <= np.quantile(miss[:, :12], 0.9, axis=1))
assert abs(hits[2] - inside) < 4 * np.hypot(sds[2], 0.5 / np.sqrt(many))

# The nine errors of the text around a prediction of 10.
errors = np.array([1.2, 0.3, 2.5, 0.8, 0.1, 1.9, 0.6, 3.4, 1.1])
sign = np.array([1, -1, 1, 1, -1, -1, 1, -1, 1])


def ten(X):
    return np.full(len(X), 10.0)


new = np.zeros(2)
for alpha, radius in ((0.2, 2.5), (0.1, 3.4), (0.05, np.inf)):
    low, high = conformal_interval(ten, errors, 10 + sign * errors, new, alpha)
    assert np.allclose(low, 10 - radius) and np.allclose(high, 10 + radius)
# The card's eleven.
errors = np.array([4, 1, 7, 2, 12, 5, 3, 9, 6, 20, 8.0])
low, high = conformal_interval(ten, errors, 10 + errors, new, 0.2)
assert np.allclose(high, 22)
low, high = conformal_interval(ten, errors, 10 + errors, new, 0.05)
assert np.all(np.isinf(high))
low, high = conformal_interval(ten, errors, 10 + errors, new, 1 / 12)
assert np.allclose(high, 30)  # 11 of 12 is as far as eleven errors reach
assert np.isclose(np.quantile(errors, 0.8), 9)
# Rounding: 250 times 0.828 is 207, and comes out above it.
assert 250 * (1 - 0.172) > 207
errors = np.arange(1, 250.0)
low, high = conformal_interval(ten, errors, 10 + errors, errors, 0.172)
assert np.all(high == 10 + 207)

# The coverage of one calibration set of 100 follows Beta(91, 10).
n, k = 100, 91
kth = np.sort(rng.uniform(size=(20_000, n)), axis=1)[:, k - 1]
law = beta(k, n + 1 - k)
assert abs(kth.mean() - k / (n + 1)) < 4 * law.std() / np.sqrt(20_000)
assert abs(np.mean(kth <= law.ppf(0.05)) - 0.05) < 0.006
assert np.isclose(law.std(), np.sqrt(0.9 * 0.1 / (n + 2)), rtol=0.01)
