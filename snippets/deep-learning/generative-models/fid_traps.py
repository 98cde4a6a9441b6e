"""What the Frechet distance of two samples sees and does not see."""

import contextlib
import io
import runpy
from pathlib import Path

import numpy as np
from scipy.linalg import sqrtm

with contextlib.redirect_stdout(io.StringIO()):
    listing = runpy.run_path(str(Path(__file__).with_name("frechet.py")))
frechet = listing["frechet"]
d = 32


# --8<-- [start:show]
def fid(X, Y):
    """Samples X (n, d) and Y (m, d), each number at least 2."""
    return frechet(X.mean(axis=0), np.cov(X.T), Y.mean(axis=0), np.cov(Y.T))


def scores(n, seed):
    rng = np.random.default_rng(seed)
    real, same = rng.normal(size=(2, n, d))  # two samples of one distribution
    weaker = 0.9 * rng.normal(size=(n, d))  # too little variance
    corners = rng.choice([-1.0, 1.0], size=(n, d))  # +-1: same two moments
    copies = real + 0.01 * rng.normal(size=(n, d))  # memorised
    return [fid(real, fake) for fake in (same, weaker, corners, copies)]


print("    n   same  weaker  corners  copies")
for n in (250, 1000, 4000):
    row = np.mean([scores(n, seed) for seed in range(3)], axis=0)
    print(f"{n:5}", "{:6.2f} {:7.2f} {:8.2f} {:7.2f}".format(*row))
# --8<-- [end:show]
for seed in range(3):
    few, more, many = (scores(n, seed) for n in (250, 1000, 4000))
    assert few[0] > 3 * more[0] > 9 * many[0]
    assert few[0] > many[1]  # the right model with 250 loses
    assert abs(few[2] - few[0]) < 0.35 * few[0]
    # copies: mean and covariance differ by the noise only, to first order
    for n, found in ((250, few[3]), (4000, many[3])):
        assert found < 2 * 0.01**2 * (d / n + d * (d + 1) / 2 / n)
rng = np.random.default_rng(9)
X, Y = rng.normal(size=(5, 3)), rng.normal(size=(6, 3)) @ np.diag([1, 2, 3])
A, B = (
    (Z - Z.mean(axis=0)).T @ (Z - Z.mean(axis=0)) / (len(Z) - 1) for Z in (X, Y)
)
apart = np.sum((X.mean(axis=0) - Y.mean(axis=0)) ** 2)
wanted = apart + np.trace(A + B - 2 * sqrtm(A @ B).real)
assert np.isclose(fid(X, Y), wanted)
floor = 2 * (d / 1000 + d * (d + 1) / 4 / 1000)
found = np.mean([scores(1000, seed)[0] for seed in range(5)])
assert np.isclose(found, floor, rtol=0.05)
# two sizes remove most of the bias; weaker's true value is 32 * 0.1^2
by_size = np.array([[scores(n, s) for s in range(3)] for n in (1000, 4000)])
one, four = by_size[:, :, 1].mean(axis=1)
assert np.isclose((4 * four - one) / 3, d * 0.01, atol=0.03)
# equal sizes do not rank: shrunk samples beat the truth at n = 250
gains = []
for seed in range(12):
    real, same = np.random.default_rng(seed).normal(size=(2, 250, d))
    gains.append(fid(real, same) - fid(real, 0.96 * same))
assert np.mean(gains) > 3 * np.std(gains, ddof=1) / np.sqrt(len(gains))
assert np.isclose(frechet(0, np.eye(d), 0, 0.96**2 * np.eye(d)), 0.0512)
