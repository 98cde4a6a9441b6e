"""Samples from k versions ago: no ratio, per token, clipped, per answer."""

from math import comb

import numpy as np

# --8<-- [start:show]
T, best, n = 30, 24, 64  # tokens, best number of a's, answers an update


def weights(rule, c, A, p, q, eps=0.2):
    """Weight of each a and each b in answers with c a's."""
    a, b = p / q, (1 - p) / (1 - q)  # pi = p now, mu = q when sampled
    if rule == "none":
        return np.ones(n), np.ones(n)
    if rule == "answer, at most 2":
        w = np.minimum(a**c * b ** (T - c), 2)
        return w, w
    if rule == "token":
        return np.full(n, a), np.full(n, b)
    keep = [np.where(A > 0, r < 1 + eps, r > 1 - eps) for r in (a, b)]
    return a * keep[0], b * keep[1]  # token, clipped


def train(rule, k, seed, rate=2.0, steps=400):
    rng, z = np.random.default_rng(seed), [-1.5]  # logit of a: p = 0.18
    for _ in range(steps):
        p, q = 1 / (1 + np.exp(-np.array([z[-1], z[max(0, len(z) - 1 - k)]])))
        c = rng.binomial(T, q, n)  # by the policy k updates ago, or the first
        r = -np.abs(c - best)
        A = (r - r.mean()) / (r.std() + 1e-8)
        a, b = weights(rule, c, A, p, q)
        slope = a * c * (1 - p) - b * (T - c) * p  # weighted, of log pi in z
        z.append(z[-1] + rate * (A * slope).mean() / T)
    return 1 / (1 + np.exp(-np.array(z[1:])))


# --8<-- [end:show]
# --8<-- [start:run]
rules = ("none", "token", "token, clipped", "answer, at most 2")
print("ratio             after 20 updates        swing after 200")
print("k =                 0    4   16           0    4   16")
mean, swing = {}, {}
for rule in rules:
    for k in (0, 4, 16):
        P = np.array([train(rule, k, seed) for seed in range(4)])
        mean[rule, k] = P[:, 19].mean()
        swing[rule, k] = np.ptp(P[:, 200:], axis=1).mean()
    print(f"{rule:17}", *[f"{mean[rule, k]:4.2f}" for k in (0, 4, 16)], end="")
    print("       ", *[f"{swing[rule, k]:4.2f}" for k in (0, 4, 16)])
# --8<-- [end:run]

for rule in rules:
    assert np.isclose(mean[rule, 0], mean["none", 0])  # ratio 1 when fresh
    assert swing[rule, 0] < 0.05
for rule in ("none", "token"):
    assert swing[rule, 16] > 5 * swing[rule, 0]
    assert swing[rule, 4] > 2 * swing[rule, 0]
assert swing["token", 16] > swing["none", 16] > 5 * swing["token, clipped", 16]
assert swing["answer, at most 2", 16] < 1.3 * swing["none", 0]
assert mean["answer, at most 2", 16] < 0.5 < mean["none", 0]
assert mean["token, clipped", 16] < 0.5
grid = np.linspace(0.7, 0.9, 201)  # the best p, from the binomial
c, p = np.arange(T + 1), grid[:, None]
chance = [comb(T, i) for i in c] * p**c * (1 - p) ** (T - c)
assert abs(grid[(chance @ abs(c - best)).argmin()] - 0.8) < 0.01
# at ratios 1.25 for a and 0.77 for b a stops if good, b if bad
A = np.array([1.0, -1.0])
a, b = weights("token, clipped", 0, A, 0.6, 0.48)
assert np.allclose(a, [0, 1.25]) and np.allclose(b, [0.4 / 0.52, 0])
# the token's ratio is the delayed gradient times p(1 - p) / (q(1 - q))
rng = np.random.default_rng(1)
for p, q in ((0.8, 0.95), (0.3, 0.18), (0.9, 0.6)):
    c = rng.binomial(T, q, n)
    A = -np.abs(c - best) + np.abs(c - best).mean()
    g = []
    for rule in ("none", "token"):
        a, b = weights(rule, c, A, p, q)
        g.append((A * (a * c * (1 - p) - b * (T - c) * p)).mean())
    assert np.isclose(g[1], g[0] * p * (1 - p) / (q * (1 - q)))
# the slope of the log-probability of an answer, by differences
z, c, h = 0.3, 7, 1e-6


def logp(z):
    return c * -np.log1p(np.exp(-z)) - (T - c) * np.log1p(np.exp(z))


p = 1 / (1 + np.exp(-z))
slope = (logp(z + h) - logp(z - h)) / (2 * h)
assert np.isclose(slope, c * (1 - p) - (T - c) * p, rtol=1e-6)
# the answer's ratio, not cut, corrects in expectation; the token's does not
p, q, rng = 0.6, 0.5, np.random.default_rng(0)
n = 400_000
c, d = rng.binomial(T, q, n), rng.binomial(T, p, n)
f = np.abs(c - best)
w = (p / q) ** c * ((1 - p) / (1 - q)) ** (T - c)
assert abs((w * f).mean() - np.abs(d - best).mean()) < 0.05
assert abs((p / q * f).mean() - np.abs(d - best).mean()) > 1
