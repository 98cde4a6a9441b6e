"""The gradient through a fixed point, without its iterations."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
W = 0.3 * rng.normal(size=(4, 4))
x, c = rng.normal(size=4), rng.normal(size=4)

z = np.zeros(4)
states = []
for _ in range(60):  # solves z = tanh(W z + x)
    z = np.tanh(W @ z + x)
    states.append(z)

D = np.diag(1 - z**2)  # slopes at the solution only
a = np.linalg.solve(np.eye(4) - W.T @ D, c)
implicit = D @ a

unrolled, g = np.zeros(4), c  # reverse mode through all 60 steps
for state in reversed(states):
    g = (1 - state**2) * g
    unrolled += g
    g = W.T @ g
print("implicit:", implicit.round(6), " 1 state kept")
print("unrolled:", unrolled.round(6), f" {len(states)} states kept")
# --8<-- [end:show]

assert np.allclose(z, np.tanh(W @ z + x), atol=1e-12)
assert np.allclose(implicit, unrolled, atol=1e-9)


def solution(x):
    z = np.zeros(4)
    for _ in range(200):
        z = np.tanh(W @ z + x)
    return z


h = 1e-6
for i, e in enumerate(np.eye(4)):
    central = c @ (solution(x + h * e) - solution(x - h * e)) / (2 * h)
    assert np.isclose(implicit[i], central, atol=1e-8)
