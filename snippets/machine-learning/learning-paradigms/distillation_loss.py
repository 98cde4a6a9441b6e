"""The distillation loss with its gradient, and why T squared."""

import numpy as np
from scipy.stats import entropy
from sklearn.metrics import log_loss


# --8<-- [start:show]
def log_softmax(z):
    z = z - z.max(axis=1, keepdims=True)
    return z - np.log(np.exp(z).sum(axis=1, keepdims=True))


def softmax(z):
    return np.exp(log_softmax(z))


def distillation_loss(z, v, y, T, alpha):
    n = len(z)
    log_p, log_q = log_softmax(v / T), log_softmax(z / T)  # teacher, student
    p, q, hard = np.exp(log_p), np.exp(log_q), softmax(z)
    soft_loss = T**2 * np.sum(p * (log_p - log_q)) / n
    hard_loss = -np.mean(log_softmax(z)[np.arange(n), y])
    one_hot = np.eye(z.shape[1])[y]
    gradient = alpha * T * (q - p) + (1 - alpha) * (hard - one_hot)
    return alpha * soft_loss + (1 - alpha) * hard_loss, gradient / n


v = np.log([[81.0, 9.0, 1.0]])  # the teacher's logits
z, y = np.array([[2.0, 1.0, 0.0]]), np.array([0])  # the student's, the label
for T in (1, 2, 8):
    p = softmax(v / T)[0]
    gradient = distillation_loss(z, v, y, T, alpha=1)[1][0]
    print(f"T = {T}: soft target {p.round(3)}, gradient {gradient.round(3)}")
limit = (z - z.mean() - v + v.mean())[0] / 3
print(f"limit for large T: gradient {limit.round(3)}")
# --8<-- [end:show]

# The last of the loop, T = 8, is flat and near the limit.
assert np.isclose(p[0] / p[2], 81 ** (1 / 8))
assert np.allclose(gradient, limit, atol=0.1)
# The factor T squared keeps their sizes comparable: without it they fall apart.
lengths = [
    np.linalg.norm(distillation_loss(z, v, y, T, 1)[1]) for T in (1, 2, 8)
]
assert max(lengths) < 3 * min(lengths)
bare = np.divide(lengths, [1, 4, 64])
assert max(bare) > 20 * min(bare)

rng = np.random.default_rng(0)
Z, V = rng.normal(size=(5, 4)), 3 * rng.normal(size=(5, 4))
labels = rng.integers(0, 4, 5)
for T, alpha in [(1, 1), (3, 1), (3, 0), (2.5, 0.7)]:
    loss, gradient = distillation_loss(Z, V, labels, T, alpha)
    numeric = np.zeros_like(Z)
    for index in np.ndindex(Z.shape):
        step = np.zeros_like(Z)
        step[index] = 1e-5
        up = distillation_loss(Z + step, V, labels, T, alpha)[0]
        down = distillation_loss(Z - step, V, labels, T, alpha)[0]
        numeric[index] = (up - down) / 2e-5
    assert np.allclose(gradient, numeric, atol=1e-8)
    assert np.isclose(
        loss, distillation_loss(Z + 4, V - 2, labels, T, alpha)[0]
    )
kl = sum(
    entropy(a, b) for a, b in zip(softmax(V / 3), softmax(Z / 3), strict=True)
)
sure = distillation_loss(np.zeros((1, 2)), np.array([[800.0, 0]]), [0], 1, 1)
assert np.isclose(sure[0], np.log(2))  # no 0 times infinity
assert np.isclose(distillation_loss(Z, V, labels, 3, 1)[0], 9 * kl / 5)
ce = log_loss(labels, softmax(Z), labels=range(4))
assert np.isclose(distillation_loss(Z, V, labels, 3, 0)[0], ce)
assert distillation_loss(V, V, labels, 3, 1)[0] == 0
assert np.allclose(softmax(v)[0], np.array([81, 9, 1]) / 91)
assert np.allclose(softmax(v / 2)[0], np.array([9, 3, 1]) / 13)
far = distillation_loss(z, v, y, 1000, 1)[1][0]
assert np.allclose(far, limit, atol=2e-3)
# The card: teacher (log 16, log 4, 0) at T = 2, student with equal logits.
card = distillation_loss(np.zeros((1, 3)), np.log([[16.0, 4, 1]]), y, 2, 1)[1][
    0
]
assert np.allclose(card, 2 * (1 / 3 - np.array([4, 2, 1]) / 7))
