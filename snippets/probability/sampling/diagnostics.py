"""R-hat: do several chains agree?"""

import numpy as np
from scipy import signal


# --8<-- [start:show]
def r_hat(chains):
    """Split R-hat of chains (m, n), n even: 1 if they agree."""
    halves = chains.reshape(2 * len(chains), -1)
    n = halves.shape[1]
    within = halves.var(axis=1, ddof=1).mean()
    between = n * halves.mean(axis=1).var(ddof=1)
    return np.sqrt((n - 1) / n + between / (n * within))


rng = np.random.default_rng(0)
noise = rng.normal(size=(4, 2000))
slow = np.zeros((4, 2000))
for t in range(1, 2000):
    slow[:, t] = 0.95 * slow[:, t - 1] + noise[:, t]
apart = noise + np.array([[0], [0], [0], [2]])
for name, chains in [
    ("independent", noise),
    ("slow", slow),
    ("one apart", apart),
]:
    print(f"{name:11} R-hat {r_hat(chains):.3f}")
# --8<-- [end:show]

assert r_hat(noise) < 1.01
# Eight halves, two with mean 2: the variance of their means is 6/7.
assert np.isclose(r_hat(apart), np.sqrt(1 + 6 / 7), rtol=0.02)
# Chains with correlation 0.95 mostly exceed 1.01, and only a little.
values = []
for _ in range(40):
    e = rng.normal(size=(4, 2000))
    values.append(r_hat(signal.lfilter([1], [1, -0.95], e, axis=1)))
assert np.mean(np.array(values) > 1.01) > 0.6
assert 1.01 < np.median(values) < 1.03 and 1.01 < r_hat(slow) < 1.03
x = signal.lfilter([1], [1, -0.95], noise * (np.arange(2000) > 0), axis=1)
assert np.allclose(x, slow)
drift = noise + np.linspace(0, 3, 2000)  # splitting sees a trend
assert r_hat(drift) > 1.2
