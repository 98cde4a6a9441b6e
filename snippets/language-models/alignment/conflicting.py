"""Two rewards that conflict: weights, a floor for each answer, a multiplier."""

import numpy as np

# --8<-- [start:show]
names = np.array(["full", "careful", "refusal"])
helpful = np.array([1.0, 0.4, 0.0])
harmless = np.array([0.0, 0.5, 1.0])

weights = np.linspace(0.05, 0.95, 19)[:, None]
best = (weights * helpful + (1 - weights) * harmless).argmax(axis=1)
print("some weight chooses:", *names[np.unique(best)])
allowed = np.flatnonzero(harmless >= 0.5)
print("floor for each answer:", names[allowed[helpful[allowed].argmax()]])


def primal_dual(helpful, harmless, limit, beta=0.1, rate=0.5, steps=200):
    """Best policy (uniform reference) with mean harmless >= limit."""
    multiplier, path = 0.0, []
    for _ in range(steps):
        z = (helpful + multiplier * harmless) / beta
        p = np.exp(z - z.max())
        p /= p.sum()
        path.append((multiplier, p @ harmless, p @ helpful))
        multiplier = max(0.0, multiplier + rate * (limit - p @ harmless))
    return p, np.array(path)


p, path = primal_dual(helpful, harmless, 0.5)
for i in 0, 1, 2, 199:
    print("multiplier {:.2f}: harmless {:.2f}, helpful {:.2f}".format(*path[i]))
print("shares:", *[f"{n} {x:.2f}" for n, x in zip(names, p, strict=True)])
# --8<-- [end:show]

# no weight at all: the middle answer lies below the line between the others
assert set(best) == {0, 2}
assert helpful[1] + harmless[1] < 1  # the line through the ends: sum 1
# raised above that line, some weight does choose it
raised = weights * np.array([1, 0.7, 0]) + (1 - weights) * harmless
assert set(raised.argmax(axis=1)) == {0, 1, 2}
# by hand: equal shares of the ends need multiplier 1; middle e^9 to 2 e^10
share = 1 / (1 + 2 * np.e)
assert np.allclose(p, [(1 - share) / 2, share, (1 - share) / 2], atol=1e-6)
assert abs(path[-1, 0] - 1) < 1e-6
# while the limit is violated, and only then, the multiplier rises
rises = np.diff(path[:, 0]) > 1e-12
assert np.all(rises == (path[:-1, 1] < 0.5 - 2e-12))
# a limit that holds without a multiplier leaves it at 0
_, slack = primal_dual(helpful, harmless, 1e-4)
assert slack[0, 1] > 1e-4
assert np.all(slack[:, 0] == 0)
# a random case against the constrained optimum found by scanning multipliers
for seed in range(3):
    rng = np.random.default_rng(seed)
    h, s = rng.normal(size=(2, 6))
    q0 = np.exp((h - h.max()) / 0.5)
    low = q0 @ s / q0.sum()
    limit = (low + s.max()) / 2
    q, _ = primal_dual(h, s, limit, beta=0.5, rate=0.2, steps=5000)
    assert abs(q @ s - limit) < 1e-6
    value = q @ h - 0.5 * (q @ np.log(q))
    for _ in range(200):  # other policies that keep the limit are no better
        d = rng.dirichlet(np.ones(6))
        r = 0.9 * q + 0.1 * d
        if r @ s >= limit:
            assert r @ h - 0.5 * (r @ np.log(r)) <= value + 1e-6


# the group of four in the text: marks for help, one point for short
def scaled(r):
    return (r - r.mean()) / r.std()


marks, short = np.array([8, 6, 4, 2.0]), np.array([0, 0, 1, 1.0])
total, apart = scaled(marks + short), scaled(marks) + scaled(short)
assert np.allclose(total, [1.39, 0.28, -0.28, -1.39], atol=0.005)
assert np.allclose(apart, [0.34, -0.55, 0.55, -0.34], atol=0.005)
assert np.allclose(scaled(10 * marks) + scaled(short), apart)
assert not np.allclose(scaled(10 * marks + short), total, atol=0.03)
