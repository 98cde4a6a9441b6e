"""Group-relative policy gradient on the steps of a flow."""

import numpy as np

points, weights, s2 = np.array([-1.0, 2.0]), np.array([0.7, 0.3]), 0.04


def velocity(x, t):
    """E[eps - x_0 | x_t = x] for two narrow Gaussians."""
    var = (1 - t) ** 2 * s2 + t * t
    gap = x[:, None] - (1 - t) * points
    log = -(gap**2) / (2 * var)
    part = weights * np.exp(log - log.max(axis=1, keepdims=True))
    part /= part.sum(axis=1, keepdims=True)
    eps = t * gap / var
    x0 = points + (1 - t) * s2 * gap / var
    return (part * (eps - x0)).sum(axis=1)


# --8<-- [start:show]
def step_mean(x, t, h, theta, g):
    """Mean of one step; the model's velocity is the trained one + theta."""
    u = velocity(x, t) + theta
    return x - h * u - h * g * g / 2 * (x + (1 - t) * u) / t


def rollout(theta, n, g, rng):
    """Latents x_T, ..., x_0 of n samples, one theta a step: (T + 1, n)."""
    T, path = len(theta), [rng.normal(size=n)]
    for k in range(T):
        t, h = 1 - k / T, 1 / T
        noise = g * np.sqrt(h) * rng.normal(size=n)
        path.append(step_mean(path[-1], t, h, theta[k], g) + noise)
    return np.array(path)


def update(theta, path, reward, g, rate, kl_weight):
    """One ascent step; each denoising step by itself, from stored latents."""
    T, h = len(theta), 1 / len(theta)
    advantage = (reward - reward.mean()) / (reward.std() + 1e-8)
    new = theta.copy()
    for k in range(T):
        t, var = 1 - k / T, g * g * h
        slope = -h * (1 + g * g / 2 * (1 - t) / t)  # of the mean, by theta
        gap = path[k + 1] - step_mean(path[k], t, h, theta[k], g)
        grad = np.mean(advantage * gap) * slope / var  # of log-probability
        new[k] += rate * (grad - kl_weight * theta[k] * slope**2 / var)
    return new


# --8<-- [end:show]
# --8<-- [start:run]
results = {}
for kl_weight in (0, 0.3):
    rng, theta = np.random.default_rng(0), np.zeros(10)
    for i in range(61):
        path = rollout(theta, 256, 0.7, rng)
        if i in (0, 20, 60):  # in use: 50 steps, no noise
            x = rollout(np.repeat(theta, 5), 4000, 0, rng)[-1]
            results[kl_weight, i] = x.mean(), np.mean(x > 0.5), x.std()
            print(
                f"KL {kl_weight:3}, update {i:2}: reward {x.mean():5.2f}",
                end="  ",
            )
            print(
                f"at 2 {np.mean(x > 0.5):.2f}  spread {x.std():.2f}", end="  "
            )
            print(f"beyond real ones {np.mean(x > 2.6):.2f}")
        theta = update(theta, path, path[-1], 0.7, 0.5, kl_weight)
# --8<-- [end:run]

# without a penalty the reward exceeds what any real sample has
assert results[0, 60][0] > 2 and results[0, 60][1] > 0.8
assert (
    results[0.3, 60][0] < 2 and results[0.3, 60][1] > results[0.3, 0][1] + 0.1
)


# pushed at the last step alone, modes keep their shares; a shared push moves
# them too
last, shared = np.zeros(10), np.full(10, -1.0)
last[-1] = -1.0
share = [
    np.mean(rollout(th, 4000, 0, np.random.default_rng(2))[-1] > 0.5)
    for th in (np.zeros(10), last, shared)
]
assert abs(share[1] - share[0]) < 0.01 and share[2] > share[0] + 0.1


def mean_reward(theta):
    return rollout(theta, 100_000, 0.7, np.random.default_rng(1))[-1]


# the gradient from stored latents is that of the expected reward
theta = np.linspace(-0.2, 0.1, 4)
path = rollout(theta, 100_000, 0.7, np.random.default_rng(1))
got = (update(theta, path, path[-1], 0.7, 1.0, 0) - theta) * path[-1].std()
for k in range(4):
    move = 0.05 * np.eye(4)[k]
    slope = (mean_reward(theta + move) - mean_reward(theta - move)).mean() / 0.1
    assert abs(got[k] - slope) < 0.03 and slope < -0.05
# and the penalty's is that of the divergence between the steps
pull = update(theta, path, 0 * path[-1], 0.7, 1.0, 2.0) - theta


def divergence(theta):
    x, t, h = np.array([0.4]), 0.75, 0.25
    apart = step_mean(x, t, h, theta, 0.7) - step_mean(x, t, h, 0.0, 0.7)
    return apart[0] ** 2 / (2 * 0.7**2 * h)


slope = (divergence(theta[1] + 1e-4) - divergence(theta[1] - 1e-4)) / 2e-4
assert np.isclose(pull[1], -2.0 * slope)
