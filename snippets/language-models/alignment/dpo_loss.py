"""The loss of direct preference optimisation, and its gradient."""

import numpy as np


# --8<-- [start:show]
def dpo_loss(chosen, rejected, ref_chosen, ref_rejected, beta):
    """Mean loss and its gradient in chosen; all inputs (B,).

    Each entry is the log-probability of a whole answer, summed over
    its tokens. The gradient in rejected is minus that in chosen.
    """
    margin = beta * ((chosen - ref_chosen) - (rejected - ref_rejected))
    loss = np.logaddexp(0, -margin).mean()  # -log sigma(margin)
    weight = np.exp(-np.logaddexp(0, margin))  # sigma(-margin)
    return loss, -beta * weight / len(margin)


# Four pairs: the model's gain on the chosen and on the rejected answer.
gain_chosen = np.array([0.0, 4.0, -2.0, -30.0])
gain_rejected = np.array([0.0, -6.0, -12.0, 10.0])
for c, r in zip(gain_chosen, gain_rejected, strict=True):
    loss, slope = dpo_loss(*np.array([[c], [r], [0.0], [0.0]]), beta=0.1)
    print(f"gains {c:>5} {r:>5}: loss {loss:.3f}, weight {-slope[0] / 0.1:.3f}")
# --8<-- [end:show]

shown = dpo_loss(gain_chosen, gain_rejected, np.zeros(4), np.zeros(4), 0.1)
weights = -shown[1] * 4 / 0.1
assert weights[0] == 0.5 and np.isclose(weights[1], weights[2])
assert gain_chosen[2] < 0 < gain_chosen[1] and weights[3] > 0.95

for seed in range(3):
    rng = np.random.default_rng(seed)
    c, r, rc, rr = rng.normal(scale=5, size=(4, 6)) - 20
    loss, gradient = dpo_loss(c, r, rc, rr, 0.3)
    by_hand = -np.log(1 / (1 + np.exp(-0.3 * (c - rc - r + rr)))).mean()
    assert np.isclose(loss, by_hand)
    for i in range(6):
        h = 1e-6 * (np.arange(6) == i)
        slope = dpo_loss(c + h, r, rc, rr, 0.3)[0]
        slope -= dpo_loss(c - h, r, rc, rr, 0.3)[0]
        assert np.isclose(slope / 2e-6, gradient[i], atol=1e-8)
        slope = dpo_loss(c, r + h, rc, rr, 0.3)[0]
        slope -= dpo_loss(c, r - h, rc, rr, 0.3)[0]
        assert np.isclose(slope / 2e-6, -gradient[i], atol=1e-8)
    # The start: policy = reference gives log 2, whatever the answers.
    assert np.isclose(dpo_loss(rc, rr, rc, rr, 0.3)[0], np.log(2))
loss, gradient = dpo_loss(*np.array([[-1e5], [1e5], [0.0], [0.0]]), 0.1)
assert np.isclose(loss, 2e4) and np.isclose(gradient[0], -0.1)  # no overflow

# A card: gains 3 and -2, beta = 0.2.
card = np.array([[-37.0], [-52.0], [-40.0], [-50.0]])
loss, gradient = dpo_loss(*card, beta=0.2)
assert np.isclose(loss, 0.313, atol=0.0006)
assert np.isclose(-gradient[0] / 0.2, 0.269, atol=0.0006)


# The card on KTO: losses and slopes in the gain, for both labels.
def kto(g, good, z=2.0, scale=0.1):
    u = scale * (g - z) if good else scale * (z - g)
    return 1 - 1 / (1 + np.exp(-u))


rows = (
    (12, True, 0.27, -0.020),
    (12, False, 0.73, 0.020),
    (-28, True, 0.95, -0.0045),
)
for g, good, value, slope in rows:
    assert round(kto(g, good), 2) == value
    numeric = (kto(g + 1e-4, good) - kto(g - 1e-4, good)) / 2e-4
    assert abs(numeric - slope) < (5e-4 if abs(slope) > 0.01 else 5e-5)
g = np.linspace(-58, 62, 120_001)
steep = np.gradient(-kto(g, True), g)  # steepest at the reference point
assert abs(g[steep.argmax()] - 2) < 0.01 and np.isclose(steep.max(), 0.1 / 4)
assert round(steep[30_000] / steep.max(), 2) == 0.18
assert np.isclose(g[30_000], -28)
