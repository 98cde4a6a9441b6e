"""The effective receptive field grows like the root of the depth."""

import numpy as np


# --8<-- [start:show]
def profile(L, rng, width=8, draws=200):
    """Mean squared gradient of one output by each of 2L + 1 inputs."""
    g = np.zeros((draws, width, 2 * L + 1))
    g[:, :, L] = rng.normal(size=(draws, width))  # at the middle of the top
    for _ in range(L):  # down: spread by -1, 0, 1, mix channels
        W = rng.normal(size=(3, draws, width, width)) / np.sqrt(3 * width)
        g = sum(np.roll(W[a] @ g, a - 1, axis=2) for a in range(3))
    p = (g**2).sum(axis=(0, 1))
    return p / p.sum()


def summary(p):
    """Standard deviation, and the share within two by the theory."""
    L = len(p) // 2
    places = np.arange(-L, L + 1)
    share = p[np.abs(places) <= 2 * np.sqrt(2 * L / 3)].sum()
    return np.sqrt(p @ places**2), share


found = {}
for L in (4, 16, 64):
    deviation, share = summary(profile(L, np.random.default_rng(0)))
    found[L] = deviation, share
    print(
        f"{L:2} layers see {2 * L + 1:3}, deviation {deviation:.1f} "
        f"(theory {np.sqrt(2 * L / 3):.1f}), within two {share:.2f}"
    )
# --8<-- [end:show]
for L in (4, 16, 50, 64):  # the expectation: spread evenly over three
    exact = np.ones(1)
    for _ in range(L):
        exact = np.convolve(exact, np.ones(3) / 3)
    deviation, share = summary(exact)
    assert np.isclose(deviation, np.sqrt(2 * L / 3))
    reach = int(2 * deviation)
    middle = exact[L - reach : L + reach + 1]
    assert np.isclose(share, middle.sum()) and 0.94 < share < 0.98
    if L == 50:  # the card: 5.8, and about 95 % within 11
        assert round(deviation, 1) == 5.8 and reach == 11
        continue
    again = summary(profile(L, np.random.default_rng(1)))
    assert np.allclose([found[L], again], (deviation, share), rtol=0.15)
# The card: kernel 5.
assert np.var([-2, -1, 0, 1, 2]) == 2
