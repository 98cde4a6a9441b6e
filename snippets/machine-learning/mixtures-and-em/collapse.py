"""EM on five numbers runs into a singularity; a prior on variances stops it."""

from contextlib import redirect_stdout
from io import StringIO

import numpy as np
from scipy.special import logsumexp
from scipy.stats import norm


# --8<-- [start:show]
def run(x, a, b, report):
    """EM; variances are (S + b) / (N + a), and at least 1e-20."""
    pi, mu, var = np.full(2, 0.5), np.array([2.0, 6.0]), np.array([4.0, 4.0])
    for step in range(max(report) + 1):
        log_joint = np.log(pi) + norm.logpdf(x[:, None], mu, np.sqrt(var))
        log_px = logsumexp(log_joint, axis=1, keepdims=True)
        if step in report:
            print(f"{step:5} {mu[1]:9.2f} {var[1]:12.2g} {log_px.sum():11.2f}")
        R = np.exp(log_joint - log_px)
        N = R.sum(axis=0)
        pi, mu = N / len(x), R.T @ x / N
        S = (R * (x[:, None] - mu) ** 2).sum(axis=0)
        var = np.maximum((S + b) / (N + a), 1e-20)
    return mu, var


x = np.array([1.0, 2.0, 4.0, 5.0, 9.0])
print(" step   mean 2   variance 2   log-likelihood")
collapsed = run(x, 0, 0, (1, 2, 20, 21, 22))
print("with a = b = 4:")
mu, var = run(x, 4, 4, (100,))
# --8<-- [end:show]

with redirect_stdout(StringIO()) as printed:  # one step, from sigmoids
    after, _ = run(x, 0, 0, (0,)), run(x, 0, 0, (1,))
r = 1 / (1 + np.exp(4 - x))
R = np.stack([1 - r, r], axis=1)
m = R.T @ x / R.sum(axis=0)
v = (R * (x[:, None] - m) ** 2).sum(axis=0) / R.sum(axis=0)
assert np.allclose(after, [m, v])
px = (R.mean(axis=0) * norm.pdf(x[:, None], m, np.sqrt(v))).sum(axis=1)
shown = float(printed.getvalue().split()[-1])
assert abs(shown - np.log(px).sum()) <= 0.005
assert collapsed[1][1] == 1e-20 and abs(collapsed[0][1] - 9) < 1e-10


def penalised(mu, var, pi=0.5):
    parts = np.log(pi) + norm.logpdf(x[:, None], mu, np.sqrt(var))
    return logsumexp(parts, axis=1).sum() - 2 * np.sum(np.log(var) + 1 / var)


log_joint = norm.logpdf(x[:, None], mu, np.sqrt(var))
pi = np.full(2, 0.5)
for _ in range(200):  # the weights that belong to them
    R = np.exp(log_joint + np.log(pi))
    pi = (R / R.sum(axis=1, keepdims=True)).mean(axis=0)
best = penalised(mu, var, pi)
for move in np.vstack([np.eye(2), -np.eye(2)]) * 0.01:
    assert penalised(mu + move, var, pi) < best
    assert penalised(mu, var + move, pi) < best
assert abs(var[1] - 0.8) < 0.05


def one_gaussian(v):
    return norm.logpdf(x, 9, np.sqrt(v)).sum()


# Alone, it loses: the other calls' squares, 154 in all, beat every power.
for v in (1e-2, 1e-4):
    lost = one_gaussian(v) - one_gaussian(v / 100)
    assert np.isclose(lost, 99 * 154 / (2 * v) - 5 * np.log(10))


def log_lik(v):  # the second component sits on the last call
    parts = [np.log(0.8) + norm.logpdf(x, 3, 1.6)]
    parts.append(np.log(0.2) + norm.logpdf(x, 9, np.sqrt(v)))
    return logsumexp(parts, axis=0).sum()


for v in (1e-4, 1e-8, 1e-12):  # a hundredth of the variance adds log 10
    assert np.isclose(log_lik(v / 100) - log_lik(v), np.log(10), atol=1e-3)
