"""PPO's clipped loss over tokens, and its gradient."""

import numpy as np


# --8<-- [start:show]
def ppo_loss(new, old, advantage, mask, epsilon=0.2):
    """Loss, gradient in new (B, T), share of tokens clipped away.

    new, old: log-probabilities of the sampled tokens, (B, T);
    advantage (B, T); mask (B, T): 1 for tokens of the answer.
    """
    ratio = np.exp(new - old)
    plain = ratio * advantage
    clipped = np.clip(ratio, 1 - epsilon, 1 + epsilon) * advantage
    count = mask.sum()
    loss = -(np.minimum(plain, clipped) * mask).sum() / count
    active = (plain <= clipped) & (mask > 0)  # ratio still counts
    gradient = -np.where(active, plain, 0.0) / count
    return loss, gradient, 1 - active.sum() / count


ratio = np.array([[1.5, 0.5, 1.5, 0.5, 1.1]])
advantage = np.array([[2.0, 2.0, -2.0, -2.0, -2.0]])
print("ratio  advantage  objective  gradient in log pi")
for r, A in zip(ratio[0], advantage[0], strict=True):
    one = np.array([[A]])
    loss, slope, _ = ppo_loss(np.log([[r]]), 0 * one, one, one**0)
    print(f"{r:<5}  {A:>4}       {-loss:>4.1f}       {-slope[0, 0] + 0:>4.1f}")
# --8<-- [end:show]

# The rows as the text reads them: each is its own batch of one token.
loss, slope, share = ppo_loss(
    np.log(ratio), np.zeros((1, 5)), advantage, np.ones((1, 5))
)
assert np.allclose(-5 * slope, [[0, 1, -3, 0, -2.2]])
assert np.isclose(-5 * loss, 2.4 + 1 - 3 - 1.6 - 2.2) and np.isclose(share, 0.4)

for seed in range(3):
    rng = np.random.default_rng(seed)
    old = np.log(rng.uniform(0.1, 0.9, (3, 5)))
    new = old + 0.4 * rng.normal(size=(3, 5))
    A = rng.normal(size=(3, 5))
    mask = (np.arange(5) < np.array([[5], [2], [3]])).astype(float)
    loss, gradient, share = ppo_loss(new, old, A, mask)
    for i, j in np.ndindex(3, 5):
        step = np.zeros((3, 5))
        step[i, j] = 1e-6
        slope = ppo_loss(new + step, old, A, mask)[0]
        slope = (slope - ppo_loss(new - step, old, A, mask)[0]) / 2e-6
        assert np.isclose(slope, gradient[i, j], atol=1e-8)
    # By cases instead of the minimum.
    rho = np.exp(new - old)
    dead = ((A > 0) & (rho > 1.2)) | ((A < 0) & (rho < 0.8))
    assert np.isclose(share, (dead * mask).sum() / mask.sum())
    assert np.all((gradient == 0) == (dead | (mask == 0)))
    # On fresh samples (new = old) it is the policy gradient.
    fresh = ppo_loss(old, old, A, mask)[1]
    assert np.allclose(fresh, -A * mask / mask.sum())

# A card: epsilon = 0.1, ratios 1.3 and 0.7.
one = np.ones((1, 1))
for r, A, value, slope in (
    (1.3, 3.0, 3.3, 0.0),
    (0.7, 3.0, 2.1, 2.1),
    (1.3, -3.0, -3.9, -3.9),
    (0.7, -3.0, -2.7, 0.0),
):
    loss, g, _ = ppo_loss(np.log(r) * one, 0 * one, A * one, one, 0.1)
    assert np.isclose(-loss, value) and np.isclose(-g[0, 0], slope)
