"""What the first stage loses no later stage brings back."""

import numpy as np

# --8<-- [start:show]


def funnel(keep, seed=0, queries=100, n=20_000):
    """Shares of the ten best: among the candidates, shown by two rankers."""
    rng, shares = np.random.default_rng(seed), []
    for _ in range(queries):
        truth = rng.normal(size=n)  # how well each item suits
        best = truth >= np.partition(truth, -10)[-10]
        cheap = truth + 1.0 * rng.normal(size=n)  # fast, noisy score
        dear = truth + 0.2 * rng.normal(size=n)  # slow, better score
        left = np.argsort(-cheap)[:keep]
        ranker = left[np.argsort(-dear[left])][:10]
        perfect = left[np.argsort(-truth[left])][:10]
        shares.append([best[s].sum() / 10 for s in (left, ranker, perfect)])
    return np.mean(shares, axis=0)


print("candidates   among them   shown by the ranker   by a perfect one")
for keep in (10, 100, 1_000, 10_000):
    print(f"{keep:10}  {'{:11.2f} {:18.2f} {:18.2f}'.format(*funnel(keep))}")
# --8<-- [end:show]

for seed in (1, 2):
    for keep in (10, 100, 1_000):
        among, ranker, perfect = funnel(keep, seed, 30)
        assert perfect == among and ranker <= among
        assert among < {10: 0.3, 100: 0.6, 1_000: 0.95}[keep]
        # few candidates: the ranker loses next to nothing
        assert keep > 100 or ranker > 0.92 * among
    among, more, perfect = funnel(10_000, seed, 30)
    # many candidates: the ranker loses most, and more of them help little
    assert among > 0.99 and perfect == among and 0.6 < more < 0.8
    assert abs(more - ranker) < 0.1
