"""For 0-1 loss more variance can mean less error."""

import numpy as np
from scipy.stats import binom


# --8<-- [start:show]
def error(p, bayes):
    """Chance of a wrong label: vote is the better class with chance p."""
    return p * bayes + (1 - p) * (1 - bayes)


bayes = 0.1  # the better class has probability 0.9 at either point
print("one model: vote right   error   vote of 25: right   error")
for p in (0.6, 0.4):
    vote = binom.sf(12, 25, p)  # at least 13 of 25 independent models
    print(
        f"{p:21.2f}{error(p, bayes):8.2f}{vote:20.2f}{error(vote, bayes):8.2f}"
    )
    # --8<-- [end:show]
    draws = np.random.default_rng(0).random((20000, 25)) < p
    right = np.mean(draws.sum(axis=1) > 12.5)
    assert abs(right - vote) < 4 * 0.5 / np.sqrt(20000)
    label = np.random.default_rng(1).random(20000) < 0.9  # the better class?
    wrong = np.mean((draws.sum(axis=1) > 12.5) != label)
    assert abs(wrong - error(vote, bayes)) < 4 * 0.5 / np.sqrt(20000)
    assert (error(vote, bayes) < error(p, bayes)) == (p > 0.5)
    # The variance of the vote falls in both cases, its squared error too:
    assert vote * (1 - vote) < p * (1 - p)
assert p == 0.4 and vote < p  # the last point is one where the method is biased
# The card: three models right with chance 0.7 and 0.3, no noise in labels.
three = [3 * p**2 * (1 - p) + p**3 for p in (0.7, 0.3)]
assert np.allclose(three, [0.784, 0.216])
assert np.allclose([1 - t for t in three], [0.216, 0.784])
assert np.allclose(three, [binom.sf(1, 3, p) for p in (0.7, 0.3)])
# Half of the points of each kind: single 0.5, vote 0.5; 80 to 20 per cent.
assert np.isclose(0.5 * 0.3 + 0.5 * 0.7, 0.5)
assert np.isclose(0.8 * 0.3 + 0.2 * 0.7, 0.38)
assert np.isclose(0.8 * 0.216 + 0.2 * 0.784, 0.3296)
