"""Labels shifted by nothing, by one and by two: what the loss says."""

import numpy as np


def chain(seed, n=4000):
    """Tokens of a Markov chain over five states: a step on, now and then two."""
    rng = np.random.default_rng(seed)
    step = rng.choice([1, 2, 3], size=n, p=[0.8, 0.1, 0.1])
    return np.cumsum(step) % 5


# --8<-- [start:show]
def fit(tokens, shift):
    """The table P(label | token) that minimises the training loss."""
    counts = np.full((5, 5), 0.01)  # P > 0: no infinite loss
    np.add.at(counts, (tokens[: len(tokens) - shift], tokens[shift:]), 1)
    return counts / counts.sum(axis=1, keepdims=True)


def loss(P, tokens, shift):
    return -np.log(P[tokens[: len(tokens) - shift], tokens[shift:]]).mean()


tokens, unseen = chain(0), chain(100)
found = {}
for shift in [0, 1, 2]:
    P = fit(tokens, shift)
    own, true = loss(P, tokens, shift), loss(P, unseen, 1)
    found[shift] = own, true
    print(f"shift {shift}: training {own:.2f}, next token {true:.2f}")
# --8<-- [end:show]

floor = -(0.8 * np.log(0.8) + 0.2 * np.log(0.1))
for seed in range(3):
    a, b = chain(seed), chain(seed + 100)
    own = [loss(fit(a, s), a, s) for s in (0, 1, 2)]
    true = [loss(fit(a, s), b, 1) for s in (0, 1, 2)]
    if seed == 0:
        assert [found[s] for s in (0, 1, 2)] == list(
            zip(own, true, strict=True)
        )
    assert set(np.diff(a) % 5) == {1, 2, 3}
    assert np.allclose(fit(a, 1).sum(axis=1), 1, rtol=1e-12)
    assert own[0] < 0.001 and abs(own[1] - floor) < 0.05
    assert own[1] + 0.2 < own[2] < np.log(5)
    assert abs(true[1] - own[1]) < 0.05
    assert true[0] > np.log(5) and true[2] > np.log(5)
    assert (fit(a, 1).argmax(axis=1) == [1, 2, 3, 4, 0]).all()
    assert (fit(a, 2).argmax(axis=1) == [2, 3, 4, 0, 1]).all()
