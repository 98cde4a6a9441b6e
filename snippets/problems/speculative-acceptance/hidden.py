import numpy as np
from answer import speculative_round


def told(p, q, got, want, what):
    rows = [np.round(r, 3).tolist() for r in (p, q, got, want)]
    return "{}: target {}, draft {}: shares {}, expected {}".format(what, *rows)


def test_first_token():
    """The first token has the target's distribution"""
    n = 8000
    for seed in range(3):
        rng = np.random.default_rng(seed)
        p, q = rng.dirichlet(np.full(4, 0.7), (2, 2))
        if seed == 0:
            p[0], q[0] = [0.6, 0.3, 0.1, 0.0], [0.1, 0.0, 0.3, 0.6]
        drafts = rng.choice(4, size=(n, 1), p=q[0])
        first = [speculative_round(p, q[:1], d, rng)[0] for d in drafts]
        got = np.bincount(first, minlength=4) / n
        assert np.abs(got - p[0]).max() < 0.04, told(
            p[0], q[0], got, p[0], f"the first of {n} rounds' tokens"
        )


def test_chain():
    """A text of two tokens has the target's distribution"""
    rng = np.random.default_rng(5)
    P = np.array([[0.1, 0.8, 0.1], [0.7, 0.1, 0.2], [0.2, 0.2, 0.6]])
    Q = np.array([[0.5, 0.2, 0.3], [0.3, 0.6, 0.1], [0.6, 0.1, 0.3]])
    n = 8000
    counts = np.zeros((3, 3))
    for _ in range(n):
        x = rng.choice(3, p=Q[0])
        draft = np.array([x, rng.choice(3, p=Q[x])])
        p, q = P[[0, *draft]], Q[[0, x]]
        text = speculative_round(p, q, draft, rng)
        if len(text) == 1:
            text = [text[0], rng.choice(3, p=P[text[0]])]
        counts[text[0], text[1]] += 1
    got, want = counts / n, P[0][:, None] * P
    assert np.abs(got - want).max() < 0.04, (
        f"texts of two tokens have the shares {got.round(3).tolist()},"
        f" expected {want.round(3).tolist()}"
    )


def test_free_token():
    """After a full draft the next token comes from the last row of p"""
    rng = np.random.default_rng(6)
    row = np.array([0.2, 0.3, 0.5])
    p = np.array([row, row, [0.7, 0.1, 0.2]])
    n = 5000
    rounds = [
        speculative_round(p, p[:2], rng.choice(3, size=2, p=row), rng)
        for _ in range(n)
    ]
    lengths = {len(r) for r in rounds}
    assert lengths == {3}, f"p = q, but rounds gave {lengths} tokens, not 3"
    got = np.bincount([r[2] for r in rounds], minlength=3) / n
    assert np.abs(got - p[2]).max() < 0.05, told(
        p[2], p[1], got, p[2], "the last token"
    )


def test_lengths():
    """The number of tokens is that of independent acceptances, plus 1"""
    rng = np.random.default_rng(7)
    q = np.tile([0.3, 0.3, 0.4], (3, 1))
    p = np.tile([0.6, 0.3, 0.1], (4, 1))
    n = 6000
    drafts = rng.choice(3, size=(n, 3), p=q[0])
    lengths = [len(speculative_round(p, q, d, rng)) for d in drafts]
    got = np.bincount(lengths, minlength=5)[1:5] / n
    want = [0.3, 0.21, 0.147, 0.343]
    assert np.abs(got - want).max() < 0.04, (
        f"a draft is kept with 0.7, so 1, 2, 3, 4 tokens come with"
        f" probabilities {want}; the shares are {got.round(3).tolist()}"
    )


def test_generator():
    """The same generator gives the same tokens, another one others"""
    p, q = np.full((9, 4), 0.25), np.full((8, 4), 0.25)
    p[:, 0], p[:, 1] = 0.3, 0.2
    draft = np.array([0, 1, 2, 3, 0, 1, 2, 3])
    runs = [
        [
            [int(t) for t in speculative_round(p, q, draft, rng)]
            for rng in [np.random.default_rng(seed)]
            for _ in range(20)
        ]
        for seed in (0, 0, 1)
    ]
    assert runs[0] == runs[1], "two runs with the same seed differ: use rng"
    assert runs[0] != runs[2], "the seed makes no difference: use rng"
