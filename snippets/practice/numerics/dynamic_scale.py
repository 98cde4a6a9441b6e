"""Training with float16 gradients and a dynamic loss scale."""

import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(500, 6)).astype(np.float32)
y = (X @ rng.normal(0, 3, 6) > 0).astype(np.float32)


# --8<-- [start:show]
def gradient(w, scale):
    """float16 gradient of scale * loss; a mean over four million."""
    p = 1 / (1 + np.exp(-X @ w))
    dz = (scale / 4e6 * (p - y)).astype(np.float16)  # by the logits
    return (X.T @ dz.astype(np.float32)).astype(np.float16)


def train(scale=1.0, dynamic=False, steps=400, interval=50):
    w, good, skipped = np.zeros(6, np.float32), 0, 0
    for _ in range(steps):
        with np.errstate(over="ignore"):
            g = gradient(w, scale)
        if not np.isfinite(g).all():  # the weights stay as they are
            scale, good, skipped = scale / 2, 0, skipped + 1
            continue
        w -= 4e4 * (g.astype(np.float32) / scale)  # unscale in float32
        good += 1
        if dynamic and good == interval:
            scale, good = 2 * scale, 0
    return w, scale, skipped


# --8<-- [end:show]
def loss(w):
    z = X.astype(float) @ w
    return np.mean(np.logaddexp(0, z) - y * z)


def exact(steps=400):
    w = np.zeros(6)
    for _ in range(steps):
        w -= 4e4 / 4e6 * X.T @ (1 / (1 + np.exp(-X @ w)) - y)
    return w


# --8<-- [start:run]
runs = {
    "scale 1": train(),
    "scale 2^16": train(2.0**16),
    "from 2^36, dynamic": train(2.0**36, dynamic=True),
}
print(f"float64: loss {loss(exact()):.4f}")
for name, (w, scale, skipped) in runs.items():
    print(f"{name:18}: loss {loss(w):.4f}", end=", ")
    print(f"{skipped} skipped, last scale 2^{np.log2(scale):.0f}")
# --8<-- [end:run]

best = loss(exact())
plain, fixed, dynamic = (loss(w) for w, _, _ in runs.values())
assert abs(fixed / best - 1) < 0.01 and abs(dynamic / best - 1) < 0.01
assert plain > 1.1 * best and runs["from 2^36, dynamic"][2] > 0
w0 = np.zeros(6, np.float32)
for k in (0, 10, 16):
    g = gradient(w0, 2.0**k).astype(float) / 2.0**k
    true = X.astype(float).T @ (0.5 - y) / 4e6
    error = np.abs(g - true).max() / np.abs(true).max()
    assert (error < 2e-3) == (k > 0), (k, error)
# the factor does not change the step: it is divided out before
g16, g20 = (gradient(w0, 2.0**k).astype(float) / 2.0**k for k in (16, 20))
assert np.allclose(g16, g20, rtol=2e-3)
# data with an infinity: every step is skipped, whatever the scale
X[3, 2] = np.inf
with np.errstate(invalid="ignore"):
    w, scale, skipped = train(2.0**16, dynamic=True, steps=60)
assert skipped == 60 and scale == 2.0**-44 and (w == 0).all()
X[3, 2] = 1.0
# from scale 1 the doublings repair what scale 1 loses
w, scale, skipped = train(1.0, dynamic=True)
assert scale == 2.0 ** (400 // 50) and skipped == 0 and loss(w) < plain
w, scale, _ = train(1.0, dynamic=True, interval=10)
assert abs(loss(w) / best - 1) < 0.01 and scale > 2**16
# the scale first falls to 2**30, where gradients fit, and rises later
assert train(2.0**36, dynamic=True, steps=6)[1:] == (2.0**30, 6)
assert runs["from 2^36, dynamic"][1:] == (2.0 ** (30 + 7), 6)


def gradient(w, scale):
    """Scripted: finite where the letter is g."""
    return np.full(6, 0.0 if next(script) == "g" else np.inf, np.float16)


# doubled after three good steps in a row, the count begun anew each time
for letters, factor in (("ggg", 2), ("gggggg", 4), ("ggbgg", 0.5), ("bggg", 1)):
    script = iter(letters)
    steps = len(letters)
    assert train(8.0, True, steps, interval=3)[1] == 8 * factor, letters
