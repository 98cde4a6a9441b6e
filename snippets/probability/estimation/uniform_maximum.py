"""The largest of n uniform numbers: biased, and faster than one over root n."""

import numpy as np


# --8<-- [start:show]
def estimates(x):
    """Of samples x (runs, n): the MLE, twice the mean, the MLE unbiased."""
    n = x.shape[1]
    return x.max(axis=1), 2 * x.mean(axis=1), (n + 1) / n * x.max(axis=1)


rng = np.random.default_rng(0)
top = 10.0  # theta, to be estimated
print("  n   MLE: mean  error   2 x mean: error  impossible   unbiased: error")
for n in (5, 20, 80):
    mle, twice, mended = estimates(rng.uniform(0, top, size=(200_000, n)))
    error = [np.sqrt(np.mean((e - top) ** 2)) for e in (mle, twice, mended)]
    impossible = np.mean(twice < mle)
    print(f"{n:3} {mle.mean():11.2f} {error[0]:6.2f} {error[1]:17.2f}", end="")
    print(f" {100 * impossible:9.0f} % {error[2]:17.2f}")
# --8<-- [end:show]


def exact(n):
    """Root mean squared errors of the three."""
    square = 2 / ((n + 1) * (n + 2)), 1 / (3 * n), 1 / (n * (n + 2))
    return top * np.sqrt(square)


assert top == 10 and np.allclose(error, exact(80), rtol=0.02)
assert np.isclose(mle.mean(), top * 80 / 81, rtol=1e-3)
assert 0.4 < impossible < 0.5  # of 80; tends to one half, as Gaussians do
for n in (1, 2, 3, 20):
    found = estimates(rng.uniform(0, top, size=(200_000, n)))
    for e, root in zip(found, exact(n), strict=True):
        assert np.isclose(np.sqrt(np.mean((e - top) ** 2)), root, rtol=0.02)
    bias = found[0].mean() - top
    assert abs(bias + top / (n + 1)) < 4 * top / np.sqrt(12 * 200_000)
    share = np.mean(found[1] < found[0])
    # Twice the mean is at least the maximum of one or two, not of three.
    assert (share > 0) == (n > 2)
assert abs(share - 0.35) < 0.01  # a third of the samples of 20
assert np.allclose(exact(1)[0], exact(1)[1])
assert np.allclose(exact(2)[0], exact(2)[1]) and exact(3)[0] < exact(3)[1]
# The card: the MLE of an exponential rate, here 3, from five waiting times.
rates = 1 / rng.exponential(1 / 3, size=(200_000, 5)).mean(axis=1)
spread = 3 * 5 / 4 / np.sqrt(3)  # of the inverse gamma distribution
assert abs(rates.mean() - 3 * 5 / 4) < 4 * spread / np.sqrt(200_000)
