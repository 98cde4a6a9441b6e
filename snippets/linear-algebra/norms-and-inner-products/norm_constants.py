"""Norms agree up to constants, and the constants grow with dimension."""

import numpy as np

norm = np.linalg.norm
rng = np.random.default_rng(0)
print("     d  largest 1/2  largest 2/inf  largest 1/inf  random 1/2")
for d in (2, 100, 150528):
    one, e1 = np.ones(d), np.eye(1, d)[0]
    ratios = [norm(one, a) / norm(one, b) for a, b in
              ((1, 2), (2, np.inf), (1, np.inf))]  # fmt: skip
    g = rng.normal(size=d)
    typical = norm(g, 1) / norm(g, 2)
    print(f"{d:6} {ratios[0]:12.2f} {ratios[1]:14.2f}", end="")
    print(f"{ratios[2]:15.0f} {typical:11.2f}")
    assert np.allclose(ratios, [np.sqrt(d), np.sqrt(d), d])
    for v in (e1, one, g):
        assert norm(v, np.inf) <= norm(v, 2) <= norm(v, 1) + 1e-9
        assert norm(v, 1) <= np.sqrt(d) * norm(v, 2) * (1 + 1e-12)
        assert norm(v, 2) <= np.sqrt(d) * norm(v, np.inf) * (1 + 1e-12)
    assert norm(e1, 1) == norm(e1, 2) == norm(e1, np.inf) == 1

eps = 8 / 255  # an image attack: 224 x 224 x 3 entries, each moved by eps
print(f"infinity-norm {eps:.4f}, 2-norm {eps * np.sqrt(150528):.2f}")
assert d == 224 * 224 * 3
