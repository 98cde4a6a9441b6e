"""The same integer matrix over the rationals, modulo 7 and modulo 5."""

import numpy as np

A = np.array([[2, 1], [1, 4]])
adj = np.array([[4, -1], [-1, 2]])  # adjugate: swap, negate
d = 2 * 4 - 1 * 1
assert np.array_equal(A @ adj, d * np.eye(2, dtype=int))
print("determinant", d)

for p in (7, 5):
    if d % p == 0:
        kernel = [
            (x, y)
            for x in range(p)
            for y in range(p)
            if (x, y) != (0, 0) and not np.any(A @ [x, y] % p)
        ]
        print(f"mod {p}: singular, e.g. A {kernel[0]} = 0")
        assert kernel
    else:
        inverse = pow(d, -1, p) * adj % p
        print(f"mod {p}: inverse", inverse.tolist())
        assert np.array_equal(A @ inverse % p, np.eye(2, dtype=int))
print("over the integers: no inverse, 1/7 is not an integer")
assert not np.all(adj % d == 0)
