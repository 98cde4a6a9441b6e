"""The best step within a norm budget earns the dual norm of the gradient."""

import numpy as np

g = np.array([3.0, -4.0])
steps = {  # maximisers of g.s over the unit ball of each norm
    1: np.sign(g) * (np.abs(g) == np.abs(g).max()),
    2: g / np.linalg.norm(g),
    np.inf: np.sign(g),
}
t = np.linspace(0, 2 * np.pi, 100001)
circle = np.stack([np.cos(t), np.sin(t)], axis=1)
for p, s in steps.items():
    q = {1: np.inf, 2: 2, np.inf: 1}[p]  # 1/p + 1/q = 1
    shown = ", ".join(f"{v:.1f}" for v in s + 0.0)
    print(f"budget in {p:3}-norm: step ({shown})  gain {g @ s:.0f}")
    assert np.isclose(g @ s, np.linalg.norm(g, q))
    assert np.isclose(np.linalg.norm(s, p), 1)
    sphere = circle / np.linalg.norm(circle, p, axis=1)[:, None]
    assert np.isclose((sphere @ g).max(), g @ s, atol=1e-3)  # brute force

w, b, x = np.array([3.0, -4.0]), 2.0, np.array([4.0, 1.0])
score = w @ x + b
for p, s in steps.items():  # distance to the hyperplane w.x + b = 0
    delta = -score / (g @ s) * s
    assert np.isclose(w @ (x + delta) + b, 0)
    print(f"distance in {p:3}-norm {np.linalg.norm(delta, p):.3f}")
