"""Online logistic regression with FTRL-proximal."""

import numpy as np
from scipy.special import expit


# --8<-- [start:show]
class FTRL:
    """Weights from sums z and squared sums s; one example at a time."""

    def __init__(self, d, alpha=0.1, beta=1.0, l1=0.0, l2=0.0):
        self.z, self.s = np.zeros(d), np.zeros(d)
        self.alpha, self.beta, self.l1, self.l2 = alpha, beta, l1, l2

    def weights(self, at):
        z, s = self.z[at], self.s[at]
        scale = (self.beta + np.sqrt(s)) / self.alpha + self.l2
        return -np.sign(z) * np.maximum(np.abs(z) - self.l1, 0) / scale

    def step(self, at, y):
        """Update by an example whose columns `at` are one; its chance."""
        w = self.weights(at)
        p = expit(w.sum())
        g = p - y  # the same for every column that is one
        rise = np.sqrt(self.s[at] + g * g) - np.sqrt(self.s[at])
        self.z[at] += g - rise / self.alpha * w
        self.s[at] += g * g
        return p


# --8<-- [end:show]


def stream(seed, n=4000, d=400, useful=20):
    rng = np.random.default_rng(seed)
    true = np.zeros(d)
    true[:useful] = 2 * rng.normal(size=useful)
    A = np.c_[rng.integers(useful, size=n), rng.integers(useful, d, (n, 4))]
    return A, rng.binomial(1, expit(true[A].sum(axis=1) - 1)), true


def run(seed, l1):
    A, y, true = stream(seed)
    A = np.c_[A, np.full(len(A), len(true))]  # the intercept
    model = FTRL(len(true) + 1, l1=l1)
    p = np.array([model.step(a, b) for a, b in zip(A, y, strict=True)])
    p, y = p[2000:], y[2000:]
    loss = -np.mean(np.log(np.where(y == 1, p, 1 - p)))
    kept = model.weights(np.arange(len(true))) != 0
    return kept[:20].sum(), kept[20:].sum(), loss


# --8<-- [start:print]
print("l1  kept of 20 useful, of 380 others   log loss")
for l1 in (0.0, 4.0, 8.0):
    useful, others, loss = run(0, l1)
    print(f"{l1:.0f} {useful:17d} {others:14d} {loss:12.3f}")
# --8<-- [end:print]

# Without penalties it is gradient descent with a rate for each column.
rng = np.random.default_rng(0)
model, w, s = FTRL(6), np.zeros(6), np.zeros(6)
for _ in range(50):
    at, y = rng.choice(6, 3, replace=False), rng.integers(2)
    g = expit(w[at].sum()) - y
    s[at] += g * g
    w[at] -= 0.1 / (1 + np.sqrt(s[at])) * g
    model.step(at, y)
    assert np.allclose(model.weights(np.arange(6))[at], w[at])
# The proximal form: argmin of g.w + sum of (w - w_s)^2 sigma_s / 2 + l1 |w|
m = FTRL(1, alpha=0.5, l1=0.3, l2=0.2)
G, pull = 0.0, []
at, old = np.array([0]), 0.0
for y in (1, 1, 0, 1, 1):
    w0 = m.weights(at)[0]
    g = expit(w0) - y
    new = (1 + np.sqrt(m.s[0] + g * g)) / 0.5
    pull.append((new - old if old else new, w0))
    old = new
    G += g
    m.step(at, y)
grid = np.linspace(-1, 3, 400_001)
cost = G * grid + 0.3 * np.abs(grid) + 0.1 * grid**2
cost += sum(r / 2 * (grid - v) ** 2 for r, v in pull)
assert abs(grid[np.argmin(cost)] - m.weights(at)[0]) < 2e-5
for seed in (1, 2):
    dense, sparse = run(seed, 0.0), run(seed, 8.0)
    assert sparse[1] < 0.1 * dense[1] and sparse[0] > 10
