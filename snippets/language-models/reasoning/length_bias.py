"""What dividing by the length does to right and to wrong answers."""

import numpy as np

# --8<-- [start:show]
# right short, wrong short, right long, wrong long
length = np.array([100, 100, 400, 400])
reward = np.array([1, 0, 1, 0])


def softmax(z):
    return np.exp(z) / np.exp(z).sum()


def ascent(logits, share, rate=0.5):
    p = softmax(logits)
    g = share * (reward - p @ reward)  # centred advantage, weighted
    return logits + rate * p * (g - p @ g)


for name, share in [("mean over tokens", 100 / length), ("sum", length**0)]:
    logits = np.log([0.1, 0.4, 0.1, 0.4])
    for _ in range(40):
        logits = ascent(logits, share)
    p = softmax(logits)
    print(f"{name}: right {p[0]:.2f} and {p[2]:.2f} long,", end=" ")
    print(f"wrong {p[1]:.2f} and {p[3]:.2f} long")
    # --8<-- [end:show]
    if name == "sum":
        assert np.isclose(p[0], p[2]) and np.isclose(p[1], p[3])
    else:
        assert p[0] > 1.5 * p[2] and p[3] > 1.5 * p[1]

# One step against differences of the mean of weight times log-probability.
for seed in range(3):
    w = np.random.default_rng(seed).normal(size=4)
    p = softmax(w)
    weight = p * (100 / length) * (reward - p @ reward)
    slope = [
        weight @ (np.log(softmax(w + e)) - np.log(softmax(w - e))) / 2e-5
        for e in 1e-5 * np.eye(4)
    ]
    assert np.allclose(ascent(w, 100 / length, 1.0) - w, slope, atol=1e-8)
