"""The chosen answer can lose probability while DPO's loss falls."""

import numpy as np

# --8<-- [start:show]
F = np.array([[4.0, 1.0], [5.0, 0.0], [0.0, 0.0]])  # chosen, rejected, other


def log_policy(theta):
    z = F @ theta
    return z - np.log(np.exp(z).sum())


theta, beta = np.zeros(2), 0.1
ref = log_policy(theta)
for step in range(301):
    logp = log_policy(theta)
    gain = logp - ref
    margin = beta * (gain[0] - gain[1])
    loss = np.log1p(np.exp(-margin))
    if step in (0, 20, 300):
        print(f"{step:>3}  loss {loss:.3f}  policy {np.exp(logp).round(3)}")
    theta = theta + beta / (1 + np.exp(margin)) * (F[0] - F[1])
# --8<-- [end:show]

assert np.exp(logp)[0] < np.exp(ref)[0] / 5 and loss < np.log(2) / 4
# To first order, by hand: the direction is F_c - F_r = (-1, 1).
p = np.exp(ref)
change = (F - p @ F) @ (F[0] - F[1])
assert np.allclose(change, [-1 / 3, -7 / 3, 8 / 3])
# It falls because its own term lies below the policy's mean.
assert F[0] @ (F[0] - F[1]) < p @ F @ (F[0] - F[1])
small = log_policy(1e-6 * (F[0] - F[1])) - ref
assert np.allclose(small / 1e-6, change, atol=1e-4)
# theta = t (-1, 1), so the margin is 2 beta t: one number to iterate.
t = 0.0
for _ in range(301):
    t += 0.1 * (1 - 1 / (1 + np.exp(-0.2 * t)))
assert np.allclose(theta, [-t, t])
