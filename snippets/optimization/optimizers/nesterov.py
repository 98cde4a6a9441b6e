"""Nesterov's momentum as look-ahead and as its rewriting."""

import itertools

import numpy as np

lam = np.array([1.0, 50.0])


# --8<-- [start:show]
def look_ahead(grad, w, eta, beta, steps, peek=1):
    """Points w, and where gradients are taken; peek = 0: heavy ball."""
    m, path, ahead = np.zeros_like(w), [w], []
    for _ in range(steps):
        ahead.append(w - peek * eta * beta * m)
        m = beta * m + grad(ahead[-1])
        w = w - eta * m
        path.append(w)
    return np.array(path), np.array(ahead)


def nesterov(grad, w, eta, beta, steps):  # the rewriting
    """Only the points where gradients are taken, as PyTorch does."""
    m, path = np.zeros_like(w), [w]
    for _ in range(steps):
        g = grad(w)
        m = beta * m + g
        w = w - eta * (g + beta * m)
        path.append(w)
    return np.array(path)


setting = (lambda w: lam * w, np.array([10.0, 1.0]), 0.01, 0.9, 8)
path, ahead = look_ahead(*setting)
ball = look_ahead(*setting, peek=0)[0]
rewritten = nesterov(*setting)
print("the same points:", np.allclose(ahead, rewritten[:-1], rtol=1e-10))
for name, points in (("Nesterov", path), ("heavy ball", ball)):
    print(f"{name:10}", points[1:, 1].round(2))
# --8<-- [end:show]

assert np.allclose(ahead, rewritten[:-1], rtol=1e-10)
assert np.allclose(rewritten[1], [10 - 0.19, 1 - 0.95])  # (1 + beta) g
assert not np.allclose(ahead[2], path[2])
assert len(ball) == len(path) == 9  # eight steps
assert abs(ball[4:, 1]).max() > 2 * abs(path[3:, 1]).max()
t = np.array([1 + 0.9 - 0.01 * 50, -0.9])
assert np.isclose(ball[2, 1], t @ ball[[1, 0], 1])  # its recurrence
# On a quadratic the velocity is damped by beta (1 - eta lambda).
m = np.zeros(2)
for w, following in itertools.pairwise(path):
    m = 0.9 * (1 - 0.01 * lam) * m + lam * w
    assert np.allclose(following, w - 0.01 * m)
# Its limit is (2 + 2 beta)/(1 + 2 beta) over L: below 2/L.
for beta in (0.5, 0.9):
    for share, stable in ((0.99, True), (1.01, False)):
        eta = share * (2 + 2 * beta) / (1 + 2 * beta) / 50
        end = look_ahead(setting[0], setting[1], eta, beta, 800)[0][-1]
        assert (abs(end).max() < 1e-3) == stable
