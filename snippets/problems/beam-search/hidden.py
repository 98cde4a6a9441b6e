from collections import Counter
from itertools import product
from math import inf, log

import numpy as np
from answer import beam_search
from judge import check, show


def logs(probabilities):
    with np.errstate(divide="ignore"):
        return np.log(probabilities)


def random_model(seed, size):
    def model(prefix):
        rng = np.random.default_rng([seed, len(prefix), *prefix])
        z = 1.5 * rng.normal(size=size)
        return z - np.log(np.exp(z).sum())

    return model


def total(model, text):
    return sum(model(text[:n])[token] for n, token in enumerate(text))


def texts(size, max_len, end):
    for n in range(1, max_len + 1):
        for text in product(range(size), repeat=n):
            if end not in text[:-1] and (text[-1] == end or n == max_len):
                yield text


def by_ranks(model, size, width, max_len, end, alpha):
    """The same search: a beginning stays if fewer than width are better."""
    sums, best = {(): 0.0}, (-inf, ())
    for n in range(1, max_len + 1):
        grown = {
            (*text, token): sums[text] + model(text)[token]
            for text in sums
            for token in range(size)
        }
        sums = {}
        for text, value in grown.items():
            if sum(other > value for other in grown.values()) >= width:
                continue
            if text[-1] == end or n == max_len:
                best = max(best, (value / n**alpha, text))
            if text[-1] != end:
                sums[text] = value
    return list(best[1]), best[0]


def test_wide_enough():
    """A beam that drops nothing finds the best of all texts"""
    for seed, end, alpha in product(range(3), (0, 2), (0.0, 0.7)):
        model = random_model(seed, 3)
        best = max(
            (total(model, t) / len(t) ** alpha, t) for t in texts(3, 3, end)
        )
        check(
            beam_search, model, 27, 3, end, alpha, want=(list(best[1]), best[0])
        )


def test_narrow():
    """A narrow beam keeps the best of all extensions together"""
    for seed, width in product(range(8), (1, 2, 3)):
        model = random_model(seed, 4)
        for alpha in (0.0, 1.0):
            want = by_ranks(model, 4, width, 5, 1, alpha)
            check(beam_search, model, width, 5, 1, alpha, want=want)


def test_all_finished():
    """All finished texts stay candidates, however many there are"""
    go_on, last = logs([0.45, 0.55]), logs([1.0, 0.0])

    def model(prefix):
        return last if len(prefix) == 4 else go_on

    check(
        beam_search,
        model,
        2,
        5,
        0,
        1.0,
        want=([1, 1, 1, 1, 0], 0.8 * log(0.55)),
        because="Each token is the end with 0.45, else 1; the fifth is the end."
        " Shorter texts have larger sums and smaller means.",
    )


def test_asked_once():
    """The model is asked about live beginnings, about each once"""
    model = random_model(3, 4)
    asked = Counter()

    def watched(prefix):
        asked[tuple(prefix)] += 1
        return model(prefix)

    beam_search(watched, 3, 6, 1)
    finished = [p for p in asked if 1 in p]
    assert not finished, f"asked what follows {finished[0]}, which has ended"
    twice = [p for p, n in asked.items() if n > 1]
    assert not twice, f"asked more than once about {twice[0]}"
    lengths = Counter(map(len, asked))
    n = max(lengths, key=lengths.get)
    assert lengths[n] <= 3, f"{lengths[n]} beginnings of {n} tokens at width 3"
    assert max(lengths) < 6, "asked for a seventh token at max_len = 6"


def test_no_underflow():
    """Four hundred improbable tokens can still be compared"""
    middle = logs([0.0, *[0.05] * 17, 0.07, 0.08])
    last = logs([0.81, *[0.01] * 19])

    def model(prefix):
        return last if len(prefix) == 400 else middle

    tokens, score = beam_search(model, 2, 401, 0)
    assert list(tokens) == [19] * 400 + [0], (
        f"the tokens are {show(list(tokens)[:4])} and so on, expected 400"
        " times 19, then 0: a product of 400 probabilities is 0"
    )
    want = 400 * log(0.08) + log(0.81)
    assert abs(score - want) < 1e-6, f"score {score}, expected {want}"


def test_impossible():
    """A token of probability 0 is never taken"""
    rows = {
        (): logs([0.0, 1.0, 0.0]),
        (1,): logs([0.6, 0.0, 0.4]),
        (1, 2): logs([1.0, 0.0, 0.0]),
    }

    def model(prefix):
        assert tuple(prefix) in rows, f"{tuple(prefix)} has probability 0"
        return rows[tuple(prefix)]

    check(beam_search, model, 5, 3, 0, 1.0, want=([1, 0], log(0.6) / 2))
    check(beam_search, model, 5, 3, 0, 2.0, want=([1, 2, 0], log(0.4) / 9))
