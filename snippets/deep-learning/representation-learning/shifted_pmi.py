"""Skip-gram with negatives factorises a shifted PMI."""

import numpy as np


# --8<-- [start:show]
def optimum(N, k, power, steps=4000, eta=0.5):
    """Scores that maximise the expected objective, each cell free."""
    pairs = N / N.sum()  # N[w, c]: how often c stands beside w
    noise = N.sum(axis=0) ** power / np.sum(N.sum(axis=0) ** power)
    negatives = k * np.outer(pairs.sum(axis=1), noise)
    X = np.zeros(N.shape)
    for _ in range(steps):
        p = 1 / (1 + np.exp(-X))
        slope = pairs * (1 - p) - negatives * p
        X += eta * slope / (pairs + negatives)  # each cell at its scale
    return X


N = np.array([[20.0, 5, 2], [4, 30, 6]])  # two words, three contexts
row, column = N.sum(axis=1, keepdims=True), N.sum(axis=0)
pmi = np.log(N * N.sum() / (row * column))
for w in (0, 1):
    print(f"word {w + 1}: PMI - log 5   ", (pmi - np.log(5)).round(2)[w])
    print("        optimum, k = 5", optimum(N, 5, 1.0).round(2)[w])
    print("        with power 3/4", optimum(N, 5, 0.75).round(2)[w])
# --8<-- [end:show]
share = column / column.sum()
shift = np.log(share / (share**0.75 / np.sum(share**0.75)))
for k in (1, 5):
    assert np.allclose(optimum(N, k, 1.0), pmi - np.log(k), atol=1e-6)
    found = optimum(N, k, 0.75)
    assert np.allclose(found, pmi - np.log(k) + shift, atol=1e-6)
    assert shift[2] < 0 < shift[1]  # the rare context's scores are lowered
# the card: 12 pairs of 200; word 40 times, context 30 times; k = 3
assert np.isclose(12 * 200 / (40 * 30), 2)
assert np.isclose(np.log(2 / 3), -0.405, atol=5e-4)
