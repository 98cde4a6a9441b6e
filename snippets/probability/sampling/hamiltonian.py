"""Hamiltonian Monte Carlo against a random walk in 100 dimensions."""

import numpy as np


# --8<-- [start:show]
def hamiltonian(log_p, gradient, x, step, leaps, rng):
    """One transition; log_p and gradient of a density, x (d,)."""
    momentum = rng.normal(size=x.shape)
    new, p = x.copy(), momentum + step / 2 * gradient(x)
    for i in range(leaps):
        new = new + step * p
        p = p + step * gradient(new) * (0.5 if i == leaps - 1 else 1.0)
    energy = log_p(new) - p @ p / 2 - (log_p(x) - momentum @ momentum / 2)
    return new if np.log(rng.uniform()) < energy else x


def log_p(x):
    return -x @ x / 2


rng = np.random.default_rng(0)
x, walk = rng.normal(size=(2, 100))
roll, steps = [x], [walk]
for _ in range(2000):
    roll.append(hamiltonian(log_p, lambda x: -x, roll[-1], 0.15, 10, rng))
    new = steps[-1] + 0.24 * rng.normal(size=100)
    accept = np.log(rng.uniform()) < log_p(new) - log_p(steps[-1])
    steps.append(new if accept else steps[-1])
for name, chain in [("random walk", steps), ("Hamiltonian", roll)]:
    first = np.array(chain)[:, 0]
    one, ten = (np.corrcoef(first[:-k], first[k:])[0, 1] for k in (1, 10))
    print(f"{name}: correlation at lag 1 {one:.2f}, at lag 10 {ten:.2f}")
# --8<-- [end:show]

chain = np.array(roll)
assert abs(chain[500:].var() - 1) < 0.02 and abs(chain[500:].mean()) < 0.02
moved = np.mean(np.any(np.diff(chain, axis=0) != 0, axis=1))
assert moved > 0.95
walked = np.mean(np.any(np.diff(steps, axis=0) != 0, axis=1))
assert abs(walked - 0.234) < 0.04
# Time t turns x into x cos t + p sin t: ten leaps of 0.15 leave cos 1.5.
assert abs(one - np.cos(1.5)) < 0.1 and abs(ten) < 0.15
back = [rng.normal(size=100)]
for _ in range(500):
    back.append(hamiltonian(log_p, lambda x: -x, back[-1], 0.15, 20, rng))
back = np.array(back)
assert np.corrcoef(back[:-1, 0], back[1:, 0])[0, 1] < -0.9
walk = np.array(steps)
lag = [
    np.mean([np.corrcoef(walk[:-k, i], walk[k:, i])[0, 1] for i in range(100)])
    for k in (1, 10)
]
assert lag[0] > 0.98 and 0.85 < lag[1] < 0.96
# A coarse step, at which the Metropolis step matters: a third is refused,
# and without it the variance would be too large.
x, kept, rough = rng.normal(size=100), [], 0
for _ in range(4000):
    new = hamiltonian(log_p, lambda x: -x, x, 0.9, 2, rng)
    rough += np.any(new != x)
    x = new
    kept.append(x)
assert 0.2 < rough / 4000 < 0.85
assert abs(np.var(kept) - 1) < 0.02
# Leapfrog is reversible: turn the momentum and come back.
z, p = np.array([0.3, -1.2]), np.array([0.7, 0.4])
start = z.copy()
for _ in range(2):
    q = p - 0.05 * z
    for i in range(8):
        z = z + 0.1 * q
        q = q - 0.1 * z * (0.5 if i == 7 else 1.0)
    p = -q
assert np.allclose(z, start)
