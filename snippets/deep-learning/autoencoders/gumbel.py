"""Gradients through a discrete code: exact, straight-through, relaxed."""

import numpy as np

logits = np.log([0.5, 0.3, 0.2])


# --8<-- [start:show]
def softmax(a):
    a = np.exp(a - a.max(axis=-1, keepdims=True))
    return a / a.sum(axis=-1, keepdims=True)


c = np.array([1.0, -1.0, 2.0])  # f(y) = (c . y)^2
p = softmax(logits)
results = {}
exact = p * (c**2 - p @ c**2)  # gradient of sum_k p_k c_k^2
print("exact          ", exact.round(2))
rng = np.random.default_rng(0)
noise = rng.gumbel(size=(100_000, 3))
hard = np.eye(3)[(logits + noise).argmax(axis=1)]  # a draw from p
for tau in (2.0, 0.5, 0.1):
    soft = softmax((logits + noise) / tau)
    for name, y in (("relaxed", soft), ("straight", hard)):
        up = 2 * (y @ c)[:, None] * c  # gradient of f at y
        inner = np.sum(up * soft, axis=1, keepdims=True)
        g = soft * (up - inner) / tau  # back through the softmax
        print(f"{name:8} {tau}   ", g.mean(axis=0).round(2), end="  ")
        print("deviation", g.std(axis=0).round(1))
        # --8<-- [end:show]
        results[name, tau] = g.mean(axis=0), g.std(axis=0).mean()
for name in ("relaxed", "straight"):
    bias, noise = zip(
        *(
            (np.abs(results[name, t][0] - exact).max(), results[name, t][1])
            for t in (2.0, 0.5, 0.1)
        ),
        strict=True,
    )
    assert bias[0] > bias[1] > bias[2] and noise[0] < noise[1] < noise[2]
    assert bias[1] > 0.1
assert np.allclose(hard.mean(axis=0), p, atol=0.01)
# straight-through as tau goes to 0: two corners tie, and their slopes
# along the edge, averaged, stand for the difference of f


def small_tau(power):
    slopes = power * np.outer(c ** (power - 1), c)  # row k: gradient at e_k
    edge = (slopes[:, None] + slopes) / 2  # (3, 3, 3)
    j = np.arange(3)
    along = edge[j[:, None], j, j[:, None]] - edge[j[:, None], j, j]
    return p * (along @ p)


assert np.allclose(small_tau(2), exact)  # unbiased in the limit
fourth = p * (c**4 - p @ c**4)
assert np.abs(small_tau(4) - fourth).max() > 1  # biased
step = 1e-6 * np.eye(3)
slope = (softmax(logits + step) - softmax(logits - step)) @ c**2 / 2e-6
assert np.allclose(slope, exact, atol=1e-6)
