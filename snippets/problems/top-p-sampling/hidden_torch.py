import math

import torch
from answer import sample, top_p_probabilities
from judge import check

torch.set_num_threads(1)


def reference(rows, top_p, tau=1.0):
    return torch.stack([one_row(row.tolist(), top_p, tau) for row in rows])


def one_row(logits, top_p, tau):
    top = max(logits)
    p = [math.exp((z - top) / tau) for z in logits]
    total = sum(p)
    kept, mass = [], 0.0
    for i in sorted(range(len(p)), key=lambda i: (-p[i], i)):
        kept.append(i)
        mass += p[i] / total
        if mass >= top_p:
            break
    inside = sum(p[i] for i in kept)
    return torch.tensor(
        [p[i] / inside if i in kept else 0.0 for i in range(len(p))],
        dtype=torch.float64,
    )


def test_ties():
    """Of equally likely tokens the smaller index comes first"""
    logits = torch.tensor([[0.0, 0, 0, 0], [0, 1, 1, 0]]).double()
    check(
        top_p_probabilities,
        logits,
        0.3,
        want=torch.tensor([[0.5, 0.5, 0, 0], [0, 1, 0, 0]]),
    )
    generator = torch.Generator().manual_seed(1)
    logits = torch.randint(0, 2, (3, 40), generator=generator).double()
    want = reference(logits, 0.43)
    check(top_p_probabilities, logits, 0.43, want=want)


def test_large_logits():
    """Logits in the thousands and forbidden tokens give no NaN"""
    check(
        top_p_probabilities,
        torch.tensor(
            [[3000, -math.inf, 3000 - math.log(2), -3000]],
            dtype=torch.float64,
        ),
        0.9,
        want=torch.tensor([[2 / 3, 0, 1 / 3, 0]]),
    )


def test_random():
    """Random logits, thresholds and temperatures"""
    generator = torch.Generator().manual_seed(2)
    for shape, top_p, tau in (
        ((3, 3), 0.3, 1.0),
        ((4, 9), 0.8, 0.5),
        ((2, 50), 0.9, 1.7),
        ((1, 1), 0.5, 1.0),
        ((5, 20), 1.0, 1.0),
    ):
        logits = 3 * torch.randn(
            shape, generator=generator, dtype=torch.float64
        )
        want = reference(logits, top_p, tau)
        check(top_p_probabilities, logits, top_p, tau, want=want)


def test_frequencies():
    """Tokens are drawn as often as the probabilities of their row say"""
    generator = torch.Generator().manual_seed(3)
    n = 4000
    p = torch.tensor([[0.15, 0.1, 0.45, 0.3], [0.1, 0.9, 0, 0]]).double()
    tokens = sample(2 * p.log().repeat(n, 1), 0.7, generator, tau=2.0)
    assert tokens.shape == (2 * n,), (
        f"for logits of shape {(2 * n, 4)} the tokens have shape"
        f" {tuple(tokens.shape)}, expected {(2 * n,)}"
    )
    want = torch.tensor([[0, 0, 0.6, 0.4], [0, 1, 0, 0]]).double()
    for row in range(2):
        counts = torch.bincount(tokens[row::2], minlength=4)
        bound = 5.5 * (n * want[row] * (1 - want[row])).sqrt()
        assert ((counts - n * want[row]).abs() <= bound + 1e-6).all(), (
            f"{n} draws with top_p=0.7 and tau=2 gave the tokens"
            f" {counts.tolist()} times, expected about"
            f" {(n * want[row]).int().tolist()}; at this temperature"
            f" the probabilities are {p[row].tolist()}"
        )


def test_generator():
    """All chance comes from the generator that is given"""
    runs = []
    for seed in (5, 5, 6):
        generator = torch.Generator().manual_seed(seed)
        runs.append(sample(torch.zeros(50, 8), 1.0, generator).tolist())
    assert runs[0] == runs[1], "two generators of one seed draw other tokens"
    assert runs[0] != runs[2], "generators of two seeds draw the same tokens"
