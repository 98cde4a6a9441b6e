"""Expert parallelism: two all-to-alls, counted, and the busiest device."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
n, T, d, k = 4, 500, 16, 2  # devices, tokens on each, width, experts a token
experts = rng.normal(size=(n, d, d)) / 4  # one expert, a matrix, a device
X = rng.normal(size=(n, T, d))
scores = X @ rng.normal(size=(d, n)) + [5, 0, 0, 0]  # the first is favoured
chosen = np.argsort(-scores, axis=2)[:, :, :k]

out = np.zeros_like(X)
sent, load = 0, np.zeros(n, dtype=int)
for e in range(n):
    source, token = np.nonzero((chosen == e).any(axis=2))
    inbox = X[source, token]  # first all-to-all: tokens to their expert
    result = np.tanh(inbox @ experts[e])
    np.add.at(out, (source, token), result / k)  # second: results go home
    sent += 2 * np.sum(source != e) * d
    load[e] = len(source)
print("tokens at each expert:", load, " mean", n * T * k // n)
print("numbers sent:", sent, " if balanced:", 2 * n * T * k * d * (n - 1) // n)
print(f"all wait for the busiest: {load.max() / load.mean():.2f} times as long")
# --8<-- [end:show]
for r, t in ((0, 0), (2, 17), (3, 499)):
    here = [np.tanh(X[r, t] @ experts[e]) for e in chosen[r, t]]
    assert np.allclose(out[r, t], np.mean(here, axis=0), rtol=1e-10)
assert load.sum() == n * T * k
assert load[0] == load.max()
crossing = sum(np.sum(chosen[r] != r) for r in range(n))
assert sent == 2 * d * crossing
# imbalance hardly changes the total, although the favoured expert's device
# sends less than the others
leaving = np.array([np.mean(chosen[r] != r) for r in range(n)])
assert abs(leaving.mean() / ((n - 1) / n) - 1) < 0.02
assert leaving[0] < leaving.mean() - 0.1 < leaving[1:].min()
