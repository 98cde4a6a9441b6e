"""How many independent draws is a correlated chain worth?"""

import numpy as np


# --8<-- [start:show]
def effective_size(chain):
    """n over 1 + 2 (sum of autocorrelations up to the first negative)."""
    d = chain - chain.mean()
    n, total, lag = len(d), 0.0, 1
    while lag < n:
        r = d[:-lag] @ d[lag:] / (d @ d)
        if r < 0:
            break
        total += r
        lag += 1
    return n / (1 + 2 * total)


rng = np.random.default_rng(0)
for rho in (0.0, 0.5, 0.95):
    noise = rng.normal(size=20_000)
    chain = np.zeros(20_000)
    for t in range(1, 20_000):
        chain[t] = rho * chain[t - 1] + noise[t]
    exact = 20_000 * (1 - rho) / (1 + rho)
    size = effective_size(chain)
    print(f"rho {rho}: effective size {size:.0f}, exact {exact:.0f}")
# --8<-- [end:show]

sizes = []
for _ in range(20):
    e, c = rng.normal(size=20_000), np.zeros(20_000)
    for t in range(1, 20_000):
        c[t] = 0.8 * c[t - 1] + e[t]
    sizes.append(effective_size(c))
assert abs(np.mean(sizes) / (20_000 / 9) - 1) < 0.15
whites = [effective_size(rng.normal(size=5000)) for _ in range(20)]
assert abs(np.mean(whites) / 5000 - 1) < 0.1
# The card's numbers.
assert np.isclose(10_000 / 19, 526, atol=0.5)
assert np.isclose(1000 / (1 + 2 * 0.9**10 / (1 - 0.9**10)), 483, atol=0.5)
assert np.isclose(10**2 / 26, 3.846, atol=5e-4) and np.isclose(
    22**2 / 266, 1.82, atol=5e-3
)
