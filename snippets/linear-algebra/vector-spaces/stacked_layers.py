"""Linear layers collapse to one; one ReLU already does XOR."""

import numpy as np

rng = np.random.default_rng(0)
W1, b1 = rng.normal(size=(3, 20)), rng.normal(size=3)  # bottleneck of 3
W2, b2 = rng.normal(size=(20, 3)), rng.normal(size=20)
x = rng.normal(size=20)
W, b = W2 @ W1, W2 @ b1 + b2
assert np.allclose(W2 @ (W1 @ x + b1) + b2, W @ x + b)
rank = np.linalg.matrix_rank(W, rtol=1e-10)
print("20 -> 3 -> 20: one 20 x 20 matrix of rank", rank)
print("parameters:", W1.size + W2.size, "against", W.size)

X = np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]])
xor = np.array([0.0, 1, 1, 0])
design = np.c_[X, np.ones(4)]
fit = design @ np.linalg.lstsq(design, xor, rcond=1e-10)[0]
relation = np.array([1.0, -1, -1, 1])
print("best affine fit to XOR:", np.round(fit, 3) + 0.0)
assert np.allclose(relation @ design, 0)  # in the left null space,
assert relation @ xor != 0  # so XOR is not in the image

relu = np.maximum(X @ np.array([[1.0, 1], [1, 1]]) + [0, -1], 0)
print("with a ReLU layer:     ", relu @ [1, -2])
assert np.array_equal(relu @ [1, -2], xor)
