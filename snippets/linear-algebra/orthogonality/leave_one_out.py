"""Leverages and leave-one-out errors of least squares from a single fit."""

import numpy as np
from sklearn.datasets import load_diabetes
from sklearn.linear_model import LinearRegression


# --8<-- [start:show]
def leave_one_out(X, y):
    """Errors (n,) of predicting each y_i by the fit to the other rows."""
    Q, _ = np.linalg.qr(X)  # H = Q Q^T, never formed
    h = np.sum(Q**2, axis=1)  # its diagonal
    r = y - Q @ (Q.T @ y)
    return r / (1 - h)


def rms(errors):
    return np.sqrt(np.mean(errors**2))


X = np.array([[1.0, 0.0], [1.0, 1.0], [1.0, 2.0]])
y = np.array([2.0, 1.0, 6.0])
print("three points:", np.round(leave_one_out(X, y), 6))

D, z = load_diabetes(return_X_y=True)
D = np.column_stack([np.ones(len(D)), D])  # 442 rows, 11 columns
Q, _ = np.linalg.qr(D)
h = np.sum(Q**2, axis=1)
r, e = z - Q @ (Q.T @ z), leave_one_out(D, z)
print(f"trace {h.sum():.4f}, leverages {h.min():.4f} to {h.max():.4f}")
print(f"typical error in training {rms(r):.2f}, left out {rms(e):.2f}")
# --8<-- [end:show]

H = X @ np.linalg.inv(X.T @ X) @ X.T
assert np.allclose(6 * H, [[5, 2, -1], [2, 2, 2], [-1, 2, 5]])
assert np.allclose(y - H @ y, [1, -2, 1])
assert np.allclose(leave_one_out(X, y), [6, -3, 6])


def by_refitting(X, y):
    errors = []
    for i in range(len(y)):
        rest = np.arange(len(y)) != i
        w = np.linalg.lstsq(X[rest], y[rest], rcond=1e-12)[0]
        errors.append(y[i] - X[i] @ w)
    return np.array(errors)


rng = np.random.default_rng(0)
for n, d in ((12, 4), (5, 4), (9, 1)):
    A, b = rng.normal(size=(n, d)), rng.normal(size=n)
    assert np.allclose(leave_one_out(A, b), by_refitting(A, b))
assert np.allclose(e[:40], by_refitting(D, z)[:40])
assert np.all(np.abs(e) >= np.abs(r)) and rms(e) > rms(r)
assert np.isclose(rms(r) ** 2, (z @ z - np.sum((Q.T @ z) ** 2)) / len(z))

n, d = D.shape
assert np.allclose(h, np.diag(D @ np.linalg.pinv(D))) and np.isclose(h.sum(), d)
assert np.all(h >= 1 / n) and np.all(h <= 1)
assert np.allclose(D.T @ r, 0, atol=1e-8) and np.isclose(r.sum(), 0, atol=1e-8)
model = LinearRegression().fit(D[:, 1:], z)
assert np.allclose(z - model.predict(D[:, 1:]), r)
fit, centred = z - r - z.mean(), z - z.mean()
assert np.isclose(centred @ centred, fit @ fit + r @ r)
assert np.isclose(model.score(D[:, 1:], z), np.corrcoef(z, z - r)[0, 1] ** 2)
noise = rng.normal(size=(n, 4000))  # the follow-up: divide by n - d
left = np.sum((noise - Q @ (Q.T @ noise)) ** 2, axis=0)
error = np.sqrt(2 * (n - d) / 4000)  # of the mean of chi-squared variables
assert abs(left.mean() - (n - d)) < 5 * error < d

x = np.array([0.0, 0.0, 0.0, 4.0])  # the card: one point far out
H = np.column_stack([np.ones(4), x])
H = H @ np.linalg.inv(H.T @ H) @ H.T
assert np.allclose(np.diag(H), [1 / 3, 1 / 3, 1 / 3, 1])
assert np.linalg.matrix_rank(np.column_stack([np.ones(3), x[:3]])) == 1
