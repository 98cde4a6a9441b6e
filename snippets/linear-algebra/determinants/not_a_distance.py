"""The determinant says nothing about the distance to a singular matrix."""

import numpy as np

n = 20
small = 0.1 * np.eye(n)
W = np.eye(n) - np.triu(np.ones((n, n)), k=1)  # 1 and, above, -1
print("matrix   log10|det|   condition   smallest singular value")
for name, A in (("0.1 I", small), ("W", W), ("1000 W", 1000 * W)):
    s = np.linalg.svd(A, compute_uv=False)
    log10 = np.linalg.slogdet(A)[1] / np.log(10) + 0.0
    print(f"{name:7} {log10:11.1f} {s[0] / s[-1]:11.1e} {s[-1]:16.1e}")

E = np.zeros((n, n))
E[-1, 0] = -(2.0 ** (2 - n))  # one entry, moved by 3.8e-6
x = np.append(2.0 ** np.arange(n - 2, -1, -1), 1.0)
assert np.all((W + E) @ x == 0)  # so W + E is exactly singular
assert np.isclose(np.linalg.cond(W @ W.T), np.linalg.cond(W) ** 2, rtol=0.2)
print(f"W becomes singular if one corner moves by {-E[-1, 0]:.1e}")
