"""Does a filter's covariance tell the truth? NEES and NIS."""

import numpy as np
from scipy.stats import chi2


# --8<-- [start:show]
def run(seed, scale, runs=100, steps=25):
    """Mean squared Mahalanobis distance of the state's error (NEES) and
    of the innovation (NIS) after so many steps; Q is taken scale-fold."""
    rng = np.random.default_rng(seed)
    F, h = np.array([[1.0, 1], [0, 1]]), np.array([1.0, 0])
    g, R, P = np.array([0.5, 1]), 4.0, np.eye(2)
    x, m = rng.normal(size=(runs, 2)), np.zeros((runs, 2))
    for _ in range(steps):
        push = np.sqrt(0.1) * rng.normal(size=(runs, 1))
        x = x @ F.T + push * g  # the world: noise of covariance 0.1 g g'
        z = x @ h + np.sqrt(R) * rng.normal(size=runs)
        m, P = m @ F.T, F @ P @ F.T + scale * 0.1 * np.outer(g, g)
        r, S = z - m @ h, P[0, 0] + R
        m, P = m + np.outer(r, P @ h / S), P - np.outer(P @ h, h @ P) / S
    e = x - m
    state = np.sum(e * np.linalg.solve(P, e.T).T, axis=1)
    return state.mean(), np.mean(r**2 / S)


def band(d, runs):  # 95 % of right filters
    return chi2.ppf([0.025, 0.975], d * runs) / runs


for scale in (1, 0.01, 20):
    state, seen = run(0, scale)
    print(f"process noise x {scale:4}: NEES {state:5.1f}  NIS {seen:4.2f}")
for name, d in (("NEES", 2), ("NIS", 1)):
    print(name, "should lie in", band(d, 100).round(2))
# --8<-- [end:show]
inside = {scale: [] for scale in (1, 0.01, 20)}
bands = band(2, 100), band(1, 100)
for seed in range(80):
    for scale in inside:
        if scale != 1 and seed >= 10:
            continue
        state, seen = run(seed, scale)
        (a, b), (c, d) = bands
        inside[scale].append(((a < state < b), (c < seen < d)))
        if scale == 0.01:
            assert state > 20 * b and seen > 2 * d
        if scale == 20:
            assert state < 1.7 and seen < 1
share = np.mean(inside[1], axis=0)
assert np.all(abs(share - 0.95) < 4 * np.sqrt(0.95 * 0.05 / 80))
assert np.mean(inside[20], axis=0)[0] < 0.1
# A constant offset of the only sensor moves into the state; innovations
# then forget it (the filter is linear, so the offset may run alone).
F, h, g = np.array([[1.0, 1], [0, 1]]), np.array([1.0, 0]), np.array([0.5, 1])
m, P = np.zeros(2), np.eye(2)
for step in range(60):
    m, P = F @ m, F @ P @ F.T + 0.1 * np.outer(g, g)
    r, S = 6 - m @ h, P[0, 0] + 4
    assert step or r == 6
    m, P = m + P @ h / S * r, P - np.outer(P @ h, h @ P) / S
assert abs(r) < 0.01 and np.allclose(m, [6, 0], atol=0.01)
# NIS of 2 components over 50 updates: 95 % band.
assert np.allclose(band(2, 50), [1.48, 2.59], atol=0.01)
