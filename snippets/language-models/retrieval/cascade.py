"""Two stages: the depth of the first bounds the second."""

from itertools import combinations

import numpy as np
from scipy.stats import binom, norm

# --8<-- [start:show]
rng = np.random.default_rng(0)
n, questions = 1000, 4000
first = rng.normal(size=(questions, n))
second = rng.normal(size=(questions, n))
first[:, 0] += 2.0  # document 0 is the relevant one
second[:, 0] += 3.0  # the re-ranker sees better
order = np.argsort(-first, axis=1)
results = {}
for depth in [1, 10, 100, 1000]:
    kept = order[:, :depth]
    passed = (kept == 0).any(1)
    top = np.take_along_axis(second, kept, 1).argmax(1)
    right = np.take_along_axis(kept, top[:, None], 1)[:, 0] == 0
    results[depth] = passed.mean(), right.mean()
    share, top = results[depth]
    print(f"depth {depth}: passed {share:.2f}, top {top:.2f}")
# --8<-- [end:show]
# exactly: the stages err independently, so top = passed * wins
z, weight = np.polynomial.hermite_e.hermegauss(80)
weight /= weight.sum()
for depth, (share, top) in results.items():
    passed = weight @ binom.cdf(depth - 1, n - 1, norm.sf(z + 2))
    wins = weight @ norm.cdf(z + 3) ** (depth - 1)
    for got, p in [(share, passed), (top, passed * wins)]:
        p = min(p, 1)  # the weights' sum is rounded
        assert abs(got - p) <= 4 * np.sqrt(p * (1 - p) / questions) + 1e-9
    assert top <= share
assert results[100][1] > max(results[10][1], results[1000][1]) + 0.05
# cost of a stated pair, 110 million parameters, 20 + 200 tokens
pair, query = 2 * 110e6 * 220, 2 * 110e6 * 20
assert round(100 * pair / query) == 1100
assert np.isclose(pair, 4.84e10) and np.isclose(1e6 * pair / 3e14, 161, atol=1)
# the card: 300 million parameters, 30 + 270 tokens, 50 candidates
assert np.isclose(2 * 3e8 * 300 * 50, 9.0e12) and 9.0e12 / 1.5e14 == 0.06
# the card: a list of 100 sorted in windows of 20, from the back, step 10
starts, top = range(80, -1, -10), list(range(99, 89, -1))


def slide(grades, starts):
    ranked, read = grades.copy(), 0
    for start in starts:
        window = ranked[start : start + 20]
        window[:] = np.sort(window)[::-1]
        read += window.size
    return ranked.tolist(), read


for seed in range(20):
    ranked, read = slide(np.random.default_rng(seed).permutation(100), starts)
    assert ranked[:10] == top and len(starts) == 9 and read == 180
worst = np.arange(100)  # the best stand last
assert slide(worst, starts)[0][:10] == top
assert slide(worst, starts)[0][10:20] != list(range(89, 79, -1))
assert slide(worst, starts[::-1])[0][0] != 99  # from the front it fails
assert len([*combinations(range(100), 2)]) == 4950
