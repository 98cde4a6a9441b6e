"""Temperature, top-k, top-p and min-p in one function."""

import numpy as np


# --8<-- [start:show]
def next_token_probs(logits, tau=1.0, top_k=None, top_p=1.0, min_p=0.0):
    """Temperature first, then top-k, top-p, min-p; shape (V,)."""
    z = logits - logits.max()
    if tau == 0:  # greedy: the first of the largest
        return np.eye(len(z))[np.argmax(z)]
    p = np.exp(z / tau)
    order = np.argsort(-p, kind="stable")  # ties: smaller token first
    q = p[order]
    if top_k is not None:
        q[top_k:] = 0
    q = q / q.sum()
    slack = 1 - 1e-12  # rounding must not move an exact border
    if top_p < 1:
        before = np.concatenate([[0.0], np.cumsum(q)[:-1]])
        q[before >= top_p * slack] = 0  # enough mass stands before it
    q[q < min_p * q[0] * slack] = 0
    probs = np.empty_like(q)
    probs[order] = q / q.sum()
    return probs


# --8<-- [end:show]

# --8<-- [start:run]
p = np.array([0.40, 0.25, 0.15, 0.10, 0.06, 0.04])
rules = {
    "greedy": {"tau": 0},
    "tau 0.5": {"tau": 0.5},
    "tau 2": {"tau": 2},
    "top-k 2": {"top_k": 2},
    "top-p 0.75": {"top_p": 0.75},
    "min-p 0.2": {"min_p": 0.2},
}
for name, options in rules.items():
    probs = next_token_probs(np.log(p), **options)
    print(f"{name:11}", " ".join(f"{value:.3f}" for value in probs))
# --8<-- [end:run]


def n(logits, **options):
    return int(np.count_nonzero(next_token_probs(logits, **options)))


z = np.log(p)
assert [n(z, **rules[r]) for r in rules] == [1, 6, 6, 2, 3, 4]
for options in rules.values():
    assert abs(next_token_probs(z + 7, **options).sum() - 1) < 1e-12
    assert np.allclose(
        next_token_probs(z + 7, **options), next_token_probs(z, **options)
    )
    shuffle = [3, 0, 5, 1, 4, 2]
    assert np.allclose(
        next_token_probs(z[shuffle], **options),
        next_token_probs(z, **options)[shuffle],
    )
assert np.allclose(next_token_probs(z, top_k=2)[:2], [0.4 / 0.65, 0.25 / 0.65])
assert np.allclose(next_token_probs(z, tau=2), p**0.5 / (p**0.5).sum())
assert np.allclose(next_token_probs(z), p)
assert n(z, top_p=0.01) == 1 and n(z, min_p=1.0) == 1
assert n(np.zeros(4), top_p=0.5) == 2 and n(np.zeros(4), min_p=1.0) == 4
assert n(np.array([0.0, -np.inf, 5e3])) == 1  # no overflow
# temperature before or after top-p
counts = [n(z, tau=t, top_p=0.75) for t in (0.5, 1, 2)]
assert counts == [2, 3, 4]
# min-p after temperature is another threshold without it
for t in (0.5, 1.7, 2.0):
    assert n(z, tau=t, min_p=0.2) == np.sum(p >= p[0] * 0.2**t)
assert n(z, tau=2, min_p=0.2) == 6
assert np.array_equal(
    next_token_probs(z, tau=2, top_k=3) > 0, next_token_probs(z, top_k=3) > 0
)
# smallest set with at least the mass, by brute force on random input
for seed in range(50):
    rng = np.random.default_rng(seed)
    r = rng.dirichlet(np.full(7, 0.5))
    top = rng.uniform(0.05, 0.99)
    got = next_token_probs(np.log(r), top_p=top)
    kept = got > 0
    assert r[kept].sum() >= top > r[kept].sum() - r[kept].min()
    assert r[kept].min() >= r[~kept].max(initial=0)
    assert np.allclose(got[kept], r[kept] / r[kept].sum())
# exact borders: k of N equal tokens for k / N, the first k of them
for size in (10, 20, 50, 100, 1000):
    for k in range(1, size + 1):
        kept = np.flatnonzero(next_token_probs(np.zeros(size), top_p=k / size))
        assert np.array_equal(kept, np.arange(k))
assert n(np.log([0.5, 0.3, 0.2]), top_p=0.8) == 2
assert n(z, min_p=0.1) == 6 and n(z, min_p=0.1 + 1e-9) == 5
assert n(z, top_p=1e-300) == 1
for k in range(1, 100):
    assert n(np.array([0.0, np.log(k / 100)]), min_p=k / 100) == 2
# ties: the smaller token first
tied = np.random.default_rng(0).integers(0, 3, 1000).astype(float)
first = sorted(range(1000), key=lambda i: (-tied[i], i))[:500]
kept = np.flatnonzero(next_token_probs(tied, top_k=500))
assert kept.tolist() == sorted(first)
# min-p works on what top-p left, top-p on what top-k left
assert n(z, top_k=2, top_p=0.6) == 1 < n(z, top_p=0.6)
tail = next_token_probs(z, top_p=0.9, min_p=0.5) > 0
assert np.isclose(p[tail].sum(), 0.65)
# flat and sharp
flat, sharp = np.full(1000, 0.001), np.r_[0.95, np.full(50, 0.001)]
assert [n(np.log(x), top_p=0.9) for x in (flat, sharp)] == [900, 1]
assert [n(np.log(x), min_p=0.1) for x in (flat, sharp)] == [1000, 1]
# A card
c = np.log([0.5, 0.2, 0.15, 0.1, 0.05])
assert np.allclose(next_token_probs(c, top_k=2)[:2], [5 / 7, 2 / 7])
assert np.allclose(next_token_probs(c, top_p=0.8)[:3], np.r_[50, 20, 15] / 85)
assert [n(c, top_k=2), n(c, top_p=0.8), n(c, min_p=0.25)] == [2, 3, 3]
assert n(c, top_p=0.7 - 1e-9) == 2 and n(c, top_p=0.7 + 1e-9) == 3
cold = next_token_probs(c, tau=0.5)
assert np.allclose(cold * 0.325, [0.25, 0.04, 0.0225, 0.01, 0.0025])
assert abs(cold[0] - 0.77) < 0.005 and n(c, tau=0.5, top_p=0.8) == 2
assert abs(cold[:2].sum() - 0.89) < 0.005
