"""How many requests a canary needs: Wald's sequential test."""

import numpy as np


# --8<-- [start:show]
def canary(errors, p0, p1, alpha, beta):
    """Rate p0 is fine, p1 > p0 must be stopped; errors: list of 0 and 1."""
    high, low = np.log((1 - beta) / alpha), np.log(beta / (1 - alpha))
    error, success = np.log(p1 / p0), np.log((1 - p1) / (1 - p0))
    score = 0.0
    for n, failed in enumerate(errors, start=1):
        score += error if failed else success
        if score >= high:
            return "roll back", n
        if score <= low:
            return "promote", n
    return "go on", len(errors)


# --8<-- [end:show]


# --8<-- [start:run]
def runs(rate, seed, repeats=1_000):
    rng = np.random.default_rng(seed)
    out = [
        canary(rng.random(12_000) < rate, 0.01, 0.02, 0.01, 0.1)
        for _ in range(repeats)
    ]
    back = np.mean([verdict == "roll back" for verdict, _ in out])
    sizes = np.array([n for _, n in out])
    return back, sizes


for rate in (0.005, 0.01, 0.015, 0.02, 0.2):
    back, sizes = runs(rate, 1)
    median, late = np.quantile(sizes, (0.5, 0.95))
    print(
        f"rate {rate:5.1%}: rolled back {back:6.1%}, mean {sizes.mean():5.0f}, "
        f"median {median:5.0f}, 95 % within {late:5.0f}"
    )
# --8<-- [end:run]
for seed in range(2, 4):
    assert runs(0.01, seed, 150)[0] < 0.04
    assert 0.8 < runs(0.02, seed, 150)[0]
    assert np.median(runs(0.2, seed, 100)[1]) < 60
    assert runs(0.02, seed, 150)[1].mean() < 0.75 * 1_690
    assert runs(0.01, seed, 150)[1].mean() < 0.5 * 1_690
# Wald: mean size at least (upper limit) / drift; the rest is overshoot
assert 34 < runs(0.2, 5)[1].mean() < 40
# one error is worth so many successes
step = np.log(2), np.log(0.98 / 0.99)
assert round(step[0], 2) == 0.69 and round(step[1], 4) == -0.0102
assert round(-step[0] / step[1]) == 68
high, low = np.log(0.9 / 0.01), np.log(0.1 / 0.99)
assert round(high, 2) == 4.5 and round(low, 2) == -2.29
assert np.ceil(high / step[0]) == 7 and np.ceil(low / step[1]) == 226
assert canary([1] * 10, 0.01, 0.02, 0.01, 0.1) == ("roll back", 7)
assert canary([0] * 300, 0.01, 0.02, 0.01, 0.1) == ("promote", 226)
assert canary([0, 1] * 2, 0.01, 0.02, 0.01, 0.1) == ("go on", 4)
assert canary([], 0.01, 0.02, 0.01, 0.1) == ("go on", 0)
# a fixed size for the same: (2.33 s0 + 1.28 s1)^2 / delta^2
s0, s1 = np.sqrt(0.01 * 0.99), np.sqrt(0.02 * 0.98)
fixed = ((2.326 * s0 + 1.282 * s1) / 0.01) ** 2
assert round(fixed, -1) == 1_690
assert abs(0.98**150 - 0.05) < 0.002 and round(0.99**300, 2) == 0.05
# drift of the score a request, and what it predicts
drifts = [p * step[0] + (1 - p) * step[1] for p in (0.02, 0.2)]
assert round(drifts[0], 4) == 0.0039 and round(drifts[1], 3) == 0.131
assert round(4.5 / drifts[1]) == 34
assert runs(0.01, 7, 400)[0] <= 0.025 and runs(0.02, 7, 400)[0] >= 0.86
