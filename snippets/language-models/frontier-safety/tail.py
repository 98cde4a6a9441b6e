"""Forecasting the worst of many prompts from the worst of few."""

import numpy as np


# --8<-- [start:show]
def forecast(p, n, top=20):
    """Largest failure chance to expect among n prompts like those in p."""
    score = np.sort(-np.log(-np.log(p)))[::-1][:top]
    rank = np.log((np.arange(top) + 0.5) / len(p))  # log share above
    slope, start = np.polyfit(rank, score, 1)
    return np.exp(-np.exp(-(start + slope * np.log(0.5 / n))))


def prompts(rng, n, jailbreaks):
    p = np.exp(-np.exp(rng.normal(2.2, 0.35, size=n)))
    return np.where(rng.random(n) < jailbreaks, 0.9, p)


for jailbreaks in (0, 1 / 20_000):
    rows = []
    for seed in range(20):
        rng = np.random.default_rng(seed)
        p = prompts(rng, 1000, 0)  # none of the rare kind was in the test
        real = prompts(rng, 100_000, jailbreaks).max()
        rows.append((p.max(), forecast(p, 100_000), real))
    seen, said, real = np.median(rows, axis=0)
    print(f"worst of 1,000: {seen:.3f}, of 100,000: ", end="")
    print(f"forecast {said:.2f}, real {real:.2f}")
# --8<-- [end:show]

assert said < real / 2  # a new kind of prompt is not on the line
ratios = []
for seed in range(20, 60):
    rng = np.random.default_rng(seed)
    p = prompts(rng, 1000, 0)
    real = prompts(rng, 100_000, 0).max()
    ratios.append(np.log10(forecast(p, 100_000) / real))
    assert p.max() < real
assert np.mean(np.abs(ratios) < 1) > 0.8  # within one order of magnitude
# an exact Gumbel tail is a line: the slope comes back
u = (np.arange(1000) + 0.5) / 1000
exact = np.exp(-np.exp(-(-2.5 - 0.3 * np.log(u))))
want = np.exp(-np.exp(-(-2.5 - 0.3 * np.log(0.5 / 100_000))))
assert np.isclose(forecast(exact, 100_000), want)
