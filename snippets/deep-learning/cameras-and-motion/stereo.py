"""Block matching on a rectified pair, and depth from disparity."""

import numpy as np
from scipy.ndimage import gaussian_filter, uniform_filter


# --8<-- [start:show]
def disparity(left, right, most, r=3):
    """Rectified images (h, w): whole-pixel disparity 0..most per pixel."""
    cost = np.full((most + 1, *left.shape), np.inf)
    for d in range(most + 1):  # left x is compared with right x - d
        apart = np.abs(left[:, d:] - right[:, : left.shape[1] - d])
        cost[d, :, d:] = uniform_filter(apart, 2 * r + 1)
    return cost.argmin(axis=0)


f, B = 700.0, 0.12  # focal length in pixels, baseline in metres
print("   Z     d   half less, more   Z^2/(fB) half")
for Z in (2, 10, 40):
    d = f * B / Z
    far, near = f * B / (d - 0.5), f * B / (d + 0.5)
    print(f"{Z:4} {d:5.1f}   {far:5.2f} {near:5.2f}  "
          f"{Z * Z / (f * B) * 0.5:12.2f}")  # fmt: skip
rng = np.random.default_rng(0)
scene = gaussian_filter(rng.normal(size=(60, 200)), 1)
scene[:, 110:150] = 0  # a blank wall
left, right = scene[:, 20:180].copy(), scene[:, 27:187].copy()
left, right = (v + 0.02 * rng.normal(size=v.shape) for v in (left, right))
found = disparity(left, right, 15)[:, 20:]  # the truth is 27 - 20 = 7
blank = slice(110 - 40 + 5, 150 - 40 - 5)
print(f"right: textured {(found[:, :60] == 7).mean():.2f},",
      f"blank {(found[:, blank] == 7).mean():.2f}")  # fmt: skip
# --8<-- [end:show]
# Brute force at inner pixels.
got = disparity(left, right, 15)
for y in range(10, 50, 7):
    for x in range(25, 150, 9):
        costs = [np.abs(left[y - 3 : y + 4, x - 3 : x + 4]
                        - right[y - 3 : y + 4, x - d - 3 : x - d + 4]).sum()
                 for d in range(16)]  # fmt: skip
        assert got[y, x] == int(np.argmin(costs))
assert (found[:, :60] == 7).mean() > 0.99
assert (disparity(left, right, 7)[:, 20:80] == 7).mean() > 0.99
assert (found[:, blank] == 7).mean() < 0.3
# The loop's last disparity, by two projections.
assert np.isclose(f * 0.3 / 40 - f * (0.3 - B) / 40, d)
# Noise of the disparity makes the mean depth too large.
for Z in (10, 20):
    d = f * B / Z + rng.normal(0, 0.4, size=100_000)
    mean = (f * B / d).mean()
    assert mean > Z and np.isclose(mean / Z, 1 + (0.4 * Z / (f * B)) ** 2,
                                   rtol=0.005)  # fmt: skip
# The card: f = 1000, B = 0.2, Z = 25 and 50, 0.25 pixels.
for Z, d, dz in ((25, 8, 0.78), (50, 4, 3.125)):
    assert 1000 * 0.2 / Z == d and np.isclose(Z**2 / 200 * 0.25, dz, atol=0.01)
assert np.isclose(200 / (8 - 0.25) - 25, 0.81, atol=0.005)
assert np.isclose(200 / (8 + 1) - 25, -2.78, atol=0.005)
