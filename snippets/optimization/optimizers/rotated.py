"""The valley and the same valley turned by 45 degrees."""

import numpy as np

# --8<-- [start:show]
c = np.sqrt(0.5)
valleys = {"straight": np.eye(2), "turned": np.array([[c, -c], [c, c]])}


def final_loss(rule, eta, Q, steps=50):
    H, w = Q @ np.diag([1.0, 50.0]) @ Q.T, Q @ np.array([10.0, 1.0])
    m, v = np.zeros(2), np.zeros(2)
    for _ in range(steps):
        g = H @ w
        if rule == "momentum":
            m = 0.9 * m + g
            w = w - eta * m
        elif rule == "Adagrad":
            v = v + g**2
            w = w - eta * g / (np.sqrt(v) + 1e-10)
        elif rule == "RMSProp":
            v = 0.9 * v + 0.1 * g**2
            w = w - eta * g / (np.sqrt(v) + 1e-8)
    return w @ H @ w / 2


grid = np.geomspace(0.001, 3, 71)  # the best step size for each
for rule in ("momentum", "Adagrad", "RMSProp"):
    best = [
        min(final_loss(rule, eta, Q) for eta in grid) for Q in valleys.values()
    ]
    print(f"{rule:8} straight {best[0]:.0e}  turned {best[1]:.0e}")
    # --8<-- [end:show]
    if rule == "momentum":
        assert np.isclose(*best)
    else:
        assert best[1] > 10 * best[0]


def written_out(rule, eta):
    """The straight valley again, with sums over all gradients so far."""
    lam, w, past = np.array([1.0, 50.0]), np.array([10.0, 1.0]), []
    for t in range(50):
        past.append(lam * w)
        old, g = np.array(past), 0.9 ** np.arange(t, -1, -1)
        if rule == "momentum":
            w = w - eta * g @ old
        else:
            s = g @ old**2 / 10 if rule == "RMSProp" else np.sum(old**2, axis=0)
            w = w - eta * past[-1] / (np.sqrt(s) + 1e-10)
    return lam @ w**2 / 2


for rule in ("momentum", "Adagrad", "RMSProp"):
    for eta in grid[::10]:
        ours = final_loss(rule, eta, np.eye(2))
        assert np.isclose(ours, written_out(rule, eta))
