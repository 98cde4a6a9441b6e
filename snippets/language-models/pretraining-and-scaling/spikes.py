"""One bad batch: what it does with and without clipping or skipping."""

import numpy as np


# --8<-- [start:show]
def run(guard, seed, d=20, steps=600, bad=400, rate=0.02):
    rng = np.random.default_rng(seed)
    w_true, w = rng.normal(size=d), np.zeros(d)
    m, v, norms, losses = np.zeros(d), np.zeros(d), [], []
    for t in range(1, steps + 1):
        X = rng.normal(size=(32, d))
        y = X @ w_true + 0.5 * rng.normal(size=32)
        if t == bad:
            X = 30 * X  # broken data: inputs of the wrong scale
        g = X.T @ (X @ w - y) / 32
        norm = np.linalg.norm(g)
        usual = np.median(norms[-50:]) if norms else norm
        norms.append(norm)
        losses.append(0.5 * np.sum((w - w_true) ** 2))  # excess loss
        if guard == "skip" and norm > 10 * usual:
            continue
        if guard == "clip" and norm > 2 * usual:
            g = g * 2 * usual / norm
        m, v = 0.9 * m + 0.1 * g, 0.99 * v + 0.01 * g * g
        w = w - rate * (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.99**t)) + 1e-8)
    return np.array(losses)


for guard in ("none", "clip", "skip"):
    loss = run(guard, seed=0)
    before, after = loss[350:400].mean(), loss[400:450]
    print(f"{guard}: before {before:.3f}, peak {after.max():.3f},", end=" ")
    print(f"100 steps later {loss[500:520].mean():.3f}")
# --8<-- [end:show]
for seed in range(5):
    none, clip, skip = (run(g, seed) for g in ("none", "clip", "skip"))
    base = none[350:400].mean()
    assert np.array_equal(none[:400], clip[:400])
    assert none[400:450].max() > 10 * base
    assert none[500:520].mean() > 10 * base
    for mended in (clip, skip):
        assert mended[400:450].max() < 5 * base
