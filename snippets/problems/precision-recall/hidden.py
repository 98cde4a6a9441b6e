import numpy as np
from answer import scores_of_classifier
from judge import check


def reference(y, s, threshold):
    """Each score by counting anew."""
    cases = list(zip(y.tolist(), s.tolist(), strict=True))

    def counts(least):
        flagged = [label for label, score in cases if score >= least]
        return sum(flagged), len(flagged)

    hits, flagged = counts(threshold)
    positives = sum(y.tolist())
    precision = hits / flagged if flagged else 0.0
    recall = hits / positives if positives else 0.0
    both = precision + recall
    precisions = []
    for label, score in cases:
        if label:
            found, among = counts(score)
            precisions.append(found / among)
    return (
        precision,
        recall,
        2 * precision * recall / both if both else 0.0,
        sum(precisions) / len(precisions) if precisions else 0.0,
    )


def test_random():
    """Random scores, many of them tied"""
    for seed, n, levels in ((0, 1, 2), (1, 8, 3), (2, 50, 6), (3, 70, 10**6)):
        rng = np.random.default_rng(seed)
        y = (rng.random(n) < 0.4).astype(int)
        s = rng.integers(levels, size=n) / levels
        for threshold in (s[0], 0.5, -1.0):
            given = y, s, threshold
            check(scores_of_classifier, *given, want=reference(*given))


def test_no_positive():
    """Without a positive all four are 0"""
    check(
        scores_of_classifier,
        np.zeros(3, int),
        np.array([0.1, 0.7, 0.7]),
        0.5,
        want=(0.0, 0.0, 0.0, 0.0),
    )


def test_only_positives():
    """With positives only the average precision is 1"""
    check(
        scores_of_classifier,
        np.ones(4, int),
        np.array([0.1, 0.7, 0.7, 0.2]),
        0.5,
        want=(1.0, 0.5, 2 / 3, 1.0),
    )


def test_flagged_all_wrong():
    """F1 is 0 if no flag is right"""
    check(
        scores_of_classifier,
        np.array([0, 1, 0]),
        np.array([0.9, 0.1, 0.2]),
        0.5,
        want=(0.0, 0.0, 0.0, 1 / 3),
    )


def test_types():
    """Scores may be whole numbers without sign, labels booleans"""
    y = np.array([True, False, True, False, True])
    s = np.array([3, 3, 200, 7, 0], dtype=np.uint8)
    want = reference(y, s, 3)
    check(scores_of_classifier, y, s, 3, want=want)


def test_many():
    """Two hundred thousand scores, too many to count anew at each"""
    n = 200_000
    y = np.arange(n) < n // 2
    s = np.arange(n, 0, -1) // 2 * 2
    # Pairs of equal scores; only that in the middle has one of each class.
    precision = np.ones(n // 2)
    precision[-1] = (n // 2) / (n // 2 + 1)
    check(
        scores_of_classifier,
        y,
        s,
        n // 2 + 2,
        want=(1.0, 1 - 2 / n, 1 - 1 / (n - 1), precision.mean()),
    )
