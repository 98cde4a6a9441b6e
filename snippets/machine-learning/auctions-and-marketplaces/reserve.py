"""Reserve prices, and equal revenue of first and second price."""

import numpy as np


# --8<-- [start:show]
def second_price(values, r):
    """Revenue of each auction (m,); values (m, n), n >= 2, reserve r."""
    top = np.sort(values, axis=1)
    return np.where(top[:, -1] >= r, np.maximum(top[:, -2], r), 0)


def equilibrium_bid(v, n, r):
    """First price, n bidders in all with uniform values in (0, 1), v >= r."""
    return v - (v**n - r**n) / (n * v ** (n - 1))


rng = np.random.default_rng(0)
print("bidders  reserve  second price  first price   sold")
for n in (2, 5):
    values = rng.random((200_000, n))
    best = values.max(axis=1)
    for r in (0, 0.5, 0.7):
        first = np.where(best >= r, equilibrium_bid(best, n, r), 0).mean()
        second = second_price(values, r).mean()
        print(
            f"{n:7} {r:8.1f} {second:13.3f} {first:12.3f}"
            f" {np.mean(best >= r):6.2f}"
        )
# --8<-- [end:show]


def exact(n, r):
    """Virtual value 2v - 1 of the best, where v is at least r."""
    # integral of (2v - 1) n v^(n-1) from r to 1
    return 2 * n / (n + 1) * (1 - r ** (n + 1)) - (1 - r**n)


for n in (2, 3, 5):
    for r in (0, 0.3, 0.5, 0.7):
        v = rng.random((200_000, n))
        best = v.max(axis=1)
        first = np.where(best >= r, equilibrium_bid(best, n, r), 0)
        for money in (first, second_price(v, r)):
            error = money.std() / np.sqrt(len(v))
            assert abs(money.mean() - exact(n, r)) < 5 * error
    grid = np.linspace(0, 1, 101)
    assert np.isclose(grid[np.argmax([exact(n, r) for r in grid])], 0.5)
    # the bid is a best answer: no other bid of the same rule gains more
    for r in (0, 0.4):
        value = 0.8
        z = np.linspace(max(r, 1e-9), 1, 1001)  # bid as if the value were z
        gain = (value - equilibrium_bid(z, n, r)) * z ** (n - 1)
        assert abs(z[np.argmax(gain)] - value) < 2e-3
assert np.isclose(equilibrium_bid(0.8, 4, 0), 0.6)
assert np.isclose(exact(2, 0), 1 / 3) and np.isclose(exact(2, 0.5), 5 / 12)
# card: one buyer, value uniform in (0, 12), costs 2: price 7 sells 5 in 12
p = np.linspace(0, 12, 1201)
assert np.isclose(p[np.argmax((p - 2) * (1 - p / 12))], 7)
