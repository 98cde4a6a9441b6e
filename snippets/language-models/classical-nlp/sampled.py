"""What sampled losses converge to: p, or p over the noise."""

import numpy as np
from scipy.special import expit, softmax

# --8<-- [start:show]
p = np.array([0.05, 0.15, 0.10, 0.30, 0.40])  # next word in one context
q = np.array([0.50, 0.20, 0.15, 0.10, 0.05])  # noise: overall frequency
k, n = 4, 5_000


def fit(method, rng):
    """Free scores s, full-batch descent over n positives, k negatives each."""
    words = np.c_[rng.choice(5, n, p=p), rng.choice(5, (n, k), p=q)]
    label = np.zeros(k + 1)
    label[0] = 1
    shift = {"softmax": 0 * q, "logQ": np.log(q), "NCE": np.log(k * q)}[method]
    s = np.zeros(5)
    for _ in range(150):
        t = (s - shift)[words]
        error = (expit(t) if method == "NCE" else softmax(t, axis=1)) - label
        s -= 4 * np.bincount(words.ravel(), error.ravel(), 5) / n
    return s


print("p              ", p)
for method in ["softmax", "logQ", "NCE"]:
    s = fit(method, np.random.default_rng(0))
    total = np.exp(s).sum()
    print(f"{method:<8}", np.round(softmax(s), 2), f"sum e^s {total:.2f}")
# --8<-- [end:show]
for seed in range(3):
    s = fit("softmax", np.random.default_rng(seed))
    assert np.allclose(softmax(s), (p / q) / (p / q).sum(), atol=0.03)
    s = fit("logQ", np.random.default_rng(seed))
    assert np.allclose(softmax(s), p, atol=0.03)
    s = fit("NCE", np.random.default_rng(seed))
    assert np.allclose(np.exp(s), p, atol=0.03)
# the card: p 0.02, q 0.05, k 4
assert np.isclose(np.log(0.02 / 0.05), -0.92, atol=5e-3)
assert np.isclose(np.log(0.02), -3.91, atol=5e-3)
assert np.isclose(np.log(0.02 / (4 * 0.05)), -2.30, atol=5e-3)
