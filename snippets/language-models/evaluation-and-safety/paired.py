"""The error of a benchmark score: one model, a difference, clusters."""

import numpy as np


# --8<-- [start:show]
def standard_error(x, cluster=None):
    """Of the mean of x (n,); cluster (n,) names what belongs together."""
    n, r = len(x), x - x.mean()
    if cluster is None:
        return np.sqrt(r @ r / (n - 1) / n)
    sums = [r[cluster == c].sum() for c in np.unique(cluster)]
    return np.sqrt(np.sum(np.square(sums))) / n


rng = np.random.default_rng(0)
topic = np.repeat(np.arange(100), 5)  # 100 texts, 5 questions on each
ease = 1.5 * rng.normal(size=100)[topic] + rng.normal(size=500)
a = (ease + 0.5 * rng.normal(size=500) > -0.5).astype(float)
b = (ease + 0.5 * rng.normal(size=500) > -0.8).astype(float)
apart = np.hypot(standard_error(a), standard_error(b))
print(f"A {a.mean():.3f}, B {b.mean():.3f}, B - A {(b - a).mean():.3f}")
print(f"error of A: {standard_error(a):.3f}", end="")
print(f", by text {standard_error(a, topic):.3f}")
print(f"error of B - A: unpaired {apart:.3f}", end="")
print(f", paired {standard_error(b - a):.3f}", end="")
print(f", by text {standard_error(b - a, topic):.3f}")
# --8<-- [end:show]
# single-item clusters: the same up to n - 1 for n
assert np.isclose(
    standard_error(a, np.arange(500)), standard_error(a) * np.sqrt(499 / 500)
)
assert np.isclose(standard_error(a), a.std(ddof=1) / np.sqrt(500))
# the clustered error is that of the mean of 100 topic means
means = a.reshape(100, 5).mean(1)
assert np.isclose(standard_error(a, topic), means.std() / np.sqrt(100))
for seed in range(3):
    rng = np.random.default_rng(seed)
    reps = []
    for _ in range(400):
        e = 1.5 * rng.normal(size=100)[topic] + rng.normal(size=500)
        reps.append(
            [
                e + 0.5 * rng.normal(size=500) > -0.5,
                e + 0.5 * rng.normal(size=500) > -0.8,
            ]
        )
    reps = np.array(reps, dtype=float)
    true_a = reps[:, 0].mean(1).std()
    errors = [standard_error(r[0], topic) for r in reps[:50]]
    naive = [standard_error(r[0]) for r in reps[:50]]
    assert abs(np.mean(errors) / true_a - 1) < 0.12
    assert np.mean(naive) < 0.8 * true_a
    true_d = (reps[:, 1] - reps[:, 0]).mean(1).std()
    assert true_d < 0.6 * np.hypot(true_a, reps[:, 1].mean(1).std())
# by hand: 0.8 of 400
assert abs(np.sqrt(0.8 * 0.2 / 400) - 0.02) < 1e-12
# the card: 500 items, B alone right on 40, A alone on 20
d = np.repeat([1.0, -1.0, 0.0], [40, 20, 440])
se = np.sqrt(60 - 20**2 / 500) / 500
assert abs(d.std() / np.sqrt(500) - se) < 1e-12 and abs(se - 0.0154) < 5e-5
assert abs(0.04 - 1.96 * se - 0.010) < 5e-4
assert abs(0.04 + 1.96 * se - 0.070) < 5e-4
# 300 without a failure: the exact bound and the rule of three
assert abs((1 - 0.05 ** (1 / 300)) - 0.01) < 1e-4
up = 0.85 * 0.02 / (0.85 * 0.02 + 0.15 * 0.06)  # thumbs
assert abs(up - 0.65) < 0.005
# questions to tell 2 points if the systems differ on 15 %
assert abs(1.96**2 * 0.15 / 0.02**2 - 1440) < 1
# semantic entropy of four different words for one meaning
assert abs(np.log(4) - 1.39) < 0.005
# marking: t / (1 - t) for t = 0.75; the card: t = 0.8 and p = 0.7
assert 0.75 / 0.25 == 3 and abs(0.8 / (1 - 0.8) - 4) < 1e-12
assert abs(0.7 - 0.3 * 4 + 0.5) < 1e-12
# the card of the gate
assert abs(0.8 * 0.02 / (0.8 * 0.02 + 0.2 * 0.034) - 0.70) < 0.005
assert abs(1.96**2 * 0.15 / 0.03**2 - 640) < 1
# named benchmarks: standard errors in points at a score, and one problem
for p, items, points in [
    (0.9, 14_042, 0.25),
    (0.85, 198, 2.5),
    (0.95, 164, 1.7),
    (0.8, 500, 1.8),
]:
    assert abs(100 * np.sqrt(p * (1 - p) / items) - points) < 0.05
assert round(0.276 * 500) == 138 and -(-0.594 * 138 // 1) == 82
# the card: 0.85 and 0.88 of 198, only the two scores known
gap = np.sqrt((0.85 * 0.15 + 0.88 * 0.12) / 198)
assert abs(gap - 0.034) < 5e-4 and 0.03 < gap
assert abs(np.sqrt(0.88 * 0.12 / 198) - 0.023) < 5e-4
assert abs(np.hypot(0.025, 0.023) - 0.034) < 5e-4
