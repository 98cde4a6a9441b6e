"""A learned model's small error, step after step in its own predictions."""

import numpy as np


# --8<-- [start:show]
def fall(s, up, dt=0.05):
    """A pendulum's angle and speed after dt; up: near the upper rest."""
    pull = 9.8 * np.sin(s[..., 0]) * (1 if up else -1)
    speed = s[..., 1] + dt * (pull - 0.5 * s[..., 1])
    return np.stack([s[..., 0] + dt * speed, speed], axis=-1)


def learn(up, rng, n=300):
    """A linear one-step model from noisy transitions."""
    S = rng.uniform(-0.3, 0.3, size=(n, 2))
    S2 = fall(S, up) + 0.01 * rng.normal(size=(n, 2))
    return np.linalg.lstsq(S, S2)[0]


def rollout_error(up, horizon, seed, starts=200):
    rng = np.random.default_rng(seed)
    W = learn(up, rng)
    true = rng.uniform(-0.003, 0.003, size=(starts, 2))
    dream = true
    for _ in range(horizon):
        true, dream = fall(true, up), dream @ W
    return np.sqrt(np.mean((true - dream) ** 2))


# --8<-- [end:show]
# --8<-- [start:run]
for up in (False, True):
    errors = [rollout_error(up, k, 0) for k in (1, 10, 30)]
    print("standing" if up else "hanging ", end=" after 1, 10, 30 steps: ")
    print("  ".join(f"{e:.1e}" for e in errors))
# --8<-- [end:run]
for seed in range(6):
    stand = [rollout_error(True, k, seed) for k in (1, 10, 30)]
    hang = [rollout_error(False, k, seed) for k in (1, 10, 30)]
    assert stand[2] > 20 * stand[1] and stand[2] > 10 * hang[2]
    # Standing, it grows like k times the largest eigenvalue's power k.
    W = learn(True, np.random.default_rng(seed))
    assert np.abs(np.linalg.eigvals(W)).max() > 1.1
    W = learn(False, np.random.default_rng(seed))
    assert np.abs(np.linalg.eigvals(W)).max() < 1
# The exact model makes no error, and the tangent at rest is this one.
J = np.array([[1 + 0.05**2 * 9.8, 0.05 * 9.8], [0.05 * 0.975, 0.975]])
s = np.array([1e-5, -2e-5])
assert np.allclose(fall(s, True), s @ J, rtol=1e-6)
assert np.allclose(learn(True, np.random.default_rng(0)), J, atol=0.03)
