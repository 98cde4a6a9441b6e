"""The loss before training, from the spread of the logits."""

import numpy as np


# --8<-- [start:show]
def initial_loss(V, spread, texts, rng):
    """Mean loss of random logits of this standard deviation."""
    Z = spread * rng.normal(size=(texts, V))
    Z = Z - Z.max(axis=1, keepdims=True)
    log_p = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
    return -log_p[np.arange(texts), rng.integers(V, size=texts)].mean()


rng = np.random.default_rng(0)
V = 32_000
for spread in (0, 1, 2):
    loss = initial_loss(V, spread, 400, rng)
    print(f"spread {spread}: loss {loss:.1f}, "
          f"formula {np.log(V) + spread**2 / 2:.1f}")  # fmt: skip
# --8<-- [end:show]
for seed in range(3):
    for spread in (0, 0.5, 1, 1.5, 2):
        r = np.random.default_rng(seed)
        by_formula = np.log(3000) + spread**2 / 2
        near = 5 * spread / np.sqrt(400) + np.exp(spread**2) / 3000
        loss = initial_loss(3000, spread, 400, r)
        assert abs(loss - by_formula) <= near + 1e-9
# the card: 15.3 against log 50,000
excess = 15.3 - np.log(50_000)
assert round(np.log(50_000), 1) == 10.8 and round((2 * excess) ** 0.5) == 3
# the formula at a spread of 3: the excess is off by less than 0.09, and so
# the spread by less than 1 %: the loss grows by 3 for each unit of it
Z = 3 * np.random.default_rng(4).normal(size=(60, 50_000))
sums = np.log(np.exp(Z).sum(axis=1))
assert abs(sums.mean() - np.log(50_000) - 4.5) < 0.01 * 3 * 3
# output weights of variance 1/d: the logits have the stream's variance
r = np.random.default_rng(5)
X, U = 3 * r.normal(size=(200, 64)), r.normal(size=(64, 2000)) / 8
assert abs((X @ U).std() / 3 - 1) < 0.03
# a pre-norm stream: 1 + 48 additions of a sixth each has variance 9
assert np.isclose(1 + 48 / 6, 9)
# the same draws, text by text
r = np.random.default_rng(9)
Z, y = 3 * r.normal(size=(6, 7)), r.integers(7, size=6)
direct = [np.log(np.sum(np.exp(z))) - z[k] for z, k in zip(Z, y, strict=True)]
assert np.isclose(
    initial_loss(7, 3, 6, np.random.default_rng(9)), np.mean(direct)
)
assert spread == 2 and V == 32_000  # the last row of the table
