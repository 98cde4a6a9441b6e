"""Shallow fusion, and the prior that the recogniser has already counted."""

import numpy as np
from scipy.stats import norm

# --8<-- [start:show]
rng = np.random.default_rng(0)
K, L, n = 30, 8, 2_000  # words, words a sentence, sentences
old = rng.dirichlet(np.full(K, 0.5))  # word frequencies in training
new = rng.dirichlet(np.full(K, 0.3), size=K)  # bigrams where it is used
E = rng.normal(size=(K, 6))  # how each word sounds
words = np.zeros((n, L), dtype=np.int64)
for t in range(L):
    before = new[words[:, t - 1]] if t else np.full((n, K), 1 / K)
    words[:, t] = (before.cumsum(1) < rng.random((n, 1))).sum(1).clip(0, K - 1)
x = E[words] + 0.8 * rng.normal(size=(n, L, 6))
d2 = ((x[:, :, None] - E) ** 2).sum(-1)
log_p = -d2 / (2 * 0.8**2) + np.log(old)  # posterior, up to a constant a word


def decode(lam, mu):
    """Best of log p(y|x) + lam log p_new(y) - mu log p_old(y), by Viterbi."""
    s = log_p - mu * np.log(old)
    best, back = s[:, 0] - lam * np.log(K), []
    for t in range(1, L):
        ways = best[:, :, None] + lam * np.log(new + 1e-12)
        back.append(ways.argmax(1))
        best = ways.max(1) + s[:, t]
    path = [best.argmax(1)]
    for b in back[::-1]:
        path.append(b[np.arange(n), path[-1]])
    return np.stack(path[::-1], axis=1)


# --8<-- [end:show]
# --8<-- [start:run]
error = {}
for lam, mu in ((0, 0), (0.3, 0), (1, 0), (4, 0), (0, 1), (1, 1)):
    error[lam, mu] = (decode(lam, mu) != words).mean()
    print(f"lambda {lam:3}, mu {mu}: {100 * error[lam, mu]:.1f} % wrong words")
# --8<-- [end:run]
assert error[0, 0] > error[0.3, 0] > error[1, 0] > error[1, 1]
assert error[4, 0] > error[1, 0]
assert error[0, 0] > error[0, 1] > error[1, 1]
# Viterbi against all sentences, shortened to two words
two = (
    (log_p[:, 0] - np.log(K))[:, :, None]
    + np.log(new + 1e-12)
    + log_p[:, 1, None, :]
)
L = 2
flat = two.reshape(n, -1).argmax(1)
assert (decode(1, 0) == np.stack([flat // K, flat % K], axis=1)).all()
heard = norm.logpdf(x[:, :, None], E, 0.8).sum(-1) + np.log(old)
assert np.allclose(
    log_p - log_p[..., :1], heard - heard[..., :1]
)  # Bayes, up to a constant
