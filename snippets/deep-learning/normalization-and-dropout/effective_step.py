"""Weight decay and the angle a step turns scale-invariant weights."""

import numpy as np

# --8<-- [start:show]
d, eta = 200, 0.1


def run(decay, steps, rng, size=1.0):
    w = rng.normal(size=d)
    w *= size / np.linalg.norm(w)
    angles = []
    for _ in range(steps):
        noise = rng.normal(size=d) / np.sqrt(d)
        u = w / np.linalg.norm(w)
        g = (noise - u * (u @ noise)) / np.linalg.norm(w)  # orthogonal, 1/|w|
        old, w = w, (1 - eta * decay) * w - eta * g
        cos = old @ w / np.linalg.norm(old) / np.linalg.norm(w)
        angles.append(np.arccos(cos))
    return np.linalg.norm(w), np.mean(angles[-500:])


rng = np.random.default_rng(0)
for decay in (0, 0.01, 0.04):
    for size in (0.5, 4.0):
        norm, angle = run(decay, 5000, rng, size)
        print(f"decay {decay:4}  start {size}  norm {norm:.2f}", end="")
        print(f"  angle {angle:.3f}  sqrt(2 eta decay)", end="")
        print(f" {np.sqrt(2 * eta * decay):.3f}")
        # --8<-- [end:show]
        if decay:
            assert np.isclose(norm, (eta / (2 * decay)) ** 0.25, rtol=0.03)
            assert np.isclose(angle, np.sqrt(2 * eta * decay), rtol=0.03)
        else:  # grows for ever: |w|^4 gains 2 eta^2 a step
            growth = (size**4 + 2 * eta**2 * 5000) ** 0.25
            assert np.isclose(norm, growth, rtol=0.03)
            assert np.isclose(angle, eta / norm**2, rtol=0.1)
        # the values that the text names
        named = {0.01: (1.5, 0.045), 0.04: (1.06, 0.089)}
        assert not decay or np.allclose(named[decay], (norm, angle), rtol=0.03)
