"""A particle filter in a corridor with doors, against a fine grid."""

import numpy as np

doors, L = np.array([1.0, 4.0, 5.0]), 10.0  # a ring of ten metres


def away(x):  # distance to each door, round the ring
    return np.abs((x[:, None] - doors + L / 2) % L - L / 2)


def sees(x):  # chance to report a door at x
    return 0.1 + 0.8 * np.exp(-(away(x).min(axis=1) ** 2) / 0.18)


# --8<-- [start:show]
def systematic(w, u):
    """Indices (n,) by weights w (n,) of sum 1 and one u in [0, 1)."""
    n = len(w)
    teeth = (u + np.arange(n)) / n  # a comb, one random shift
    found = np.searchsorted(np.cumsum(w), teeth, side="right")
    last = np.flatnonzero(w)[-1]  # the sum may round to below 1
    return np.minimum(found, last)


def localise(seen, rng, n=2000, slip=0.1, resample=True):
    """Places, weights and the effective size after each reading.

    sees(x), the chance to report a door: 0.9 at one, 0.1 far from all.
    """
    x, w, sizes = rng.uniform(0, L, size=n), np.full(n, 1 / n), []
    for door in seen:
        x = (x + 1 + slip * rng.normal(size=n)) % L  # drive on
        w = w * (sees(x) if door else 1 - sees(x))  # likelihood
        w = w / w.sum()
        sizes.append(1 / np.sum(w**2))
        if resample and sizes[-1] < n / 2:
            x, w = x[systematic(w, rng.uniform())], np.full(n, 1 / n)
    return x, w, sizes


# --8<-- [end:show]
def near_doors(x, w):  # belief within half a metre of each
    return np.array([w[near].sum() for near in (away(x) < 0.5).T])


def exact(seen, slip=0.1, n=1000):
    x = (np.arange(n) + 0.5) * L / n
    move = (np.arange(n) * L / n - 1 + L / 2) % L - L / 2
    kernel = np.exp(-(move**2) / (2 * slip**2))
    kernel /= kernel.sum()
    b = np.full(n, 1 / n)
    for door in seen:
        b = np.fft.irfft(np.fft.rfft(b) * np.fft.rfft(kernel), n)
        b = b * (sees(x) if door else 1 - sees(x))
        b /= b.sum()
    return x, b


# --8<-- [start:run]
seen = [True, False, False, True, True] + [False] * 15
# near_doors: belief within 0.5 m of each; exact: the same by a fine grid
for k in (1, 5):
    x, w, _ = localise(seen[:k], np.random.default_rng(0))
    print(f"{k} readings: belief at doors", near_doors(x, w).round(2), end=" ")
    print("exact", near_doors(*exact(seen[:k])).round(2))
for name, options in (
    ("resampling", {}),
    ("never resampling", {"resample": False}),
    ("resampling, no slip", {"slip": 0}),
):
    x, _, sizes = localise(seen, np.random.default_rng(0), **options)
    print(f"{name:19}: effective {sizes[-1]:5.0f}", end=", ")
    print(f"different places {len(np.unique(x))}")
# --8<-- [end:run]
for seed in range(20):
    for k in (1, 4, 5):
        got = near_doors(*localise(seen[:k], np.random.default_rng(seed))[:2])
        assert np.allclose(got, near_doors(*exact(seen[:k])), atol=0.12)
    _, _, kept = localise(seen, np.random.default_rng(seed))
    _, _, lost = localise(seen, np.random.default_rng(seed), resample=False)
    x, _, _ = localise(seen, np.random.default_rng(seed), slip=0)
    assert min(kept[5:]) > 400 and lost[-1] < 200
    assert len(np.unique(x)) < 600
one, all_ = near_doors(*exact(seen[:1])), near_doors(*exact(seen[:5]))
assert np.allclose(one, one.mean(), atol=0.01) and all_[2] > 0.85
# The card.
w = np.array([0.5, 0.3, 0.15, 0.05])
assert systematic(w, 0.4).tolist() == [0, 0, 1, 2]
assert np.isclose(1 / np.sum(w**2), 2.74, atol=0.01)
# Each index comes floor or ceil of n w times, on average n w.
rng = np.random.default_rng(1)
w = rng.dirichlet(np.ones(20))
systems = np.array(
    [
        np.bincount(systematic(w, u), minlength=20)
        for u in rng.uniform(size=2000)
    ]
)
assert np.all(np.abs(systems - 20 * w) < 1)
assert np.allclose(systems.mean(axis=0), 20 * w, atol=0.05)
assert (
    systems.var(axis=0).sum()
    < rng.multinomial(20, w, 2000).var(axis=0).sum() / 3
)
assert systematic(np.array([0.0, 1, 0]), 0.0).tolist() == [1, 1, 1]
assert systematic(np.full(10, 0.1), 1 - 2**-53).max() == 9
# Nor is a last particle of weight 0 drawn when the sum rounds to below 1.
w = np.append(np.full(10, 0.1), 0.0)
assert np.cumsum(w)[-1] < 1 and systematic(w, 1 - 2**-53).max() == 9
