"""More prefix hits, and yet a longer tail."""

import numpy as np


# --8<-- [start:show]
def first_token(rate, hits, rng, n=400_000):
    """Wait and prefill at one replica: 0.05 s at a hit, else 0.2."""
    s = np.where(rng.random(n) < hits, 0.05, 0.2)
    steps = np.cumsum(s[:-1] - rng.exponential(1 / rate, n - 1))
    backlog = np.concatenate(([0], steps))
    return backlog - np.minimum.accumulate(backlog) + s


calls = np.repeat([0.4, 3.0], [94, 6])  # seconds
p50, p95 = np.quantile(calls, [0.5, 0.95], method="inverted_cdf")
print(f"6 % slow calls: p50 {p50:.1f} s, p95 {p95:.1f} s")
rng = np.random.default_rng(0)
even = first_token(5, 0.75, rng)  # 20 a second over four replicas
hot = first_token(14, 0.95, rng)  # 14 of the 20 have one prefix
cool = first_token(2, 0.95, rng, n=len(hot) // 7)  # one of three
routed = np.concatenate([hot, cool, cool, cool])
for name, t in ("evenly", even), ("by prefix", routed), ("hot one", hot):
    mean, p99 = t.mean(), np.quantile(t, 0.99)
    print(f"{name:9}: mean {mean:.2f} s, p99 {p99:.2f} s")
# --8<-- [end:show]
assert (p50, p95) == (0.4, 3.0)
assert np.quantile(routed, 0.99) > 1.3 * np.quantile(even, 0.99)
assert np.quantile(hot, 0.99) > np.quantile(routed, 0.99)
assert np.quantile(calls, 0.94, method="inverted_cdf") == 0.4
assert abs(3 * len(cool) / len(routed) - 0.3) < 1e-5


def formula(rate, hits):  # Pollaczek and Khinchine, and the service
    mean = hits * 0.05 + (1 - hits) * 0.2
    square = hits * 0.05**2 + (1 - hits) * 0.2**2
    return mean, rate * mean, rate * square / (2 * (1 - rate * mean))


def loop(rate, hits, rng, n):
    """The same draws, one prompt after the other."""
    s = np.where(rng.random(n) < hits, 0.05, 0.2)
    gaps, wait = rng.exponential(1 / rate, n - 1), [0.0]
    for gap, before in zip(gaps, s, strict=False):
        wait.append(max(0.0, wait[-1] + before - gap))
    return wait + s


draws = (np.random.default_rng(5) for _ in range(2))
assert np.allclose(
    *(f(14, 0.9, next(draws), 3_000) for f in (loop, first_token))
)
for seed in 1, 2, 3:
    for rate, hits in (5, 0.75), (14, 0.95), (2, 0.95):
        mean, load, wait = formula(rate, hits)
        t = first_token(rate, hits, np.random.default_rng(seed))
        assert abs(t.mean() / (mean + wait) - 1) < 0.05
    a = first_token(5, 0.75, np.random.default_rng(seed))
    b = first_token(14, 0.95, np.random.default_rng(seed))
    c = first_token(2, 0.95, np.random.default_rng(seed), n=len(b) // 7)
    both = np.concatenate([b, c, c, c])
    assert np.quantile(both, 0.99) > 1.3 * np.quantile(a, 0.99)
assert round(formula(5, 0.75)[1], 2) == 0.44
assert round(formula(14, 0.95)[1], 3) == 0.805
assert round(formula(5, 0.75)[2], 2) == 0.05
assert round(formula(14, 0.95)[2], 2) == 0.16
