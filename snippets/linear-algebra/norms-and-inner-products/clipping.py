"""Clipping by norm keeps the direction; clipping by value does not."""

import numpy as np

layers = [np.array([3.0]), np.array([[0.0, 4.0]])]  # gradients, two layers
limit = 1.0


def clip_by_norm(grads, limit):
    total = np.sqrt(sum(np.sum(g**2) for g in grads))  # over all layers
    scale = min(1.0, limit / total) if total > 0 else 1.0
    return [scale * g for g in grads]


def flat(grads):
    return np.concatenate([g.ravel() for g in grads])


g = flat(layers)
ways = {
    "global norm": flat(clip_by_norm(layers, limit)),
    "each layer": flat([clip_by_norm([v], limit)[0] for v in layers]),
    "by value": np.clip(g, -limit, limit),
}
for name, c in ways.items():
    cos = g @ c / (np.linalg.norm(g) * np.linalg.norm(c))
    turn = np.degrees(np.arccos(min(1.0, cos)))
    shown = ", ".join(f"{v:.1f}" for v in c)
    print(
        f"{name:12} ({shown})  norm {np.linalg.norm(c):.2f}  turned {turn:.1f}"
    )

best = ways["global norm"]  # the nearest point of the ball
for t in np.linspace(0, 2 * np.pi, 720):
    other = limit * np.array([np.cos(t), 0, np.sin(t)])
    assert np.linalg.norm(g - best) <= np.linalg.norm(g - other) + 1e-12
small = [0.01 * v for v in layers]  # within the limit: left alone
assert np.array_equal(flat(clip_by_norm(small, limit)), flat(small))
assert np.array_equal(flat(clip_by_norm([np.zeros(2)], 1)), np.zeros(2))
