import numpy as np


def permutation_test(
    x: np.ndarray, y: np.ndarray, rng: np.random.Generator, runs: int = 9999
) -> float:
    """Two-sided permutation test by the difference of means.

    x, y: the two samples, shapes (n,) and (m,).
    Returns the p-value, the observed grouping included.
    """

    n = len(x)
    both = np.concatenate([x, y]).astype(float)
    least = abs(np.mean(x) - np.mean(y)) - 1e-9 * np.ptp(both)
    extreme = 1
    for _ in range(runs):
        both = rng.permutation(both)
        extreme += abs(both[:n].mean() - both[n:].mean()) >= least
    return extreme / (runs + 1)
