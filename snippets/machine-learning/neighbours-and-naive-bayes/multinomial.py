"""Multinomial naive Bayes from counts, smoothed, in log space."""

import numpy as np
from sklearn.naive_bayes import BernoulliNB, ComplementNB, MultinomialNB


# --8<-- [start:show]
def multinomial_nb(X, y, alpha=1.0):
    """Log priors (K,) and log word probabilities (K, d) from counts (n, d)."""
    classes = np.unique(y)
    counts = np.array([X[y == c].sum(axis=0) for c in classes])  # (K, d)
    smoothed = counts + alpha
    log_prior = np.log([np.mean(y == c) for c in classes])
    log_word = np.log(smoothed / smoothed.sum(axis=1, keepdims=True))
    return log_prior, log_word


# columns: win, money, now, prize, meeting, project; 1 is spam
X = np.array(
    [
        [1, 1, 1, 0, 0, 0],
        [2, 0, 0, 1, 0, 0],
        [0, 0, 1, 0, 1, 0],
        [0, 0, 0, 0, 1, 1],
        [0, 1, 0, 0, 0, 0],
    ]
)
y = np.array([1, 1, 0, 0, 0])
log_prior, log_word = multinomial_nb(X, y)
scores = (
    log_prior + np.array([2, 0, 0, 0, 1, 0]) @ log_word.T
)  # win win meeting
print("log scores, other and spam:", scores.round(3))
print(f"p(spam) = {1 / (1 + np.exp(scores[0] - scores[1])):.3f}")
# --8<-- [end:show]

by_hand = 0.4 * (4 / 12) ** 2 * (1 / 12), 0.6 * (1 / 11) ** 2 * (3 / 11)
assert np.allclose(np.exp(scores), by_hand[::-1])
assert np.allclose(np.exp(log_word).sum(axis=1), 1)
for alpha in (0.3, 1.0, 4.0):
    log_prior, log_word = multinomial_nb(X, y, alpha)
    sk = MultinomialNB(alpha=alpha).fit(X, y)
    assert np.allclose(log_prior, sk.class_log_prior_)
    assert np.allclose(log_word, sk.feature_log_prob_)
big = np.random.default_rng(0).poisson(0.7, size=(50, 9))
t = np.arange(50) % 3
sk = MultinomialNB().fit(big, t)
assert np.allclose(multinomial_nb(big, t)[1], sk.feature_log_prob_)

# The weights of the text, and the sum of the log-odds.
log_prior, log_word = multinomial_nb(X, y)
b, w = log_prior @ [-1, 1], [-1, 1] @ log_word
assert np.allclose([b, w[0], w[4]], [-0.41, 1.30, -1.19], atol=5e-3)
assert np.isclose(b + 2 * w[0] + w[4], 1.01, atol=5e-3)
assert np.isclose(b + 2 * w[0] + w[4], scores[1] - scores[0])

# The Bernoulli model on the same mail, by hand and by scikit-learn.
spam = 2 / 5 * (3 / 4 * 1 / 4) * (1 / 2 * 1 / 2 * 1 / 2 * 3 / 4)
ham = 3 / 5 * (1 / 5 * 3 / 5) * (3 / 5 * 3 / 5 * 4 / 5 * 3 / 5)
assert np.allclose([spam, ham], [0.00703, 0.01244], atol=5e-6)
present = 2 / 5 * 3 / 4 * 1 / 4, 3 / 5 * 1 / 5 * 3 / 5  # before the brackets
assert np.isclose(present[0] / sum(present), 0.51, atol=5e-3)
sk = BernoulliNB(alpha=1).fit(X, y).predict_proba([[2, 0, 0, 0, 1, 0]])
assert np.isclose(spam / (spam + ham), sk[0, 1]) and sk[0, 1].round(3) == 0.361

# The card: counts (3, 0, 1) and (1, 4, 5), priors 0.3 and 0.7, text a a b.
counts, labels = np.array([[3, 0, 1], [1, 4, 5]]), np.array([0, 1])
word = np.exp(multinomial_nb(counts, labels)[1])
assert np.allclose(word[0], np.array([4, 1, 2]) / 7)
assert np.allclose(word[1], np.array([2, 5, 6]) / 13)
spam, ham = np.array([0.3, 0.7]) * word[:, 0] ** 2 * word[:, 1]
assert np.isclose(spam, 0.01399, atol=5e-6)
assert np.isclose(ham, 0.00637, atol=5e-6)
assert np.isclose(spam / (spam + ham), 0.687, atol=5e-4)

# Complement naive Bayes.
# "ball" has 5 % in classes of very unequal size.
size, ball = np.array([10_000, 1000, 20]), np.array([500, 50, 1])
assert np.allclose(ball / size, 0.05)
own = (ball + 1) / (size + 100)
other = (ball.sum() - ball + 1) / (size.sum() - size + 100)
assert np.allclose(own, [0.0496, 0.0464, 0.0167], atol=5e-5)
assert np.allclose(other, [0.0464, 0.0496, 0.0496], atol=5e-5)
assert np.isclose(np.log(own[0] / own[2]), 1.09, atol=5e-3)
assert np.isclose(np.log(other[2] / other[0]), 0.07, atol=5e-3)
assert (size.sum() - size).min() == 1020
N = np.array([size - ball, ball]).T  # scikit-learn on d = 2 words
sk = ComplementNB().fit(N, np.arange(3)).feature_log_prob_
other = (N.sum(axis=0) - N + 1) / (size.sum() - size + 2)[:, None]
assert np.allclose(sk, -np.log(other))

# With two classes it is the multinomial model without the prior.
rng = np.random.default_rng(0)
X, y = rng.poisson(0.7, size=(50, 9)), np.arange(50) % 5 == 0
score = X @ ComplementNB().fit(X, y).feature_log_prob_.T
plain = X @ MultinomialNB().fit(X, y).feature_log_prob_.T
assert np.allclose(score @ [-1, 1], plain @ [-1, 1])
equal = MultinomialNB(fit_prior=False).fit(X, y).predict(X)
assert (ComplementNB().fit(X, y).predict(X) == equal).all()


def texts(sizes, share, rng):
    X = [
        rng.multinomial(30, p, size=m)
        for p, m in zip(share, sizes, strict=True)
    ]
    return np.concatenate(X).astype(float), np.repeat(
        np.arange(len(sizes)), sizes
    )


def recalls(sizes, tilt, d, seed):
    """Recall of each class, (models, K), on 100 new texts of each."""
    rng, K = np.random.default_rng(seed), len(sizes)
    share = np.exp(tilt * rng.normal(size=(K, d))) / np.arange(1, d + 1)
    share /= share.sum(axis=1, keepdims=True)
    A, a = texts(sizes, share, rng)
    B, b = texts([100] * K, share, rng)
    right = [model.fit(A, a).predict(B) == b for model in models]
    return np.array(right).reshape(len(models), K, 100).mean(axis=2)


models = [
    MultinomialNB(fit_prior=False),
    ComplementNB(),
    MultinomialNB(fit_prior=False, alpha=0.1),
]
won = []
for seed in range(6):
    unequal = recalls([200] + [20] * 9, 1.0, 2000, seed)
    equal = recalls([20] * 10, 1.0, 2000, seed)
    tiny = recalls([500, 100, 5], 0.5, 300, seed)
    won.append(unequal[1, 1:].mean() > unequal[0, 1:].mean())
    # Less smoothing: best for the small classes, and over all ten.
    assert unequal[2, 1:].mean() > unequal[[0, 1], 1:].mean(axis=1).max()
    assert unequal[2].mean() > unequal[[0, 1]].mean(axis=1).max()
    assert equal[1].mean() < equal[0].mean() and tiny[1, 2] < tiny[0, 2]
    assert tiny[1, 2] < 0.015
assert sum(won) == 5  # not on every sample
