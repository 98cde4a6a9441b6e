from itertools import product
from math import inf, log

import torch
from answer import beam_search
from judge import check

torch.set_num_threads(1)


def random_model(seed, size):
    """A recurrent model: a row's result depends on all of its tokens."""
    rng = torch.Generator().manual_seed(seed)
    E = torch.randn(size, 5, generator=rng, dtype=torch.float64)
    W = torch.randn(5, 5, generator=rng, dtype=torch.float64)
    U = 2 * torch.randn(5, size, generator=rng, dtype=torch.float64)

    def model(tokens):
        h = torch.ones(len(tokens), 5, dtype=torch.float64)
        for column in tokens.T:
            h = torch.tanh(h @ W + E[column])
        return torch.log_softmax(h @ U, dim=1)

    return model


def by_ranks(model, size, width, max_len, end, alpha):
    """The same search by lists: a text stays if fewer than width are better."""
    sums, best = {(): 0.0}, (-inf, ())
    for n in range(1, max_len + 1):
        grown = {}
        for text in sums:
            row = model(torch.tensor([text], dtype=torch.long))[0].tolist()
            for token in range(size):
                grown[(*text, token)] = sums[text] + row[token]
        sums = {}
        for text, value in grown.items():
            if sum(other > value for other in grown.values()) >= width:
                continue
            if text[-1] == end or n == max_len:
                best = max(best, (value / n**alpha, text))
            if text[-1] != end:
                sums[text] = value
    return list(best[1]), best[0]


def test_narrow():
    """A narrow beam keeps the best of all extensions together"""
    for seed, width, alpha in product(range(6), (1, 2, 3), (0.0, 1.0)):
        model = random_model(seed, 4)
        want = by_ranks(model, 4, width, 5, 1, alpha)
        check(beam_search, model, width, 5, 1, alpha, want=want)


def test_wide_enough():
    """A beam wider than the vocabulary drops nothing at the first step"""
    for seed in range(4):
        model = random_model(seed, 3)
        want = by_ranks(model, 3, 27, 3, 2, 0.7)
        check(beam_search, model, 27, 3, 2, 0.7, want=want)


def test_all_finished():
    """All finished texts stay candidates, however many there are"""

    def model(tokens):
        row = [1.0, 0.0] if tokens.shape[1] == 4 else [0.45, 0.55]
        return torch.tensor([row] * len(tokens), dtype=torch.float64).log()

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


def test_one_call():
    """The model is called once a step, with live beginnings only"""
    model = random_model(3, 4)
    seen = []

    def watched(tokens):
        seen.append(tokens)
        return model(tokens)

    beam_search(watched, 3, 6, 1)
    lengths = [t.shape[1] for t in seen]
    assert lengths == sorted(set(lengths)), f"called with lengths {lengths}"
    assert max(lengths) < 6, "asked for a seventh token at max_len = 6"
    for tokens in seen:
        assert not (tokens == 1).any(), f"asked after an end: {tokens.tolist()}"
        assert 1 <= len(tokens) <= 3, f"{len(tokens)} beginnings at width 3"


def test_impossible():
    """A token of probability 0 is never taken"""
    rows = {(): [0.0, 1, 0], (1,): [0.6, 0, 0.4], (1, 2): [1.0, 0, 0]}

    def model(tokens):
        prefixes = [tuple(row) for row in tokens.tolist()]
        for prefix in prefixes:
            assert prefix in rows, f"{prefix} has probability 0"
        table = [rows[prefix] for prefix in prefixes]
        return torch.tensor(table, dtype=torch.float64).log()

    check(beam_search, model, 5, 3, 0, 1.0, want=([1, 0], log(0.6) / 2))
    check(beam_search, model, 5, 3, 0, 2.0, want=([1, 2, 0], log(0.4) / 9))
