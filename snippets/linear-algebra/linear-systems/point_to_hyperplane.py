"""Distance from a point to a hyperplane, by walking along the normal."""

import numpy as np

# --8<-- [start:show]
w, b = np.array([3.0, 4.0]), -5.0  # the line 3 x1 + 4 x2 - 5 = 0
p = np.array([4.0, 2.0])
for scale in (1, 10):  # the same line, written twice
    score = scale * (w @ p + b)
    signed = score / np.linalg.norm(scale * w)
    print(f"score {score:5.1f}  signed distance {signed:.1f}")
foot = p - signed * w / np.linalg.norm(w)
print("foot of the perpendicular", np.round(foot, 4))
# --8<-- [end:show]

assert np.isclose(signed, 15 / 5) and np.isclose(score, 10 * 15)  # by hand
assert np.allclose(foot, [4 - 3 * 0.6, 2 - 3 * 0.8])
assert np.isclose(w @ foot + b, 0)
assert np.isclose(np.linalg.norm(p - foot), signed)
rng = np.random.default_rng(0)  # R^5: the shortest step onto the plane
for _ in range(20):
    v, c, q = rng.normal(size=5), rng.normal(), rng.normal(size=5)
    step = np.linalg.lstsq(v[None], [-c - v @ q], rcond=1e-12)[0]
    s = (v @ q + c) / np.linalg.norm(v)
    assert np.isclose(np.linalg.norm(step), abs(s))
    assert np.allclose(q - s * v / np.linalg.norm(v), q + step)
# The card: w = (2, -1, 2), b = -3, point (4, 1, 1).
u, point = np.array([2.0, -1, 2]), np.array([4.0, 1, 1])
assert np.isclose((u @ point - 3) / np.linalg.norm(u), 2)
# The nearest point in the max norm: every entry moves alike.
reach = (u @ point - 3) / np.abs(u).sum()
assert np.isclose(u @ (point - reach * np.sign(u)) - 3, 0)
assert np.isclose(reach, 1.2)
