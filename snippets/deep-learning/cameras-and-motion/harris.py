"""Harris's corner response on a flat patch, an edge and a corner."""

import numpy as np
from scipy.ndimage import uniform_filter


# --8<-- [start:show]
def box_sums(A, r):
    """A (h, w): sums over windows of 2r + 1 by 2r + 1, at (h-2r, w-2r)."""
    S = np.pad(A, ((1, 0), (1, 0))).cumsum(axis=0).cumsum(axis=1)
    k = 2 * r + 1  # S[i, j] is the sum above row i and left of column j
    return S[k:, k:] - S[:-k, k:] - S[k:, :-k] + S[:-k, :-k]


def structure(image, r=1):
    """The entries of S at each pixel: Ix Ix, Ix Iy, Iy Iy, summed."""
    Ix = (image[1:-1, 2:] - image[1:-1, :-2]) / 2
    Iy = (image[2:, 1:-1] - image[:-2, 1:-1]) / 2
    return [box_sums(P, r) for P in (Ix * Ix, Ix * Iy, Iy * Iy)]


def harris(image, r=1, k=0.05):
    a, b, c = structure(image, r)
    return a * c - b * b - k * (a + c) ** 2  # det S - k (trace S)^2


patches = {name: np.zeros((5, 5)) for name in ("flat", "edge", "corner")}
patches["edge"][:, 2:] = 2
patches["corner"][2:, 2:] = 2
for name, patch in patches.items():
    a, b, c = (int(s[0, 0]) for s in structure(patch))
    R = harris(patch)[0, 0]
    print(f"{name:6} S = {[[a, b], [b, c]]}  response {R:.1f}")
# --8<-- [end:show]
rng = np.random.default_rng(0)
image = rng.normal(size=(12, 17))
for r in (0, 1, 2):
    n = 2 * r + 1
    full = uniform_filter(image, n) * n * n
    inner = full[r : 12 - r, r : 17 - r]
    assert np.allclose(box_sums(image, r), inner)
gy, gx = np.gradient(image)
gx, gy = gx[1:-1, 1:-1], gy[1:-1, 1:-1]
for i in range(8):
    for j in range(13):
        g = np.stack([gx, gy])[:, i : i + 3, j : j + 3].reshape(2, -1)
        a, b, c = (s[i, j] for s in structure(image))
        assert np.allclose([[a, b], [b, c]], g @ g.T)
        lam = np.linalg.eigvalsh(g @ g.T)
        R = lam[0] * lam[1] - 0.05 * (lam.sum()) ** 2
        assert np.isclose(harris(image)[i, j], R)
# By hand: eigenvalues 5 and 3; edge below 0, corner above.
a, b, c = (s[0, 0] for s in structure(patches["corner"]))
assert np.allclose(np.linalg.eigvalsh([[a, b], [b, c]]), [3, 5])
R = {name: harris(p)[0, 0] for name, p in patches.items()}
assert R["edge"] < R["flat"] == 0 < R["corner"]
assert np.isclose(R["corner"], 15 - 0.05 * 64)
# Turning a patch by 90 degrees turns the responses.
assert np.allclose(harris(np.rot90(image)), np.rot90(harris(image)))
# Light: an offset changes nothing, a factor g multiplies R by g^4.
assert np.allclose(harris(image + 7), harris(image))
assert np.allclose(harris(2 * image), 16 * harris(image))
# The card: M = [[10, 4], [4, 10]] and [[18, 6], [6, 2]], k = 0.04.
for M, lam, R in (
    ([[10, 4], [4, 10]], [6, 14], 68),
    ([[18, 6], [6, 2]], [0, 20], -16),
):
    assert np.allclose(np.linalg.eigvalsh(M), lam, atol=1e-9)
    assert np.isclose(np.linalg.det(M) - 0.04 * np.trace(M) ** 2, R)
