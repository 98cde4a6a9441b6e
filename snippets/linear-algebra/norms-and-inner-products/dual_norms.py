"""The best step within a norm budget gains the dual norm of the gradient."""

import numpy as np


# --8<-- [start:show]
def best_step(g, p):
    """A maximiser of g.s over steps s (d,) with p-norm at most 1; g not 0."""
    if p == 1:  # everything on one largest entry, also at a tie
        j = np.abs(g).argmax()
        return np.sign(g[j]) * np.eye(len(g))[j]
    return np.sign(g) if p == np.inf else g / np.linalg.norm(g)


g = np.array([3.0, -4.0])
for p in (1, 2, np.inf):
    s = best_step(g, p)
    print(f"{p:3}-norm at most 1: {np.round(s, 1) + 0.0}  gain {g @ s:.0f}")
# --8<-- [end:show]

gains = [g @ best_step(g, p) for p in (1, 2, np.inf)]
assert np.allclose(gains, [4, 5, 7])  # by hand: max, root of 25, sum
assert np.array_equal(best_step(g, 1), [0, -1])
dual = {1: np.inf, 2: 2, np.inf: 1}  # 1/p + 1/q = 1
rng = np.random.default_rng(0)
tie = np.array([2.0, -2.0, 1.0])
for g in (tie, *rng.normal(size=(10, 3))):
    for p, q in dual.items():
        s = best_step(g, p)
        assert np.isclose(np.linalg.norm(s, p), 1)
        assert np.isclose(g @ s, np.linalg.norm(g, q))
        others = rng.normal(size=(500, 3))
        others /= np.linalg.norm(others, p, axis=1)[:, None]
        assert (others @ g).max() <= g @ s + 1e-12

w, b, x = np.array([2.0, -1.0, 2.0]), 3.0, np.array([1.0, 4.0, 3.0])  # card
score = w @ x + b
assert score == 7
for p, wanted in ((np.inf, 7 / 5), (2, 7 / 3), (1, 7 / 2)):
    delta = -score / np.linalg.norm(w, dual[p]) * best_step(w, p)
    assert np.isclose(w @ (x + delta) + b, 0)
    assert np.isclose(np.linalg.norm(delta, p), wanted)
