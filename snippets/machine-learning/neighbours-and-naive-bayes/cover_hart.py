"""Error of one neighbour, of the Bayes rule, and the bound of Cover and Hart."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)


def draw(n, prob):
    x = rng.uniform(size=n)
    return x, rng.uniform(size=n) < prob(x)


cases = {
    "same noise everywhere": lambda x: np.where(x < 0.5, 0.9, 0.1),
    "noise varies": lambda x: x**2,
}
results = []
for name, prob in cases.items():
    x, y = draw(20_000, prob)
    q, truth = draw(20_000, prob)
    order = np.argsort(x)  # in one dimension the neighbour stands beside q
    right = np.searchsorted(x[order], q).clip(1, len(x) - 1)
    pair = order[np.array([right - 1, right])]
    nearest = pair[np.abs(x[pair] - q).argmin(axis=0), np.arange(len(q))]
    bayes = np.minimum(prob(q), 1 - prob(q)).mean()
    one = np.mean(y[nearest] != truth)
    results.append((bayes, one))
    print(f"{name}: Bayes {bayes:.2f}, one neighbour {one:.2f}, ", end="")
    print(f"bound {2 * bayes * (1 - bayes):.2f}")
# --8<-- [end:show]

u = (np.arange(400_000) + 0.5) / 400_000
for (bayes, one), prob in zip(results, cases.values(), strict=True):
    r = np.minimum(prob(u), 1 - prob(u))
    limit = np.mean(2 * r * (1 - r))
    assert abs(one - limit) < 4 * np.sqrt(0.25 / 20_000)
    assert abs(bayes - r.mean()) < 0.01
    assert r.mean() <= limit <= 2 * r.mean() * (1 - r.mean()) + 1e-12
first, second = results
assert abs(first[1] - 0.18) < 0.015 and second[1] < 2 * second[0] * (
    1 - second[0]
)
some = np.abs(x[:, None] - q[:200]).argmin(axis=0)
assert len(x) == 20_000 and np.array_equal(some, nearest[:200])
# The card: r is 0.2 on three quarters of the inputs, 0 on the rest.
r, share = np.array([0.2, 0.0]), np.array([0.75, 0.25])
assert np.isclose(share @ r, 0.15) and np.isclose(
    share @ (2 * r * (1 - r)), 0.24
)
assert np.isclose(2 * 0.15 * 0.85, 0.255)
