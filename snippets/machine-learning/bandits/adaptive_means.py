"""Sample means after a bandit are too low, though no arm is better."""

import numpy as np
from scipy.stats import chi2_contingency


# --8<-- [start:show]
def experiment(adaptive, runs, T, rng):
    """Means and pulls, each (runs, 2), of two arms that pay 1 with 0.3."""
    wins, losses = np.zeros((runs, 2)), np.zeros((runs, 2))
    rows = np.arange(runs)
    for t in range(T):
        theta = rng.beta(1 + wins, 1 + losses)
        a = np.argmax(theta, axis=1) if adaptive else np.full(runs, t % 2)
        won = rng.uniform(size=runs) < 0.3
        wins[rows, a] += won
        losses[rows, a] += ~won
    return wins / (wins + losses), wins + losses


def alarms(mean, n):
    """Share of runs in which the usual 5 % test finds a difference."""
    rate = np.sum(mean * n, axis=1) / np.sum(n, axis=1)  # both arms
    error = np.sqrt(rate * (1 - rate) * np.sum(1 / n, axis=1))
    return np.mean(np.abs(mean[:, 0] - mean[:, 1]) > 1.96 * error)


for name, adaptive in (("half and half", False), ("Thompson", True)):
    rng = np.random.default_rng(0)
    mean, n = experiment(adaptive, 2000, 400, rng)
    low, false = mean.mean(), alarms(mean, n)
    print(f"{name:13}: mean {low:.2f}, alarms {false:.2f}")
# --8<-- [end:show]
for seed in range(3):
    found = []
    for adaptive in (False, True):
        rng = np.random.default_rng(seed)
        mean, n = experiment(adaptive, 2000, 400, rng)
        assert np.all(n.sum(axis=1) == 400) and np.all(n > 0)
        # Wald's identity: successes minus 0.3 times pulls has mean zero,
        # whatever chose the arms; only the quotient is biased.
        excess = n * (mean - 0.3)
        assert abs(excess.mean()) < 4 * excess.std() / np.sqrt(excess.size)
        for one, pulls in zip(mean[:40], n[:40], strict=True):
            table = [one * pulls, (1 - one) * pulls]
            p = chi2_contingency(table, correction=False).pvalue
            assert alarms(one[None], pulls[None]) == (p < 0.05)
        found.append((mean.mean(), alarms(mean, n)))
    assert abs(found[0][0] - 0.3) < 0.003 and found[1][0] < 0.29
    assert abs(found[0][1] - 0.05) < 0.02
    assert found[1][1] > 0.08
