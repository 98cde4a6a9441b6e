"""The pseudoinverse is not continuous: a tolerance decides the rank."""

import numpy as np

for eps in (1e-2, 1e-6, 0.0):
    A = np.diag([1.0, eps])
    print(f"eps={eps:.0e}  pinv entry {np.linalg.pinv(A)[1, 1]:.0f}")
    expected = 1 / eps if eps else 0.0
    assert np.isclose(np.linalg.pinv(A)[1, 1], expected)

A = np.array([[1.0, 2.0], [2.0, 4.0]]) / 10  # rank one in exact arithmetic
noisy = A + 1e-9 * np.array([[0.0, 1.0], [1.0, 0.0]])
size = [np.linalg.norm(np.linalg.pinv(noisy, rcond=c)) for c in (1e-15, 1e-6)]
print(f"size of the pseudoinverse: {size[0]:.0e} against {size[1]:.1f}")
assert np.linalg.matrix_rank(noisy) == 2  # the noise counts as rank ...
assert np.linalg.matrix_rank(noisy, rtol=1e-6) == 1  # ... unless told
assert np.isclose(size[1], np.linalg.norm(np.linalg.pinv(A, rcond=1e-6)))
