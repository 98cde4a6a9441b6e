"""The best of many useless models on one test set."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
n = 400  # test examples; every model guesses
print("models  best accuracy (average)  bound 0.5 + sqrt(ln(k) / (2 n))")
for k in (1, 10, 100, 1000):
    correct = rng.binomial(n, 0.5, size=(2000, k)) / n
    best = correct.max(axis=1).mean()
    print(f"{k:6}  {best:.3f}  {0.5 + np.sqrt(np.log(k) / (2 * n)):.3f}")
# --8<-- [end:show]

for k in (10, 100, 1000):
    best = rng.binomial(n, 0.5, size=(500, k)).max(axis=1).mean() / n
    assert 0.5 < best < 0.5 + np.sqrt(np.log(k) / (2 * n))
    assert best > 0.5 + 0.7 * np.sqrt(np.log(k) / (2 * n))
