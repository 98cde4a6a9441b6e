"""One-step students of the same small capacity: what each loss keeps."""

import numpy as np

points, weights, s2 = np.array([-1.0, 2.0]), np.array([0.7, 0.3]), 0.04


def score(x, sigma):
    """Of the two Gaussians with noise of spread sigma."""
    gap = x[:, None] - points
    part = weights * np.exp(-(gap**2) / (2 * (s2 + sigma**2)))
    part /= part.sum(axis=1, keepdims=True)
    return -(part * gap).sum(axis=1) / (s2 + sigma**2)


rng = np.random.default_rng(0)
# --8<-- [start:show]
z = rng.normal(size=20_000)  # students: x = m + c z, two weights
data = points[rng.choice(2, z.size, p=weights)] + 0.2 * rng.normal(size=z.size)
teacher = np.sort(data)[z.argsort().argsort()]  # the flow keeps the order


def regress(target):
    c = np.cov(z, target)[0, 1]
    return target.mean() - c * z.mean(), c


def match_scores(m, c):
    """Distribution matching: follow the fake score minus the real one."""
    for i in range(1500):
        x, sigma = m + c * z[:500], (2.0, 0.5, 0.1)[i * 3 // 1500]
        noisy = x + sigma * z[500:1000]
        fake = -(noisy - m) / (c * c + sigma**2)
        push = (fake - score(noisy, sigma)) * (c * c + sigma**2)
        m, c = m - 0.05 * push.mean(), c - 0.05 * np.mean(push * z[:500])
    return m, c


students = {"random pairs": regress(data), "teacher's pairs": regress(teacher)}
students["match scores"] = match_scores(1.5, 0.5)
for name, (m, c) in students.items():
    gap = np.abs((m + c * z)[:, None] - points)
    near = [np.mean(gap[:, k] < 0.6) for k in (0, 1)]  # within 3 spreads
    print(f"{name + ':':16} m {m:5.2f}  c {abs(c):4.2f}", end="  ")
    print(
        f"at -1 {near[0]:.2f}  at 2 {near[1]:.2f}  neither {1 - sum(near):.2f}"
    )
# --8<-- [end:show]
m, c = students["random pairs"]
assert abs(c) < 0.03 and abs(m - weights @ points) < 0.05
m, c = students["teacher's pairs"]
gap = np.abs((m + c * z)[:, None] - points)
assert c > 1 and np.mean(gap.min(axis=1) > 0.6) > 0.5
for start in ((1.5, 0.5), (-2.0, 1.0), (3.0, 0.3)):
    m, c = match_scores(*start)  # one whole mode, its spread, from anywhere
    assert np.abs(m - points).min() < 0.01 and abs(c - 0.2) < 0.01


# the score against a finite difference
def log_density(x, v):
    return np.log(np.sum(weights * np.exp(-((x - points) ** 2) / (2 * v))))


slope = (log_density(0.41, s2 + 0.25) - log_density(0.39, s2 + 0.25)) / 0.02
assert abs(score(np.array([0.4]), 0.5)[0] - slope) < 1e-2
# sorting is the flow's map on a line: quantile to quantile
assert np.all(np.diff(teacher[z.argsort()]) >= 0)
