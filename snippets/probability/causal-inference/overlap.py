"""What happens to inverse propensity weighting as overlap is lost."""

import numpy as np


# --8<-- [start:show]
def simulate(rng, strength, n=1000):
    x = rng.normal(size=n)
    e = 1 / (1 + np.exp(-strength * x))
    t = rng.binomial(1, e)
    y = x + (1 + 0.5 * x**2) * t + rng.normal(size=n)  # true ATE: 1.5
    return x, e, t, y


def estimate(e, t, y):
    treated, control = t / e, (1 - t) / (1 - e)
    return np.average(y, weights=treated) - np.average(y, weights=control)


results = {}
print("strength  effective  all   sd    trimmed  sd    true  kept")
for strength in (0.5, 1, 2, 4):
    found = []
    for seed in range(300):
        x, e, t, y = simulate(np.random.default_rng(seed), strength)
        inside = (e > 0.05) & (e < 0.95)
        w = 1 / e[t == 1]
        effective = w.sum() ** 2 / np.sum(w**2) / len(w)
        kept = estimate(e[inside], t[inside], y[inside])
        target = np.mean(1 + 0.5 * x[inside] ** 2)
        full = estimate(e, t, y)
        found.append([full, kept, effective, target, inside.mean()])
    results[strength] = r = np.transpose(found)
    mean, sd = r.mean(axis=1), r.std(axis=1, ddof=1)
    print(f"{strength:<8}  {mean[2]:9.0%}  {mean[0]:.2f}  {sd[0]:.2f}", end="")
    print(f"  {mean[1]:.2f}     {sd[1]:.2f}  {mean[3]:.2f}  {mean[4]:.0%}")
# --8<-- [end:show]

spread = [r[:2].std(axis=1, ddof=1) for r in results.values()]
assert np.all(np.diff([s[0] for s in spread]) > 0)  # weaker, less certain
assert spread[3][1] < spread[3][0] / 2
share = [r[2].mean() for r in results.values()]
assert np.all(np.diff(share) < 0) and 0 < share[3] < 0.5 < share[0] < 1
for strength in (0.5, 1):  # good overlap: no bias beyond chance
    full = results[strength][0]
    assert abs(full.mean() - 1.5) < 4 * full.std(ddof=1) / np.sqrt(len(full))
# Rare units are missed: pulled towards the unadjusted difference at this n.
full = results[4][0]
off = full.mean() - 1.5
plain = []
for seed in range(300):
    _, e, t, y = simulate(np.random.default_rng(seed), 4)
    plain.append(y[t == 1].mean() - y[t == 0].mean())
assert 4 * full.std(ddof=1) / np.sqrt(len(full)) < off < np.mean(plain) - 1.5
# Trimming asks about other people: their true effect, by integration.
x = np.linspace(-8, 8, 200_001)
for strength, r in results.items():
    density = np.exp(-(x**2) / 2) / np.sqrt(2 * np.pi)
    density[1 / (1 + np.exp(-strength * np.abs(x))) >= 0.95] = 0
    true = np.average(1 + 0.5 * x**2, weights=density)
    error = r.std(axis=1, ddof=1) / np.sqrt(r.shape[1])
    assert abs(r[1].mean() - true) < 4 * error[1]
    assert abs(r[3].mean() - true) < 4 * error[3]
    inside = density.sum() * (x[1] - x[0])
    assert abs(r[4].mean() - inside) < 4 * error[4] + 1e-6
# Effective size in large samples: E[e w]^2 / (E[e w^2] E[e]), closed form by
# E[1 / e] = 1 + E[exp(-strength x)]; with poor overlap samples flatter it.
theory = {k: 2 / (1 + np.exp(k**2 / 2)) for k in results}
for k in (0.5, 1):
    assert abs(results[k][2].mean() - theory[k]) < 0.02
for k in (2, 4):
    assert results[k][2].mean() > 1.5 * theory[k]
