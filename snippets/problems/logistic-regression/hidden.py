import math

import numpy as np
from answer import fit_logistic
from judge import check


def reference(X, y, lam, eta, steps):
    """One example and feature at a time."""
    n, d = len(X), len(X[0])
    w, b, objectives = [0.0] * d, 0.0, []
    for step in range(steps + 1):
        loss, dw, db = lam / 2 * sum(v * v for v in w), [lam * v for v in w], 0
        for row, label in zip(X.tolist(), y.tolist(), strict=True):
            z = b + sum(v * x for v, x in zip(w, row, strict=True))
            sign = z if label else -z
            loss += (math.log1p(math.exp(-abs(z))) + max(0.0, -sign)) / n
            wrong = math.exp(-max(sign, 0)) / (
                math.exp(-max(sign, 0)) + math.exp(min(sign, 0))
            )
            slope = (-wrong if label else wrong) / n
            dw = [g + slope * x for g, x in zip(dw, row, strict=True)]
            db += slope
        objectives.append(loss)
        if step < steps:
            w = [v - eta * g for v, g in zip(w, dw, strict=True)]
            b -= eta * db
    return np.array(w), b, np.array(objectives)


def test_random():
    """Random examples, with the penalty in steps and objectives"""
    rng = np.random.default_rng(0)
    for n, d, lam in ((1, 1, 0.0), (7, 3, 0.3), (20, 5, 0.01), (4, 6, 1.0)):
        X = rng.normal(size=(n, d))
        y = (rng.random(n) < 0.4).astype(int)
        given = X, y, lam, 0.5, 6
        check(fit_logistic, *given, want=reference(*given))


def test_no_steps():
    """Without a step all is zero, and there is one objective"""
    X, y = np.ones((3, 2)), np.array([0, 1, 1])
    want = np.zeros(2), 0.0, np.array([math.log(2)])
    check(fit_logistic, X, y, 0.1, 0.5, 0, want=want)


def test_one_class():
    """All labels may be the same"""
    X = np.array([[1.0, -2.0], [0.5, 0.25], [3.0, 1.0]])
    for label in (0, 1):
        given = X, np.full(3, label), 0.1, 0.3, 5
        check(fit_logistic, *given, want=reference(*given))


def test_far_on_both_sides():
    """Scores of thousands of either sign give no NaN"""
    X = np.array([[3000.0, 1.0], [-2000.0, 1.0], [1500.0, 0.0], [-1.0, 0.0]])
    y = np.array([0, 1, 0, 1])
    given = X, y, 0.0, 1.0, 3
    check(fit_logistic, *given, want=reference(*given))
    check(
        fit_logistic, X, 1 - y, 0.0, 1.0, 3, want=reference(X, 1 - y, 0, 1, 3)
    )


def test_types():
    """Features may be whole numbers and labels booleans"""
    X = np.array([[1, 0], [2, -1], [0, 3]])
    y = np.array([True, False, True])
    given = X, y, 0.2, 0.5, 4
    check(fit_logistic, *given, want=reference(*given))
