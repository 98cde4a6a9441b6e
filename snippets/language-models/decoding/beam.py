"""Beam search with length normalisation; wider finds the empty text."""

from itertools import product
from math import inf

import numpy as np


# --8<-- [start:show]
def beam_search(log_probs, width, max_len, end=0, alpha=0.0):
    """Best tokens and score; log_probs(prefix) has shape (V,)."""
    live, done = [((), 0.0)], []
    for _ in range(max_len):
        grown = [
            ((*prefix, token), total + float(lp))
            for prefix, total in live
            for token, lp in enumerate(log_probs(prefix))
            if lp > -inf
        ]
        grown = sorted(grown, key=lambda pair: -pair[1])[:width]
        live = [pair for pair in grown if pair[0][-1] != end]
        done += [
            (s, total / len(s) ** alpha) for s, total in grown if s[-1] == end
        ]
        best = max((score for _, score in done), default=-inf)
        if not live or best >= live[0][1] / max_len**alpha:
            break  # no live prefix can catch up any more
    done += [(s, total / len(s) ** alpha) for s, total in live]
    return max(done, key=lambda pair: pair[1])


# --8<-- [end:show]


# --8<-- [start:run]
def translator(prefix):  # token 0 ends the text
    if len(prefix) == 0:
        p = [0.08, 0.46, 0.27, 0.19]
    elif len(prefix) < 5:
        p = [0, 0.5, 0.3, 0.2]
    else:
        p = [1, 0, 0, 0]
    with np.errstate(divide="ignore"):
        return np.log(p)


for alpha in [0.0, 1.0]:
    for width in [1, 3, 4]:
        tokens, score = beam_search(translator, width, 6, alpha=alpha)
        print(f"alpha {alpha:.0f}, width {width}: {tokens}, score {score:.2f}")
# --8<-- [end:run]

assert np.isclose(beam_search(translator, 1, 6)[1], np.log(0.46 * 0.5**4))
assert np.allclose(np.exp(translator(())).sum(), 1)
assert beam_search(translator, 3, 6)[0] == (1, 1, 1, 1, 1, 0)
assert beam_search(translator, 4, 6)[0] == (0,)
assert beam_search(translator, 4, 6, alpha=1.0)[0] == (1, 1, 1, 1, 1, 0)


def random_model(seed, v=3):
    def log_probs(prefix):
        rng = np.random.default_rng([seed, len(prefix), *prefix])
        z = 1.5 * rng.normal(size=v)
        return z - np.log(np.exp(z).sum())

    return log_probs


def total(model, seq):
    return sum(model(seq[:i])[t] for i, t in enumerate(seq))


def finished(v, max_len, end):
    for n in range(1, max_len + 1):
        for seq in product(range(v), repeat=n):
            if end not in seq[:-1] and (seq[-1] == end or n == max_len):
                yield seq


improved = 0
for seed, end, alpha in product(range(20), (0, 2), (0.0, 0.7, 1.0)):
    model = random_model(seed)
    best = max(
        finished(3, 4, end), key=lambda s: total(model, s) / len(s) ** alpha
    )
    tokens, score = beam_search(model, 81, 4, end, alpha)  # loses nothing
    assert tokens == best
    assert np.isclose(score, total(model, best) / len(best) ** alpha)
    greedy = ()
    while len(greedy) < 4 and (not greedy or greedy[-1] != end):
        greedy += (int(np.argmax(model(greedy))),)
    assert beam_search(model, 1, 4, end, alpha)[0] == greedy
    improved += alpha == 0 and total(model, best) > total(model, greedy) + 1e-9
assert improved >= 5  # of 40


# a wider beam may even find a less probable text
def misled(prefix):
    q = {
        (): [0, 0.5, 0.45, 0.05],
        (1,): [0, 0.34, 0.33, 0.33],
        (2,): [0, 0.5, 0.5, 0],
    }.get(prefix, [1, 0, 0, 0])
    if len(prefix) == 2 and prefix[0] == 2:
        q = [0.28, 0.24, 0.24, 0.24]
    with np.errstate(divide="ignore"):
        return np.log(q)


narrow, wide = (beam_search(misled, w, 3) for w in (1, 2))
assert np.isclose(np.exp(narrow[1]), 0.5 * 0.34)
assert np.isclose(np.exp(wide[1]), 0.45 * 0.5 * 0.28)


# a finished text may still be overtaken, with alpha 0 by a larger sum and
# with alpha 1 by a smaller one many steps later
def overtaken(stop, last):
    def log_probs(prefix):
        q = [1, 0] if len(prefix) == last else [0, 1]
        with np.errstate(divide="ignore"):
            return np.log(q if prefix else [stop, 1 - stop])

    return log_probs


assert beam_search(overtaken(0.3, 1), 2, 6)[0] == (1, 0)
tokens, score = beam_search(overtaken(0.55, 5), 2, 6, alpha=1.0)
assert tokens == (1, 1, 1, 1, 1, 0) and np.isclose(score, np.log(0.45) / 6)
assert beam_search(overtaken(0.55, 5), 2, 6)[0] == (0,)
# the debug card
assert np.log(0.03) > 10 * np.log(0.65)
assert np.isclose(np.log(0.03), -3.51, atol=0.005)
assert np.isclose(10 * np.log(0.65), -4.31, atol=0.005)
assert np.isclose(10 * np.log(0.65) / 11, -0.39, atol=0.005)
