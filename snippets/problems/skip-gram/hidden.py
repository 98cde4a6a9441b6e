import math

import numpy as np
from answer import skip_gram
from judge import check, difference


def softplus(x):
    return max(x, 0.0) + math.log1p(math.exp(-abs(x)))


def reference(U, V, centres, contexts, negatives):
    """Pair by pair, word by word."""
    n, d = len(centres), U.shape[1]
    loss, dU, dV = 0.0, np.zeros(U.shape), np.zeros(V.shape)
    for c, o, others in zip(centres, contexts, negatives, strict=True):
        for word, sign in [(o, -1.0), *((j, 1.0) for j in others)]:
            score = sum(float(U[c, i]) * float(V[word, i]) for i in range(d))
            loss += softplus(sign * score) / n
            slope = sign * math.exp(-softplus(-sign * score)) / n
            for i in range(d):
                dU[c, i] += slope * V[word, i]
                dV[word, i] += slope * U[c, i]
    return loss, dU, dV


def batch(seed, w, d, n, k):
    rng = np.random.default_rng(seed)
    U, V = rng.normal(size=(2, w, d))
    centres, contexts = rng.integers(0, w, (2, n))
    return U, V, centres, contexts, rng.integers(0, w, (n, k))


def test_repeated_negative():
    """A negative that is drawn twice, or equals the context, counts each time"""
    U, V, _, _, _ = batch(0, 3, 2, 1, 1)
    for negatives in ([[1, 1, 1]], [[0, 1, 0]]):
        given = U, V, np.array([2]), np.array([0]), np.array(negatives)
        check(skip_gram, *given, want=reference(*given))


def test_random():
    """Random batches in which words occur often, or hardly ever"""
    sizes = ((1, 1, 1, 1), (4, 3, 9, 5), (30, 2, 4, 3), (6, 5, 7, 1))
    for seed, size in enumerate(sizes):
        given = batch(10 + seed, *size)
        check(skip_gram, *given, want=reference(*given))


def test_finite_differences():
    """The derivatives are those of the loss"""
    U, V, *words = batch(20, 4, 2, 5, 2)
    _, *got = skip_gram(U, V, *words)
    for name, M, grad in (("U", U, got[0]), ("V", V, got[1])):
        want = np.empty(M.shape)
        for place in np.ndindex(M.shape):
            ends = []
            for h in (1e-6, -1e-6):
                moved = M.copy()
                moved[place] += h
                both = (moved, V) if name == "U" else (U, moved)
                ends.append(skip_gram(*both, *words)[0])
            want[place] = (ends[0] - ends[1]) / 2e-6
        wrong = difference(grad, want, 1e-4, 1e-6)
        assert not wrong, (
            f"derivative by {name} against finite differences of the loss:"
            f" {wrong}"
        )


def test_extreme_scores():
    """Scores of ten thousand give no infinity and no NaN"""
    U, V = np.array([[100.0], [-100.0]]), np.array([[100.0], [-100.0]])
    one = np.array([0])
    check(
        skip_gram,
        *(U, V, one, np.array([1]), np.array([[0]])),
        want=(
            20_000.0,
            np.array([[200.0], [0]]),
            np.array([[100.0], [-100.0]]),
        ),
        because="Both scores have the wrong sign: -10000 for the context,"
        " 10000 for the negative.",
    )
    check(
        skip_gram,
        *(U, V, one, one, np.array([[1]])),
        want=(0.0, np.zeros((2, 1)), np.zeros((2, 1))),
    )


def test_more_contexts_than_centres():
    """U and V may have different numbers of rows"""
    rng = np.random.default_rng(30)
    U, V = rng.normal(size=(2, 3)), rng.normal(size=(9, 3))
    words = np.array([0, 1, 1]), np.array([8, 7, 8])
    given = U, V, *words, rng.integers(0, 9, (3, 4))
    check(skip_gram, *given, want=reference(*given))


def test_whole_numbers():
    """Vectors of whole numbers are not rounded"""
    U, V, *words = batch(40, 4, 2, 3, 2)
    given = np.rint(2 * U).astype(int), np.rint(2 * V).astype(int), *words
    check(skip_gram, *given, want=reference(*given))


def test_large_vocabulary():
    """A hundred thousand words cost no more than the batch"""
    w, rng = 100_000, np.random.default_rng(50)
    U, V = rng.normal(size=(2, w, 2))
    few = rng.choice(w, 8, replace=False)
    words = rng.integers(0, 8, 50), rng.integers(0, 8, 50)
    negatives = rng.integers(0, 8, (50, 3))
    got = skip_gram(U, V, few[words[0]], few[words[1]], few[negatives])
    loss, dU, dV = reference(U[few], V[few], *words, negatives)
    parts = (("the loss", got[0], loss), ("dU", got[1][few], dU))
    for name, value, want in (*parts, ("dV", got[2][few], dV)):
        wrong = difference(value, want)
        assert not wrong, f"100,000 words, of which 8 occur: {name}: {wrong}"
    used = np.count_nonzero(got[1].any(axis=1) | got[2].any(axis=1))
    assert used <= 8, f"8 of 100,000 words occur, {used} have a derivative"
