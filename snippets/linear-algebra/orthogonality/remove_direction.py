"""Project a concept out of embeddings: what linear probes still find."""

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss
from sklearn.preprocessing import PolynomialFeatures


# --8<-- [start:show]
def remove(X, u):
    """Rows x of X (n, d) become x - u u^T x, for a unit vector u (d,)."""
    return X - np.outer(X @ u, u)


def probe(F, z):
    """Log loss of logistic regression on its training half and the other."""
    half = len(z) // 2
    model = LogisticRegression(max_iter=5000).fit(F[:half], z[:half])
    return [
        log_loss(z[s], model.predict_proba(F[s]))
        for s in (slice(half), slice(half, None))
    ]


rng = np.random.default_rng(0)
z = np.tile([0, 1], 2000)  # the concept, known for training
X = rng.normal(size=(4000, 6)) @ rng.normal(size=(6, 6))
X[:, 0] *= 1 + 2 * z  # it also triples the spread of one coordinate
X += np.outer(z, [1.0, -4.0, 3.0, 0.0, 2.0, 1.0])

T, y = X[:2000], z[:2000]
u = T[y == 1].mean(axis=0) - T[y == 0].mean(axis=0)
E = remove(X, u / np.linalg.norm(u))
print("linear, before    training {:.3f}, held out {:.3f}".format(*probe(X, z)))
print("linear, after     training {:.3f}, held out {:.3f}".format(*probe(E, z)))
F = PolynomialFeatures(2).fit_transform(E / E[:2000].std(axis=0))
print("quadratic, after  training {:.3f}, held out {:.3f}".format(*probe(F, z)))
# --8<-- [end:show]

assert F.shape[1] == 1 + 6 + 21  # all quadratic terms
assert np.allclose(F[:2000, 1:7].std(axis=0), 1)
spread = X[z == 1, 0].std() / X[z == 0, 0].std()  # five standard errors:
assert abs(spread / 3 - 1) < 5 / np.sqrt(2000)
known = LogisticRegression(max_iter=5000).fit(T, y)
for s, loss in zip((slice(2000), slice(2000, None)), probe(X, z), strict=True):
    assert np.isclose(loss, log_loss(z[s], known.predict_proba(X[s])))
u /= np.linalg.norm(u)
assert np.allclose(E, X @ (np.eye(6) - np.outer(u, u)))
assert np.allclose(E @ u, 0) and np.allclose(remove(E, u), E)
assert np.linalg.matrix_rank(E, tol=1e-8) == 5
gap = E[:2000][y == 1].mean(axis=0) - E[:2000][y == 0].mean(axis=0)
assert np.allclose(gap, 0)
free = LogisticRegression(C=1e6, max_iter=9000).fit(E[:2000], y)
assert log_loss(y, free.predict_proba(E[:2000])) >= np.log(2) - 1e-12
assert probe(X, z)[1] < 0.2 and probe(F, z)[1] < 0.9 * np.log(2)
assert np.isclose(probe(E, z)[0], np.log(2), atol=1e-6)  # best: a constant
assert abs(probe(E, z)[1] - np.log(2)) < 0.01

x = np.array([1.0] * 9 + [-9.0] + [-1.0] * 9 + [9.0])  # the text's warning
label = np.repeat([1, 0], 10)
assert x[label == 1].mean() == x[label == 0].mean() == 0
assert np.mean((x > 0) == label) == 0.9
for w in np.linspace(-3, 3, 61):
    for b in np.linspace(-2, 2, 21):
        score = np.where(label == 1, 1, -1) * (w * x + b)
        assert np.mean(np.logaddexp(0, -score)) >= np.log(2) - 1e-12

rng = np.random.default_rng(1)  # the card: two concepts, skew directions
first, second = np.tile([0, 1], 500), np.repeat([0, 1], 500)
u1, u2 = np.array([1.0, 0, 0]), np.array([0.6, 0.8, 0])


def gap(X, z):
    return X[z == 1].mean(axis=0) - X[z == 0].mean(axis=0)


X = rng.normal(size=(1000, 3)) @ rng.normal(size=(3, 3))
X += np.outer(first, u1 - gap(X, first))  # mean differences u1 and u2
X += np.outer(second, u2 - gap(X, second))
assert np.allclose(gap(X, first), u1) and np.allclose(gap(X, second), u2)
one = remove(X, u1)
two = remove(one, u2)
assert np.allclose(gap(one, second), [0, 0.8, 0])
assert np.allclose(gap(two, first), 0)  # the first stays erased
assert np.allclose(gap(two, second), [-0.384, 0.288, 0])
assert np.isclose(np.linalg.norm(gap(two, second)), 0.48)
again = gap(one, second)  # either remedy
Q, _ = np.linalg.qr(np.column_stack([u1, u2]))
for clean in (remove(one, again / np.linalg.norm(again)), X - X @ Q @ Q.T):
    assert np.allclose(gap(clean, first), 0)
    assert np.allclose(gap(clean, second), 0)
for z, found in ((first, False), (second, True)):
    free = LogisticRegression(C=1e6, max_iter=9000).fit(two, z)
    loss = log_loss(z, free.predict_proba(two))
    assert (loss < np.log(2) - 0.01) == found
