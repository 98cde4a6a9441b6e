"""Steps and examples until the digits are learned, for growing batches."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from sklearn.datasets import load_digits

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
X, y = load_digits(return_X_y=True)
X, Y = np.column_stack([X / 16, np.ones(len(y))]), np.eye(10)[y]
check = np.random.default_rng(5).permutation(len(y))[:300]


def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


# --8<-- [start:show]
def steps_to_target(n, eta, rng, target=0.35, most=1500):
    """Steps of SGD with batches of n until the loss reaches the target."""
    W, t = np.zeros((10, 65)), 0  # 64 pixels and a constant 1
    while t < most:
        rows = rng.integers(0, len(y), n)
        P = softmax(X[rows] @ W.T)
        W -= eta * (P - Y[rows]).T @ X[rows] / n
        t += 1
        if t % max(1, t // 20) == 0:  # look every five per cent
            P = softmax(X[check] @ W.T)  # 300 fixed images
            if -np.mean(np.log((P * Y[check]).sum(axis=1))) < target:
                return t
    return most


# --8<-- [end:show]


# --8<-- [start:run]
rates = 0.4 * 2.0 ** np.arange(5)


def best(n):
    """Fewest steps (median of three seeds) over the rates, and the rate."""
    fewest, at = 1500, None
    for eta in rates:
        found = [
            steps_to_target(n, eta, np.random.default_rng(seed), most=fewest)
            for seed in range(3)
        ]
        if np.median(found) < fewest:
            fewest, at = int(np.median(found)), eta
    return fewest, at


sizes = [1, 2, 4, 8, 16, 32, 64, 128]
results = [best(n) for n in sizes]
for n, (steps, eta) in zip(sizes, results, strict=True):
    print(f"n {n:3}  steps {steps:3}  examples {n * steps:5}  eta {eta}")
# --8<-- [end:run]
steps, _ = (np.array(column) for column in zip(*results, strict=True))
sizes = np.array(sizes)
fig, (left, right) = plt.subplots(1, 2, figsize=(6.5, 2.9), sharex=True)
left.plot(sizes, steps[0] / sizes, color="0.55", lw=1, ls=(0, (4, 3)))
left.text(1.2, 14, "perfect scaling", color="0.4", fontsize=9)
left.plot(sizes, 17 * (1 + 16 / sizes), color="C1", lw=1.4)
left.text(16, 60, r"$17\,(1 + 16/n)$", color="C1")
left.plot(sizes, steps, "o", color="C0")
left.set(ylabel="steps", ylim=(8, 500))
right.plot(sizes, 17 * (sizes + 16), color="C1", lw=1.4)
right.plot(sizes, sizes * steps, "o", color="C0")
right.set(ylabel="examples", ylim=(200, 5000))
for ax in (left, right):
    ax.set(xscale="log", yscale="log", xlabel="batch size $n$")
    ax.set_xticks([1, 4, 16, 64], ["1", "4", "16", "64"])
    ax.minorticks_off()
left.set_yticks([10, 30, 100, 300], ["10", "30", "100", "300"])
right.set_yticks([300, 1000, 3000], ["300", "1,000", "3,000"])
fig.savefig("batch_size.svg", metadata={"Date": None})

assert np.all(sizes[1:] == 2 * sizes[:-1])
assert steps[0] > 4.5 * steps[3]  # at first a doubling nearly halves them
assert steps[-1] > 0.6 * steps[-3]  # four times the batch at the end
assert sizes[3] * steps[3] < 2 * steps[0] < sizes[-1] * steps[-1] / 3
assert np.all(np.abs(np.log(steps / 17 / (1 + 16 / sizes))) < np.log(1.35))
for n, (found, eta) in zip(sizes, results, strict=True):
    beyond = {rates[0]: eta / 2, rates[-1]: 2 * eta}  # the ends: no faster
    if eta in beyond:
        wider = [
            steps_to_target(
                n, beyond[eta], np.random.default_rng(seed), most=found
            )
            for seed in range(3)
        ]
        assert np.median(wider) >= found
few = np.median(  # half the steps for twice batch and rate, while small
    [
        [
            steps_to_target(n, 0.1 * n, np.random.default_rng(seed))
            for n in (1, 2, 4)
        ]
        for seed in range(5)
    ],
    axis=0,
)
assert np.all(np.abs(few[:-1] / few[1:] - 2) < 0.2)
