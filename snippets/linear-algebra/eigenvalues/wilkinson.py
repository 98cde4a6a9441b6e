"""Eigenvalues 1 to 20: from the matrix, and from its polynomial."""

from math import prod

import numpy as np

# --8<-- [start:show]
exact = np.arange(1.0, 21.0)
rng = np.random.default_rng(0)
Q, _ = np.linalg.qr(rng.normal(size=(20, 20)))
A = Q @ np.diag(exact) @ Q.T  # symmetric, eigenvalues 1, ..., 20
A = (A + A.T) / 2  # rounding leaves it slightly unsymmetric
nudge = 2.0**-23  # about 1e-7

changed = A.copy()
changed[0, 0] += nudge
# eigvalsh: the eigenvalues of a symmetric matrix
moved = np.abs(np.linalg.eigvalsh(changed) - exact).max()
print(f"an entry nudged: no eigenvalue moves by more: {moved <= 1.01 * nudge}")

c = np.poly(exact)  # coefficients of (x - 1)(x - 2)...(x - 20)
c[1] -= nudge  # -210 becomes -210.0000001
roots = np.roots(c)
print(f"a coefficient nudged: a root is {roots[np.argmax(roots.imag)]:.1f}")
print("roots that are no longer real:", np.sum(np.abs(roots.imag) > 0.1))
# --8<-- [end:show]

assert moved <= 1.01 * nudge
shift = np.linalg.eigvalsh(changed) - exact  # first order: nudge q_1i^2
assert np.allclose(shift, nudge * Q[0] ** 2, rtol=0, atol=1e-11)
assert np.abs(np.linalg.eigvalsh(A) - exact).max() < 1e-12
assert np.sum(np.abs(roots.imag) > 0.1) == 10
rate = 16**19 / abs(prod(16 - j for j in range(1, 21) if j != 16))
assert 2.3e9 < rate < 2.5e9  # movement of the root 16, per change of c[1]
assert np.isclose(c[1] + nudge, -np.trace(A))
assert (c[0], c[1] + nudge) == (1, -210)  # nothing else is changed
companion = np.eye(4, k=1)  # np.roots: eigenvalues of such a matrix
companion[-1] = -np.poly([1.0, 2.0, 4.0, 7.0])[:0:-1]
assert np.allclose(np.sort(np.linalg.eigvals(companion)), [1, 2, 4, 7])
