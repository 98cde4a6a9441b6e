"""Two ways to be wrong: many random flips, and a few gross errors."""

import numpy as np
from sklearn.tree import DecisionTreeRegressor


def sample(errors, seed):
    """500 rows, 2,000 clean ones, and which of the 500 are mislabelled."""
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(2500, 5))
    y = np.sign(X[:, 0] + X[:, 1])
    far = np.argsort(-abs(X[:500, 0] + X[:500, 1]))[:10]
    bad = far if errors == "gross" else rng.permutation(500)[:50]
    y[bad] *= -1
    return X[:500], y[:500], bad, X[500:], y[500:]


def slopes(name, margin):
    """Minus the first derivative of the loss, and the second."""
    if name == "exponential":  # exp(-margin)
        return np.exp(-margin), np.exp(-margin)
    w = 1 / (1 + np.exp(margin))  # log(1 + exp(-margin))
    return w, w * (1 - w)


# --8<-- [start:show]
def boost(name, errors, seed):
    X, y, bad, X_new, y_new = sample(errors, seed)
    F, F_new = np.zeros(len(y)), np.zeros(len(y_new))
    for _ in range(60):
        w, h = slopes(name, y * F)  # of the loss by the margin
        tree = DecisionTreeRegressor(max_depth=1).fit(X, y * w)
        leaf, leaf_new = tree.apply(X), tree.apply(X_new)
        for q in np.unique(leaf):  # Newton's value, times 0.3
            value = np.sum((y * w)[leaf == q]) / np.sum(h[leaf == q])
            F[leaf == q] += 0.3 * value
            F_new[leaf_new == q] += 0.3 * value
    w = slopes(name, y * F)[0]
    return w[bad].sum() / w.sum(), np.mean(np.sign(F_new) == y_new)


found = {}
for errors in ("random", "gross"):  # 50 flips anywhere, 10 far from the border
    for name in ("exponential", "logistic"):
        runs = [boost(name, errors, seed) for seed in range(4)]
        share, right = np.mean(runs, axis=0)
        found[errors, name] = np.array(runs)
        print(f"{errors:6} {name:11} weight on wrong labels ", end="")
        print(f"{share:.2f}, right on new rows {right:.2f}")
# --8<-- [end:show]

gap = {
    errors: found[errors, "logistic"] - found[errors, "exponential"]
    for errors in ("random", "gross")
}
assert np.all(gap["gross"][:, 0] < 0)  # on every sample: less weight
assert np.all(gap["gross"][:, 1] > 0)  # and better on new rows
assert abs(gap["random"][:, 1].mean()) < 0.5 * gap["gross"][:, 1].mean()
for (errors, _), runs in found.items():  # more than twice their part
    assert np.all(runs[:, 0] > 2 * {"random": 50, "gross": 10}[errors] / 500)
margin = np.array([2.0, 0.0, -2.0, -4.0])  # the weights of the text
assert np.allclose(np.exp(-margin), [0.14, 1, 7.39, 54.6], atol=0.01)
logistic, curved = slopes("logistic", margin)
assert np.allclose(logistic, [0.12, 0.5, 0.88, 0.98], atol=0.01)
curvature = np.exp(-margin) / (1 + np.exp(-margin)) ** 2
assert np.allclose(curved, curvature)
e = 1e-6  # both are negative slopes of the losses by the margin
for loss, w in (
    (lambda m: np.exp(-m), np.exp(-margin)),
    (lambda m: np.logaddexp(0, -m), logistic),
):
    slope = (loss(margin + e) - loss(margin - e)) / (2 * e)
    assert np.allclose(-slope, w)
w, curved = slopes("exponential", margin)
assert np.allclose(w, curved)  # exp(-margin) is its own second derivative
