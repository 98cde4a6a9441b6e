"""Weights from a classifier that tells new inputs from old ones."""

import numpy as np
from sklearn.linear_model import LogisticRegression


# --8<-- [start:show]
def shift_weights(old, new):
    """Estimate p_new(x) / p_old(x) at the rows of old."""
    Z = np.concatenate([old, new])
    source = np.repeat([0, 1], [len(old), len(new)])
    model = LogisticRegression(C=100).fit(Z, source)
    q = model.predict_proba(old)[:, 1]
    return q / (1 - q) * len(old) / len(new)


def polynomial(x, y, w, degree):
    return np.polyfit(x, y, degree, w=np.sqrt(w))  # it squares its w


rng = np.random.default_rng(0)
error, size = np.zeros((2, 2)), []
for _ in range(200):
    x, z = rng.normal(0, 1, 200), rng.normal(1.5, 0.5, 500)
    y = x**2 + rng.normal(size=200)
    w = shift_weights(np.c_[x, x**2], np.c_[z, z**2])
    size.append(w.sum() ** 2 / np.sum(w**2))
    for i, degree in enumerate((1, 2)):
        for j, weight in enumerate((np.ones(200), w)):
            fit = polynomial(x, y, weight, degree)
            error[i, j] += np.mean((np.polyval(fit, z) - z**2) ** 2) / 200
print(f"effective size {np.mean(size):.0f} of 200")
print(f"line:     plain {error[0, 0]:.2f}, weighted {error[0, 1]:.2f}")
print(f"parabola: plain {error[1, 0]:.2f}, weighted {error[1, 1]:.2f}")
# --8<-- [end:show]

line, parabola = error
# From the moments of N(1.5, 0.25): the best line for the old inputs is 1,
# the best for the new ones misses x^2 by 2 * 0.5^4.
assert abs(line[0] - 4.625) < 1 and 0.125 < line[1] < 0.3
assert len(polynomial(x, y, w, degree)) == 3
assert line[1] < 0.2 * line[0]  # misspecified: the weights help
assert 1.5 * parabola[0] < parabola[1]  # true family: they cost variance
assert np.mean(size) < 0.3 * 200
# The fit minimises the weighted squares: its normal equations hold.
residual = y - np.polyval(polynomial(x, y, w, 2), x)
assert np.allclose(np.vander(x, 3).T @ (w * residual), 0, atol=1e-8)
# The densities of both normals are known: the true ratio of the last sample.
true = 2 * np.exp(x**2 / 2 - 2 * (x - 1.5) ** 2)
middle = (x > 0.5) & (x < 2.5)
assert np.corrcoef(np.log(w[middle]), np.log(true[middle]))[0, 1] > 0.95
x = np.random.default_rng(1).normal(0, 1, 20000)
z = np.random.default_rng(2).normal(1.5, 0.5, 5000)
w = shift_weights(np.c_[x, x**2], np.c_[z, z**2])
true = 2 * np.exp(x**2 / 2 - 2 * (x - 1.5) ** 2)
assert abs(np.sum(w * x) / np.sum(w) - 1.5) < 0.1 and abs(w.mean() - 1) < 0.1
assert np.mean(abs(w - true)) < 0.15
# The text's two groups and the card's.
for old, new, risk, before, after, size in (
    ((0.8, 0.2), (0.4, 0.6), (0.05, 0.2), 0.08, 0.14, 50),
    ((0.6, 0.3, 0.1), (0.3, 0.3, 0.4), (0.02, 0.1, 0.3), 0.072, 0.156, 48.8),
):
    old, new, risk = np.array(old), np.array(new), np.array(risk)
    w = new / old
    assert np.isclose(old @ risk, before)
    assert np.isclose((old * w) @ risk, after)
    assert abs(100 * (old @ w) ** 2 / (old @ w**2) - size) < 0.05
# The card's standard error, and how many users drawn there would have it.
variance = np.sum(new**2 * risk * (1 - risk) / (100 * old))
assert round(np.sqrt(variance), 2) == 0.06
assert round(0.156 * (1 - 0.156) / variance) == 36
rng = np.random.default_rng(0)
counts = np.rint(100 * old).astype(int)
rates = rng.binomial(counts, risk, size=(20000, 3)) / counts
assert abs((rates @ new).std() - np.sqrt(variance)) < 0.002
assert np.isclose((old * w)[2], 0.4) and 0.4 * 0.3 / 0.156 > 0.75
# The text's survey: answers from the young and the old, and raking.
answers, customers = np.array([0.2, 0.8]), np.array([0.5, 0.5])
content, w = np.array([0.5, 0.8]), np.array([2.5, 0.625])
assert np.allclose(answers * w, customers)
assert np.isclose(answers @ content, 0.74)
assert np.isclose((answers * w) @ content, 0.65)
assert np.isclose((answers @ w) ** 2 / (answers @ w**2), 0.64)
young = 0.5 / 2 / (0.5 / 2 + 0.5)  # the content answered twice as often
assert np.isclose(young, 1 / 3) and abs(young / 2 + 0.4 - 0.57) < 0.005
cells = np.array([[10.0, 20], [30, 40]])
for _ in range(100):
    cells *= 50 / cells.sum(axis=1, keepdims=True)
    cells *= 50 / cells.sum(axis=0)
assert np.allclose(cells, [[22.5, 27.5], [27.5, 22.5]], atol=0.05)
assert np.allclose(cells.sum(axis=0), 50) and np.allclose(cells.sum(1), 50)
assert np.isclose(cells[0, 0] * cells[1, 1] / cells[0, 1] ** 2, 2 / 3)
# The cells are right if the chance to answer is a factor of each margin.
true = np.array([[0.1, 0.3, 0.1], [0.25, 0.05, 0.2]])
for extra, right in ((1.0, True), (2.0, False)):  # one cell answers more
    cells = true * np.outer([0.1, 0.4], [1, 0.5, 0.3])
    cells[0, 1] *= extra
    for _ in range(100):
        cells *= (true.sum(axis=1) / cells.sum(axis=1))[:, None]
        cells *= true.sum(axis=0) / cells.sum(axis=0)
    assert np.allclose(cells.sum(axis=1), true.sum(axis=1))
    assert np.allclose(cells, true) == right
