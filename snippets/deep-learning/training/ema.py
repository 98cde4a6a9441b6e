"""An exponential moving average of the weights, with and without start bias."""

import numpy as np


# --8<-- [start:show]
def averages(weights, beta, start):
    """The average after each step; start "first", or "zero" and corrected."""
    ema = weights[0] * (start == "first")
    found = []
    for t, w in enumerate(weights[1:], 1):
        ema = beta * ema + (1 - beta) * w
        found.append(ema / (1 - beta**t) if start == "zero" else ema)
    return np.array(found)


def sgd(rng, steps=3000, eta=0.2):
    """A noisy bowl, w**2 / 2 around 0, started at 10."""
    w = [10.0]
    for _ in range(steps):
        w.append(w[-1] - eta * (w[-1] + rng.normal()))
    return np.array(w)


def rms(values):
    return np.sqrt(np.mean(values**2))


# --8<-- [end:show]
# --8<-- [start:run]
runs = [sgd(np.random.default_rng(seed)) for seed in range(20)]
late = np.concatenate([w[2001:] for w in runs])
print(f"weights themselves: {rms(late):.2f}")
print(f"{'':11} from the first weight   corrected")
print(f"{'':11} step 300  2000 to 3000   step 300")
for beta in (0.9, 0.99, 0.999):
    plain = np.array([averages(w, beta, "first") for w in runs])
    fair = np.array([averages(w, beta, "zero") for w in runs])
    print(f"beta {beta:5}  {rms(plain[:, 299]):8.2f}", end="")
    print(f"  {rms(plain[:, 2000:]):12.2f}  {rms(fair[:, 299]):9.2f}")
# --8<-- [end:run]

w = np.array([3.0, 5.0, 2.0])
assert np.allclose(averages(w, 0.75, "first"), [3.5, 3.125])
assert np.allclose(averages(w, 0.75, "zero")[0], 5)
assert np.allclose(averages(np.full(9, 4.0), 0.9, "zero"), 4)
# stationary spread: eta / (2 - eta), and the average's by its weights
assert abs(rms(late) ** 2 - 0.2 / 1.8) < 0.01
a, b = 0.8, 0.99
exact = 0.2 / 1.8 * (1 - b) / (1 + b) * (1 + a * b) / (1 - a * b)
found = np.array([averages(v, b, "first") for v in runs])[:, 2000:]
assert 0.8 < rms(found) / np.sqrt(exact) < 1.25
half = np.log(0.5) / np.log([0.9, 0.99, 0.999, 0.995])
assert np.allclose(half, (6.6, 69, 692.8, 138.3), rtol=0.01)
plain = np.array([averages(v, 0.999, "first") for v in runs])[:, 299]
assert np.allclose(10 * 0.999**300, plain.mean(), rtol=0.02)
assert np.isclose(0.995**400, 0.135, rtol=0.01)  # the card
