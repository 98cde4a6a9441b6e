"""A world model that ignores its actions has a small one-step error."""

import numpy as np

rng = np.random.default_rng(0)


# --8<-- [start:show]
def simulate(n, steps, actions=None):
    """x' = 0.99 x + 0.1 action + noise; actions -1 or 1."""
    if actions is None:
        actions = rng.choice([-1.0, 1.0], size=(n, steps))
    x = [rng.normal(size=n)]
    for k in range(steps):
        x.append(0.99 * x[-1] + 0.1 * actions[:, k] + 0.05 * rng.normal(size=n))
    return np.array(x).T, actions


def fit(x, actions, use):
    F = np.stack([x[:, :-1].ravel(), use * actions.ravel()], axis=1)
    return np.linalg.lstsq(F, x[:, 1:].ravel(), rcond=None)[0]


x, actions = simulate(400, 50)
test, plan = simulate(
    400, 50, np.repeat(rng.choice([-1.0, 1.0], (400, 1)), 50, 1)
)
for use in (1, 0):
    A, B = fit(x, actions, use)
    mean = A * test[:, :-1] + B * use * plan
    one = 1 - np.mean((test[:, 1:] - mean) ** 2) / test.var()
    s = test[:, 0]
    for k in range(50):
        s = A * s + B * use * plan[:, k]
    long = 1 - np.mean((test[:, -1] - s) ** 2) / test[:, -1].var()
    name = "used:" if use else "ignored:"
    print(f"actions {name:8} explained, next frame {one:.4f}", end="  ")
    print(f"50 ahead {long:.2f}")
    # --8<-- [end:show]
    assert one > 0.99 and (long > 0.95) == bool(use) and (use or long < 0.2)
    if use:
        assert np.allclose((A, B), (0.99, 0.1), atol=0.005)
# opposite actions from one start, without noise: how far apart after 50
along = 0.2 * (1 - 0.99**50) / (1 - 0.99)
s = np.array([0.3, 0.3])
for _ in range(50):
    s = 0.99 * s + 0.1 * np.array([1, -1])
assert np.isclose(s[0] - s[1], along)
# with an action drawn anew each step, ignoring it still explains a part
x, actions = simulate(4000, 50)
A, _ = fit(x, actions, 0)
left = np.mean((x[:, -1] - A**50 * x[:, 0]) ** 2) / x[:, -1].var()
assert 0.4 < 1 - left < 0.6
