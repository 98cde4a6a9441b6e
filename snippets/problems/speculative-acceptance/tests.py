import numpy as np
from answer import speculative_round
from judge import check


def test_all_accepted():
    """If both models agree all drafts stay, and one token more comes"""
    q = np.array([[0.5, 0.5, 0.0], [0.2, 0.3, 0.5]])
    p = np.array([[0.5, 0.5, 0.0], [0.2, 0.3, 0.5], [0.0, 1.0, 0.0]])
    check(
        speculative_round,
        p,
        q,
        np.array([1, 2]),
        np.random.default_rng(0),
        in_place=True,
        want=[1, 2, 1],
        because="p / q is 1 at both drafts, and p[2] is sure of token 1.",
    )


def test_first_rejection():
    """At the first rejection another token is drawn and the round ends"""
    q = np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
    p = np.array([[0.0, 0.0, 1.0], [0.0, 1.0, 0.0], [1.0, 0.0, 0.0]])
    check(
        speculative_round,
        p,
        q,
        np.array([0, 1]),
        np.random.default_rng(0),
        in_place=True,
        want=[2],
        because="p[0] forbids token 0, and the second draft came after it.",
    )


def test_empty_draft():
    """An empty draft gives one token of the target"""
    check(
        speculative_round,
        np.array([[0.0, 0.0, 1.0]]),
        np.zeros((0, 3)),
        np.zeros(0, dtype=int),
        np.random.default_rng(0),
        in_place=True,
        want=[2],
    )


def test_kept_share():
    """A draft is kept with probability min(1, p / q)"""
    rng = np.random.default_rng(1)
    q = np.array([[0.3, 0.3, 0.4]])
    p = np.array([[0.6, 0.3, 0.1], [1.0, 0.0, 0.0]])
    n = 5000
    for x, want in ((0, 1.0), (1, 1.0), (2, 0.25)):
        draft = np.array([x])
        rounds = [speculative_round(p, q, draft, rng) for _ in range(n)]
        kept = np.mean([len(r) == 2 for r in rounds])
        assert abs(kept - want) < 0.04, (
            f"p = {p[0].tolist()}, q = {q[0].tolist()}: of {n} drafts of token"
            f" {x} a share of {kept:.2f} was kept, expected {want}"
        )
