"""The best of many prompts, its score, and a held-out gate."""

import numpy as np
from scipy.stats import binom


# --8<-- [start:show]
def search(rng, train, spread, runs=500, prompts=50, base=0.7, held=400):
    """Means over many searches: winner's score, its truth, share shipped."""
    truth = base + spread * rng.normal(size=(runs, prompts))
    scores = rng.binomial(train, truth) / train
    best = scores.argmax(axis=1)[:, None]
    score = np.take_along_axis(scores, best, 1)
    true = np.take_along_axis(truth, best, 1)
    new = rng.random((runs, held)) < true  # fresh questions for the winner
    old = rng.random((runs, held)) < base  # and for the prompt in use
    gain = new.astype(float) - old
    error = gain.std(axis=1, ddof=1) / np.sqrt(held)
    shipped = gain.mean(axis=1) - 1.96 * error > 0
    return score.mean(), true.mean(), shipped.mean()


for spread in (0.0, 0.05):
    for train in (50, 200, 800):
        rng = np.random.default_rng(0)
        score, true, shipped = search(rng, train, spread)
        print(f"spread {spread:.2f}, {train:3} questions:", end="  ")
        print(f"score {score:.2f}  true {true:.2f}", end="  ")
        print(f"shipped {shipped:.2f}")
# --8<-- [end:show]

for train in (50,):
    ks = np.arange(train + 1)  # E max = sum over k of P(max > k)
    exact = (1 - binom.cdf(ks, train, 0.7) ** 50).sum() / train
    for seed in range(2):
        score, true, shipped = search(np.random.default_rng(seed), train, 0.0)
        assert abs(score - exact) < 5 * np.sqrt(0.21 / train / 500)
        assert np.isclose(true, 0.7)  # nothing was gained
        assert shipped < 0.025 + 4 * np.sqrt(0.025 / 500)
        score, true, _ = search(np.random.default_rng(seed), train, 0.05, 300)
        assert score > true > 0.73
# the card: 64 prompts, 100 questions, all right with 0.8
k = np.arange(101)
card = (1 - binom.cdf(k, 100, 0.8) ** 64).sum() / 100
assert round(card, 2) == 0.89 and np.isclose(np.sqrt(0.8 * 0.2 / 100), 0.04)
assert np.isclose(1.96 * np.sqrt(0.12 / 400), 0.034, atol=5e-4)
