"""L2 in the gradient against decoupled weight decay: SGD, then Adam."""

import numpy as np

eta, lam = 0.1, 0.1
w, g = np.array([1.0, 1.0]), np.array([10.0, 0.1])  # weights, loss gradient
assert np.allclose(w - eta * (g + lam * w), (1 - eta * lam) * w - eta * g)

# Freeze Adam's scale at |g| per coordinate: how much does the decay remove?
print("removed by SGD, L2 or decay:", eta * lam * w)
print("removed by Adam with L2:    ", eta * lam * w / np.abs(g))
print("removed by AdamW:           ", eta * lam * w)


def train(optimiser, lam=0.1, steps=20_000):
    """Minimise 0.5 (w - 2)^2 with a decaying step; return the last w."""
    w = m = v = 0.0
    for k in range(1, steps + 1):
        eta = 0.05 * (1 - k / (steps + 1))
        grad = w - 2.0
        g = grad if optimiser == "AdamW" else grad + lam * w
        m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g * g
        step = (m / (1 - 0.9**k)) / (np.sqrt(v / (1 - 0.999**k)) + 1e-8)
        if optimiser == "SGD":
            step = g
        decay = lam * w if optimiser == "AdamW" else 0.0
        w -= eta * (step + decay)
    return w


penalised = 2.0 / (1.0 + 0.1)  # minimiser of 0.5 (w - 2)^2 + 0.05 w^2
print(f"minimiser with the penalty {penalised:.3f}, without 2.000")
for name in ("SGD", "Adam + L2", "AdamW"):
    print(f"{name:10s} ends at {train(name):.3f}")
assert np.isclose(train("Adam + L2"), penalised, atol=1e-3)
assert np.isclose(train("AdamW"), 2.0, atol=1e-3)
