"""Mean and variance in one pass: Welford's update, Chan's merge."""

import functools

import numpy as np


# --8<-- [start:show]
def update(state, x):
    """Take one number into (count, mean, M2)."""
    n, mean, M2 = state
    n += 1
    d = x - mean
    mean += d / n
    return n, mean, M2 + d * (x - mean)  # old deviation times new


def merge(a, b):
    """(count, mean, M2) of two samples together."""
    n = a[0] + b[0]
    if n == 0:
        return a
    d = b[1] - a[1]
    mean = a[1] + d * b[0] / n
    return n, mean, a[2] + b[2] + d * d * a[0] * b[0] / n


# --8<-- [end:show]
# --8<-- [start:run]
def describe(xs):
    return functools.reduce(update, xs, (0, 0.0, 0.0))


def textbook(x):
    n = len(x)
    return (np.mean(x**2) - np.mean(x) ** 2) * n / (n - 1)


print("(count, mean, M2):", describe([4, 7, 13]))
print("shift      E[x^2] - E[x]^2   Welford")
for shift in (0, 1e7, 3e8, 1.7e9):
    x = np.array([4.0, 7, 13]) + shift
    n, mean, M2 = describe(x)
    print(f"{shift:6.1e} {textbook(x):18.4f} {M2 / (n - 1):9.4f}")
# --8<-- [end:run]

assert x[1] - 7 == 1.7e9 and textbook(x) == 0
x = np.array([2.5, 0.3, 4.1, -1.7])
assert np.isclose(textbook(x), x.var(ddof=1))
assert describe([4, 7, 13]) == (3, 8.0, 42.0) and M2 / (n - 1) == 21
assert np.isclose(textbook(np.array([4.0, 7, 13])), 14 * 3 / 2)
rng = np.random.default_rng(0)
for seed in range(5):
    x = np.random.default_rng(seed).normal(1.7e9, 10, 500)
    two_pass = ((x - x.mean()) ** 2).sum() / 499
    n, mean, M2 = describe(x)
    assert np.isclose(M2 / (n - 1), two_pass, rtol=1e-5)
    assert np.isclose(mean, x.mean(), rtol=1e-14)
    parts = functools.reduce(
        merge, (describe(p) for p in np.split(x, [7, 8, 8, 300]))
    )
    assert parts[0] == 500 and np.isclose(parts[2], M2, rtol=1e-5)
    # the card: the gap of the squares is 512, the true variance 100
    spread = np.mean(x**2) - np.mean(x) ** 2
    assert spread % 512 == 0
assert np.spacing(2.89e18) == 512
x = rng.normal(3, 2, 40)
n, mean, M2 = describe(x)
assert np.isclose(M2 / 39, x.var(ddof=1)) and np.isclose(mean, x.mean())
assert merge((0, 0.0, 0.0), (n, mean, M2)) == (n, mean, M2)
assert merge((0, 0.0, 0.0), (0, 0.0, 0.0)) == (0, 0.0, 0.0)
one = merge((n, mean, M2), (1, 5.5, 0.0))  # Welford is a merge with one
assert np.allclose(one, update((n, mean, M2), 5.5))
# the card: 2, 8, 5 and 1, 9
a, b = describe([2, 8, 5]), describe([1, 9])
assert a == (3, 5.0, 18.0) and b == (2, 5.0, 32.0)
c = describe([10, 14])
assert c == (2, 12.0, 8.0)
together = merge(a, c)
assert np.allclose(together, (5, 7.8, 84.8))
assert np.isclose(84.8 / 4, np.var([2, 8, 5, 10, 14], ddof=1))
assert np.spacing(9e16) == 16 and 24 == 16 * 3 / 2
