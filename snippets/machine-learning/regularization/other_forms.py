"""Input noise is ridge; label smoothing bounds logits; BN ignores scale."""

import numpy as np
from scipy.optimize import minimize

X = np.array([[2.0, 2.0], [1.0, -1.0]])
y = np.array([4.0, 2.0])
n, s2 = 2, 1.0
# Average over noise +-s on every input has variance s2 per entry.
w = np.array([0.7, -0.4])
signs = np.array(np.meshgrid(*[[-1, 1]] * 4)).reshape(4, -1).T
noisy = [
    0.5 * np.sum((y - (X + np.sqrt(s2) * e.reshape(2, 2)) @ w) ** 2)
    for e in signs
]
penalised = 0.5 * np.sum((y - X @ w) ** 2) + 0.5 * n * s2 * w @ w
print(f"mean loss with noisy inputs {np.mean(noisy):.3f}")
print(f"loss + ridge, lambda = n s2 {penalised:.3f}")
assert np.isclose(np.mean(noisy), penalised)

# Label smoothing with K = 3 classes: the best logits are finite.
K, eps = 3, 0.1
target = (1 - eps) * np.eye(K)[0] + eps / K


def cross_entropy(a):
    return np.log(np.sum(np.exp(a))) - target @ a


a = minimize(cross_entropy, np.zeros(K), tol=1e-10).x
print(f"largest logit gap {a[0] - a[1]:.3f}")
assert np.isclose(a[0] - a[1], np.log((1 - eps + eps / K) * K / eps), atol=1e-4)


# Batch normalisation (epsilon 0) after Xw: the scale of w > 0 is irrelevant.
def batch_norm(a):
    return (a - a.mean()) / a.std()


assert np.allclose(batch_norm(X @ w), batch_norm(X @ (5.0 * w)))
