"""An int8 matrix product with a scale a row and a scale a column."""

import numpy as np


# --8<-- [start:show]
def quantize(A, axis):
    s = np.abs(A).max(axis=axis, keepdims=True) / 127
    s += s == 0  # only zeros: divide by 1
    return np.round(A / s).astype(np.int8), s


rng = np.random.default_rng(0)
X = rng.normal(size=(6, 300)) * np.exp(rng.normal(size=(6, 1)))
W = rng.normal(size=(300, 4)) * np.exp(rng.normal(size=(1, 4)))
Xq, sx = quantize(X, axis=1)  # one scale a token, (6, 1)
Wq, sw = quantize(W, axis=0)  # one scale an output, (1, 4)
sums = Xq.astype(np.int32) @ Wq.astype(np.int32)
Y = sx * sums * sw  # both scales leave the sum
simulated = (sx * Xq) @ (sw * Wq)
print("equal to the product of restored matrices:", np.allclose(Y, simulated))
print(f"relative error {np.linalg.norm(Y - X @ W) / np.linalg.norm(X @ W):.3f}")
print(f"terms that surely fit 32 bits: {(2**31 - 1) // 127**2:,}")
wrapped = Xq @ Wq  # NumPy keeps int8 and wraps round
print("8-bit sums correct:", np.array_equal(wrapped, sums))
# --8<-- [end:show]

assert sx.shape == (6, 1) and sw.shape == (1, 4)
assert np.allclose(sx[:, 0] * 127, np.abs(X).max(axis=1))
assert np.allclose(sw[0] * 127, np.abs(W).max(axis=0))
for A, q, s in ((X, Xq, sx), (W, Wq, sw)):
    assert np.all(np.abs(A - s * q) <= s / 2 * (1 + 1e-9))
assert not quantize(np.zeros((2, 3)), 1)[0].any()
assert np.allclose(Y, simulated) and wrapped.dtype == np.int8
assert np.abs(sums).max() > 127 and not np.array_equal(wrapped, sums)
assert np.linalg.norm(Y - X @ W) < 0.02 * np.linalg.norm(X @ W)
n = (2**31 - 1) // 127**2
assert n * 127**2 < 2**31 <= (n + 1) * 127**2
