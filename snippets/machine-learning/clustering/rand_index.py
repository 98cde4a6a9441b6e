"""The Rand index and its correction for chance."""

import numpy as np
from sklearn.metrics import adjusted_rand_score, rand_score


# --8<-- [start:show]
def rand_indices(a, b):
    """Rand index and ARI of two labellings (n,), not both trivial."""
    table = np.array(
        [[np.sum((a == i) & (b == j)) for j in set(b)] for i in set(a)]
    )

    def pairs(m):
        return np.sum(m * (m - 1) / 2)

    both, in_a, in_b = (
        pairs(table),
        pairs(table.sum(axis=1)),
        pairs(table.sum(axis=0)),
    )
    total = pairs(table.sum())
    rand = (total + 2 * both - in_a - in_b) / total
    chance = in_a * in_b / total  # of `both`, for shuffled labels
    return rand, (both - chance) / ((in_a + in_b) / 2 - chance)


truth, found = np.array([0, 0, 0, 1, 1, 1]), np.array([0, 0, 1, 1, 2, 2])
six = rand_indices(truth, found)
print(f"six points        Rand {six[0]:.2f}  adjusted {six[1]:.2f}")
rng = np.random.default_rng(0)
draws = rng.integers(10, size=(20, 2, 1000))
chance = np.mean([rand_indices(a, b) for a, b in draws], axis=0) + 0.0
print(f"chance, 20 draws  Rand {chance[0]:.2f}  adjusted {chance[1]:.2f}")
# --8<-- [end:show]

for seed in range(10):
    rng = np.random.default_rng(seed)
    a, b = rng.integers(4, size=50), rng.integers(3, size=50)
    b[:20] = a[:20]
    ours = rand_indices(a, b)
    assert np.allclose(ours, (rand_score(a, b), adjusted_rand_score(a, b)))
    assert np.allclose(ours, rand_indices(b, 9 - a))  # names do not matter
assert np.allclose(rand_indices(truth, found), (10 / 15, 0.8 / 3.3))
assert abs(chance[0] - 0.82) < 0.01 and abs(chance[1]) < 0.005

# The card: truth AAAABB, found 112222.
card = np.array([0, 0, 0, 0, 1, 1]), np.array([1, 1, 2, 2, 2, 2])
both, total = 1 + 1 + 1, 15
assert np.allclose(
    rand_indices(*card), (7 / 15, (both - 49 / 15) / (7 - 49 / 15))
)
