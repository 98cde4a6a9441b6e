"""A head's score as a function of distance, inside and outside training."""

from itertools import product

import numpy as np

# --8<-- [start:show]
d_k, T = 128, 4_096  # trained length T
theta = 10_000.0 ** (-np.arange(0, d_k, 2) / d_k)  # RoPE, 64 pairs
short = int(np.sum(theta * T < 2 * np.pi))
print(f"{short} of {len(theta)} pairs make less than a turn in {T:,} tokens")


def basis(x):  # a RoPE score is a combination of these
    return np.hstack([np.cos(np.outer(x, theta)), np.sin(np.outer(x, theta))])


x, far, near = np.arange(T), np.arange(T, 4 * T), np.arange(4 * T) / 4
for seed, rcond in product(range(3), (1e-5, 1e-2)):
    rng = np.random.default_rng(seed)
    wanted = np.clip(rng.normal(size=T), -1, 1)
    c = np.linalg.lstsq(basis(x), wanted, rcond=rcond)[0]
    a, b, s = [np.abs(basis(y) @ c).max() for y in (x, far, near)]
    print(f"{rcond:.0e}: trained {a:.1f}, beyond {b:.1f}, interpolated {s:.1f}")
    # --8<-- [end:show]
    assert s < 1.1 * a < 1
    assert b > 100 * a if rcond == 1e-5 else b < 5 * a
    # the fit is poor: it explains little of the scores
    assert np.var(wanted - basis(x) @ c) > 0.95 * np.var(wanted)
    # coefficients: large with the small tolerance only
    assert (np.abs(c).max() > 10) == (rcond == 1e-5)
turns = np.log(T / (2 * np.pi)) / np.log(10_000) * d_k / 2  # pairs before that
assert short == d_k // 2 - 1 - int(turns)
s = 4  # NTK-aware: another base, fastest pair kept, slowest slowed by s
ntk = (10_000 * s ** (d_k / (d_k - 2))) ** (-np.arange(0, d_k, 2) / d_k)
assert ntk[0] == theta[0] == 1 and np.isclose(ntk[-1] * s, theta[-1])
assert np.all(ntk[1:-1] < theta[1:-1]) and np.all(ntk[1:-1] > theta[1:-1] / s)
# the wavelength of the slowest pair, and the neighbours' angle
assert 54_000 < 2 * np.pi / theta[-1] < 55_000
# the gap that a needle needs for half of the weight
for n, gap in ((4_096, 8.32), (131_072, 11.78)):
    assert np.isclose(np.log(n - 1), gap, atol=0.005)
    assert np.isclose(1 / (1 + (n - 1) * np.exp(-np.log(n - 1))), 0.5)
