"""A bigram student from n tokens of text, and from the teacher's rows there."""

import numpy as np

# --8<-- [start:show]
V = 20  # tokens; the context is one token


def student(counts):  # 0.1 more, so that no probability is 0
    counts = counts + 0.1
    return counts / counts.sum(axis=1, keepdims=True)


def errors(n, rng):
    """Mean KL of the student's rows to the teacher's P: text, rows."""
    P = rng.dirichlet(0.5 * np.ones(V), size=V) + 1e-4
    P /= P.sum(axis=1, keepdims=True)
    text, rows = np.zeros((V, V)), np.zeros((V, V))
    for context in rng.integers(V, size=n):
        text[context, rng.choice(V, p=P[context])] += 1
        rows[context] += P[context]
    kl = [(P * np.log(P / student(c))).sum(axis=1) for c in (text, rows)]
    return np.mean(kl, axis=1)


for n in (100, 400, 1_600):
    rng = np.random.default_rng(0)
    mean = np.mean([errors(n, rng) for _ in range(4)], axis=0)
    print(f"{n:5} tokens: text {mean[0]:.2f}, rows {mean[1]:.3f}")
# --8<-- [end:show]

for seed in range(1, 6):  # rows from 100 tokens against text of 1,600
    for n in (100, 400, 1_600):
        text, rows = errors(n, np.random.default_rng(seed))
        assert rows < text / 2
many = [np.random.default_rng(s) for s in range(10, 18)]
rows = np.mean([errors(100, r)[1] for r in many])
text = np.mean([errors(1_600, r)[0] for r in many[:4]])
assert 2 / 3 < rows / text < 3 / 2
# without smoothing a row seen once is already exact
P = np.random.default_rng(6).dirichlet(np.ones(V), size=V)
assert np.allclose(3 * P / (3 * P).sum(axis=1, keepdims=True), P)
# the maximum-likelihood row from text has an expected KL of about
# (V - 1) / (2 n) for n tokens of its context: the reverse KL of counts
p, n = np.full(5, 0.2), 2_000
counts = np.random.default_rng(7).multinomial(n, p, size=4_000) / n
kl = (p * np.log(p / counts)).sum(axis=1).mean()
assert abs(kl * 2 * n / (5 - 1) - 1) < 0.1
