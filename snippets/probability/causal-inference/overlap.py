"""What happens to inverse propensity weighting as overlap is lost."""

import numpy as np


# --8<-- [start:show]
def simulate(rng, strength, n=1000):
    x = rng.normal(size=n)
    e = 1 / (1 + np.exp(-strength * x))
    t = rng.binomial(1, e)
    y = x + (1 + 0.5 * x**2) * t + rng.normal(size=n)  # true ATE: 1.5
    return e, t, y


def estimate(e, t, y):
    treated, control = t / e, (1 - t) / (1 - e)
    return np.average(y, weights=treated) - np.average(y, weights=control)


results = {}
for strength in (0.5, 1, 2, 4):
    full, kept, effective = [], [], []
    for seed in range(300):
        e, t, y = simulate(np.random.default_rng(seed), strength)
        full.append(estimate(e, t, y))
        inside = (e > 0.05) & (e < 0.95)
        kept.append(estimate(e[inside], t[inside], y[inside]))
        w = 1 / e[t == 1]
        effective.append(w.sum() ** 2 / np.sum(w**2) / len(w))
    results[strength] = np.array([full, kept, effective])
    print(f"strength {strength}: effective {np.mean(effective):.0%}", end=", ")
    print(f"all {np.mean(full):.2f} (sd {np.std(full, ddof=1):.2f})", end=", ")
    print(f"trimmed {np.mean(kept):.2f} (sd {np.std(kept, ddof=1):.2f})")
# --8<-- [end:show]

spread = [r[:2].std(axis=1, ddof=1) for r in results.values()]
assert np.all(np.diff([s[0] for s in spread]) > 0)  # weaker, less certain
assert spread[3][1] < spread[3][0] / 2
share = [r[2].mean() for r in results.values()]
assert np.all(np.diff(share) < 0) and 0 < share[3] < 0.5 < share[0] < 1
for strength in (0.5, 1):  # good overlap: no bias beyond chance
    full = results[strength][0]
    assert abs(full.mean() - 1.5) < 4 * full.std(ddof=1) / np.sqrt(len(full))
full = results[4][0]  # rare units are missed: too high at this n
assert full.mean() - 1.5 > 4 * full.std(ddof=1) / np.sqrt(len(full))
# Trimming asks about other people: their true effect, by integration.
for strength, r in results.items():
    x = np.linspace(-8, 8, 200_001)
    density = np.exp(-(x**2) / 2)
    density[1 / (1 + np.exp(-strength * np.abs(x))) >= 0.95] = 0
    true = np.average(1 + 0.5 * x**2, weights=density)
    error = r[1].std(ddof=1) / np.sqrt(r.shape[1])
    assert abs(r[1].mean() - true) < 4 * error
# Effective size, once by the large-sample formula E[e w]^2 / (E[e w^2] E[e]).
x = np.linspace(-8, 8, 200_001)
e, p = 1 / (1 + np.exp(-x)), np.exp(-(x**2) / 2)
theory = 1 / (np.average(1 / e, weights=p) * np.average(e, weights=p))
assert abs(share[1] - theory) < 0.02
