"""Covariance update: the short form against Joseph's."""

import numpy as np


# --8<-- [start:show]
def short(P, K, H, R):
    return P - K @ H @ P


def joseph(P, K, H, R):  # error after: (I - K H) old - K noise
    A = np.eye(len(P)) - K @ H
    return A @ P @ A.T + K @ R @ K.T


def measured(P, K, H, R, n=200_000):
    rng = np.random.default_rng(0)
    old = rng.multivariate_normal(np.zeros(len(P)), P, size=n)
    noise = rng.normal(size=(n, 1)) * np.sqrt(R[0, 0])
    new = old - (old @ H.T + noise) @ K.T
    return new.var(axis=0)


P = np.array([[4.0, 1], [1, 2]])
H, R = np.array([[1.0, 0]]), np.array([[1.0]])
best = P @ H.T / (P[0, 0] + 1)
for name, K in (("best gain", best), ("half of it", best / 2)):
    print(f"{name:10}  short", np.diag(short(P, K, H, R)).round(2), end="  ")
    print("Joseph", np.diag(joseph(P, K, H, R)).round(2), end="  ")
    print("measured", measured(P, K, H, R).round(1))
# --8<-- [end:show]
assert np.allclose(short(P, best, H, R), joseph(P, best, H, R))
for K in (best, best / 2, np.array([[0.3], [0.9]])):
    want = np.diag(joseph(P, K, H, R))
    assert np.allclose(measured(P, K, H, R), want, rtol=0.02)
# Half the gain: by hand 0.6^2 * 4 + 0.4^2 = 1.6; the short form says 2.4.
assert np.isclose(joseph(P, best / 2, H, R)[0, 0], 1.6)
assert np.isclose(short(P, best / 2, H, R)[0, 0], 2.4)
# And too large a gain: the short form turns negative.
assert short(P, np.array([[1.25], [0.2]]), H, R)[0, 0] < 0
assert joseph(P, np.array([[1.25], [0.2]]), H, R)[0, 0] > 1
# Without an update both are right.
assert np.allclose(short(P, 0 * best, H, R), P)
assert np.allclose(joseph(P, 0 * best, H, R), P)
# No other gain has a smaller variance.
for push in ((0.01, 0), (-0.01, 0), (0, 0.01), (0, -0.01)):
    other = joseph(P, best + np.array(push)[:, None], H, R)
    assert np.trace(other) > np.trace(joseph(P, best, H, R))
