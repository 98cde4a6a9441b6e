"""A simulated judge with known biases; swapping takes one of them out."""

import numpy as np


# --8<-- [start:show]
def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def judge(rng, quality, extra_words, first, words_bias=0.0):
    """1 if the new answer is chosen; first is 1 if it is shown first."""
    place = 0.8 * (2 * first - 1)
    logit = quality + place + words_bias * extra_words
    return rng.random(len(quality)) < sigmoid(logit)


def compare(seed, words_bias):
    """Shares of wins: truth, shown first, swapped; share of flips."""
    rng = np.random.default_rng(seed)
    n = 4000
    quality = rng.normal(size=n)  # new minus old: no better on average
    longer = 1 + rng.normal(size=n)  # hundreds of words
    one, two = (judge(rng, quality, longer, f, words_bias) for f in (1, 0))
    wins = (one.astype(float) + two) / 2  # a flip counts as a tie
    return (quality > 0).mean(), one.mean(), wins.mean(), (one != two).mean()


print("judge            truth  new first  swapped  flips")
for name, bias in {"place": 0.0, "place and length": 0.5}.items():
    mean = np.mean([compare(seed, bias) for seed in range(3)], axis=0)
    print(f"{name:<16}  {mean[0]:.2f}       {mean[1]:.2f}", end="")
    print(f"     {mean[2]:.2f}   {mean[3]:.2f}")
# --8<-- [end:show]
# exact by quadrature: flips with place, without, and in the same order
x, weight = np.polynomial.hermite_e.hermegauss(60)
weight = weight / weight.sum()
one, two = sigmoid(x + 0.8), sigmoid(x - 0.8)
exact = weight @ (one * (1 - two) + two * (1 - one))
unbiased = weight @ (2 * sigmoid(x) * (1 - sigmoid(x)))
same_order = weight @ (2 * one * (1 - one))
assert abs(unbiased - 0.41) < 0.005 and abs(same_order - 0.38) < 0.005
for seed in range(3):
    truth, one, both, flips = compare(seed, 0.0)
    assert abs(truth - 0.5) < 0.03 and one > 0.6 and abs(both - 0.5) < 0.03
    assert abs(flips - exact) < 0.025
    assert abs(one - weight @ sigmoid(x + 0.8)) < 0.03
    truth, one, both, flips = compare(seed, 0.5)
    assert both > 0.56 and one > both  # swapping leaves the length
