"""Reward hacking on purpose: the proxy rises, the gold reward turns."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
fig, ax = plt.subplots(figsize=(6.2, 3.4))


def fit_reward(chosen, rejected, ridge=0.0, steps=30):
    """Weights w (d,) of r = features @ w; chosen, rejected (n, d)."""
    n, d = chosen.shape
    D = chosen - rejected
    w = np.zeros(d)
    for _ in range(steps):  # Newton: mean log(1 + exp(-D w)) + ridge |w|^2 / 2
        wrong = 1 / (1 + np.exp(D @ w))  # sigma(-margin)
        gradient = -D.T @ wrong / n + ridge * w
        curvature = (D.T * (wrong * (1 - wrong))) @ D / n
        w -= np.linalg.solve(curvature + ridge * np.eye(d), gradient)
    return w


# --8<-- [start:show]
def gold(x):
    """What people want of x = (quality, length): more, up to a length."""
    return x[..., 0] + x[..., 1] - x[..., 1] ** 2 / 2


def proxy_weights(n, rng, mean=0.0):
    """A linear reward model, fitted on answers drawn from N(mean, I)."""
    a, b = mean + rng.normal(size=(2, n, 2))
    p = 1 / (1 + np.exp(gold(b) - gold(a)))
    first = (rng.random(n) < p)[:, None]
    return fit_reward(np.where(first, a, b), np.where(first, b, a))


print("seed  weights      accuracy  ceiling  KL at peak  gold there  at KL 32")
for seed in range(3):
    rng = np.random.default_rng(seed)
    w = proxy_weights(1000, rng)
    a, b = rng.normal(size=(2, 20000, 2))
    p = 1 / (1 + np.exp(gold(b) - gold(a)))
    accuracy = np.where((a - b) @ w > 0, p, 1 - p).mean()
    ceiling = np.maximum(p, 1 - p).mean()
    # Tilting N(0, I) by exp(w x / beta) gives N(m, I), m = w / beta,
    # and its KL divergence from N(0, I) is |m|^2 / 2.
    u = w / np.linalg.norm(w)
    peak, far = u.sum() / u[1] ** 2 * u, 8 * u  # gold has slope 0; KL 32
    true = gold(np.stack([peak, far])) - 1 / 2  # Var(length) = 1 costs 1/2
    print(
        f"{seed}     {w[0]:.2f}  {w[1]:.2f}   {accuracy:.2f}      {ceiling:.2f}"
        f"        {peak @ peak / 2:.1f}         {true[0]:.1f}     {true[1]:.1f}"
    )
    # --8<-- [end:show]
    assert ceiling - 0.05 < accuracy < ceiling - 0.01
    assert true[1] < -1 / 2 < 0 < true[0]  # -1/2: the reference
    # Every proxy likes length; fitted again at the far policy, none does.
    assert w[1] > 0.3 and proxy_weights(1000, rng, far)[1] < -0.3
    # The peak and its height, by search along u.
    s = np.linspace(0, 8, 80001)
    along = gold(s[:, None] * u) - 1 / 2
    k = along.argmax()
    assert np.isclose(s[k], np.linalg.norm(peak), atol=1e-3)
    assert np.isclose(along[k], true[0]) and np.isclose(along[-1], true[1])
    # The closed form against samples and against the tilt.
    m = np.sqrt(8) * u  # KL 4
    x = m + rng.normal(size=(200000, 2))
    assert abs(gold(x).mean() - (gold(m) - 1 / 2)) < 0.03
    beta = np.linalg.norm(w) / np.linalg.norm(m)
    y = rng.normal(size=(400000, 2))
    tilted = np.exp(y @ w / beta)
    assert np.allclose(tilted @ y / tilted.sum(), m, atol=0.3)
    # The KL divergence: the mean of log N(x; m, I) / N(x; 0, I) under m.
    kl = (np.sum(x**2, axis=1) - np.sum((x - m) ** 2, axis=1)).mean() / 2
    assert abs(kl - 4) < 0.05
    distance = np.linspace(0, 6, 121)  # the root of the KL divergence
    m = np.sqrt(2) * distance[:, None] * u
    ax.plot(distance, m @ w, "--", color="#c2410c", lw=1.4)
    ax.plot(distance, gold(m) - 1 / 2, color="#2f5bd0", lw=1.8)
    at_peak = np.linalg.norm(peak) / np.sqrt(2)
    ax.plot(at_peak, true[0], "o", color="#2f5bd0", ms=5)
ax.text(3.3, 7.0, "reward model", color="#c2410c", ha="right")
ax.text(3.4, -3.4, "what people want", color="#2f5bd0", ha="right")
ax.set(
    xlabel="distance from the reference, root of the KL divergence",
    ylabel="mean reward",
    xlim=(0, 6),
    ylim=(-8, 12),
)
fig.savefig("over_optimisation.svg", metadata={"Date": None})
