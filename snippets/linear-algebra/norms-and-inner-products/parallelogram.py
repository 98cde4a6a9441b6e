"""Only the 2-norm among the p-norms obeys the parallelogram law."""

import numpy as np


def defect(x, y, norm):  # zero for all x, y: the norm has an inner product
    sides = 2 * norm(x) ** 2 + 2 * norm(y) ** 2
    return norm(x + y) ** 2 + norm(x - y) ** 2 - sides


e1, e2 = np.eye(2)
for p in (1, 1.5, 2, 3, np.inf):
    gap = defect(e1, e2, lambda v, p=p: np.linalg.norm(v, p))
    print(f"p = {p:3}: defect {round(gap, 4) + 0.0:7.4f}")
    assert np.isclose(gap, 2 * 2 ** (2 / p) - 4)
    assert np.isclose(gap, 0) == (p == 2)

rng = np.random.default_rng(0)
A, B = rng.normal(size=(2, 3, 3))
assert np.isclose(defect(A, B, np.linalg.norm), 0)  # Frobenius: yes
assert not np.isclose(defect(A, B, lambda C: np.linalg.norm(C, 2)), 0)
polar = np.linalg.norm(A + B) ** 2 - np.linalg.norm(A - B) ** 2
assert np.isclose(polar / 4, np.trace(A.T @ B))  # its inner product
