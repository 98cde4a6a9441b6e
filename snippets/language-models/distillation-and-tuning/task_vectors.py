"""Adding the changes of two tunings, on inputs that share directions or not."""

import numpy as np

# --8<-- [start:show]
d, n, steps = 20, 50, 1_000


def tune(w, X, y, rate=0.05):
    for _ in range(steps):
        w = w - rate * X.T @ (X @ w - y) / len(X)
    return w


def both(shared, rng):
    """Errors (mean squared) of tasks A, B: each tuned model, and the sum."""
    # the common start, and the weights that solve A and B
    base, wish = rng.normal(size=d), rng.normal(size=(2, d))
    X = rng.normal(size=(2, n, d))
    X[0][:, 10 + shared :] = 0  # A uses the first 10 directions,
    X[1][:, : 10 - shared] = 0  # B the last 10; shared on either side
    tuned = [tune(base, X[i], X[i] @ wish[i]) for i in (0, 1)]
    total = base + sum(w - base for w in tuned)
    models = (base, *tuned, total)
    gaps = [[X[i] @ (w - wish[i]) for i in (0, 1)] for w in models]
    return np.mean(np.square(gaps), axis=2)


print("directions shared    base   own tuning   sum")
for shared in (0, 2, 10):
    e = np.mean([both(shared, np.random.default_rng(s)) for s in range(5)], 0)
    own = (e[1, 0] + e[2, 1]) / 2
    print(f"{2 * shared:9}{e[0].mean():17.1f}{own:11.2f}{e[3].mean():10.2f}")
# --8<-- [end:show]

for seed in range(5, 8):
    zero, two, ten = (both(s, np.random.default_rng(seed)) for s in (0, 2, 10))
    assert np.allclose(zero[3], [zero[1, 0], zero[2, 1]], atol=1e-12)
    assert two[3].mean() > 0.5 > 10 * two[1, 0]
    assert ten[3].mean() > two[3].mean()
# half of both changes on shared inputs: the gaps are linear in the weights
for seed in range(5, 8):
    rng = np.random.default_rng(seed)
    base, wish = rng.normal(size=d), rng.normal(size=(2, d))
    X = rng.normal(size=(n, d))
    half = base + sum(tune(base, X, X @ w) - base for w in wish) / 2
    start, left = (np.mean((X @ (w - wish).T) ** 2) for w in (base, half))
    assert left < start / 2
# descent from the base changes only directions that the inputs contain
rng = np.random.default_rng(9)
X, base = rng.normal(size=(n, d)), rng.normal(size=d)
X[:, 7:] = 0
assert np.array_equal(tune(base, X, X @ np.ones(d))[7:], base[7:])
