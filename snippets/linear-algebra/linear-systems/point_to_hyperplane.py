"""Distance from a point to a hyperplane, by formula and by projection."""

import numpy as np

w, b = np.array([3.0, 4.0]), -5.0  # the line 3 x1 + 4 x2 = 5
p = np.array([4.0, 2.0])

signed = (w @ p + b) / np.linalg.norm(w)
foot = p - signed * w / np.linalg.norm(w)
print(f"distance of the origin {abs(b) / np.linalg.norm(w):.3f}")
print(f"signed distance of p   {signed:.3f}")
print("foot of perpendicular ", np.round(foot, 4))
assert np.isclose(w @ foot + b, 0)  # the foot lies on the line ...
assert np.isclose(np.linalg.norm(p - foot), abs(signed))

v = np.array([-4.0, 3.0])  # ... and no other point of the line is closer
for t in np.linspace(-2, 2, 41):
    q = foot + t * v
    assert np.isclose(w @ q + b, 0)
    assert np.linalg.norm(p - q) >= abs(signed) - 1e-12

scaled = (10 * w @ p + 10 * b) / np.linalg.norm(10 * w)
assert np.isclose(scaled, signed)  # score grows tenfold, distance does not
print(f"score of p             {w @ p + b:.1f}, scaled {10 * (w @ p + b):.1f}")

rng = np.random.default_rng(0)  # k general hyperplanes in R^5
for k in range(1, 6):
    N = rng.normal(size=(k, 5))
    print(f"{k} hyperplanes in R^5 meet in dimension ", end="")
    print(5 - np.linalg.matrix_rank(N, rtol=1e-9))
