import torch
from answer import speculative_round
from judge import check

torch.set_num_threads(1)


def seeded(seed):
    return torch.Generator().manual_seed(seed)


def test_both_ends():
    """A round ends at the first rejection, or gives one token more"""
    q = torch.tensor(
        [[[0.5, 0.5, 0], [0.2, 0.3, 0.5]], [[1.0, 0, 0], [0, 1.0, 0]]]
    )
    p = torch.tensor(
        [
            [[0.5, 0.5, 0], [0.2, 0.3, 0.5], [0, 1.0, 0]],
            [[0, 0, 1.0], [0, 1.0, 0], [1.0, 0, 0]],
        ]
    )
    check(
        speculative_round,
        p,
        q,
        torch.tensor([[1, 2], [0, 1]]),
        seeded(0),
        in_place=True,
        want=[[1, 2, 1], [2, -1, -1]],
        because="The second round rejects its first draft; p is sure of 2.",
    )


def test_empty_draft():
    """An empty draft gives one token of the target"""
    check(
        speculative_round,
        torch.tensor([[[0, 0, 1.0]], [[1.0, 0, 0]]]),
        torch.zeros(2, 0, 3),
        torch.zeros(2, 0, dtype=torch.long),
        seeded(0),
        in_place=True,
        want=[[2], [0]],
    )


def test_kept_share():
    """A draft is kept with probability min(1, p / q)"""
    n = 20_000
    q = torch.tensor([0.3, 0.3, 0.4]).expand(n, 1, 3)
    p = torch.tensor([[0.6, 0.3, 0.1], [1.0, 0, 0]]).expand(n, 2, 3)
    for x, want in ((0, 1.0), (1, 1.0), (2, 0.25)):
        tokens = speculative_round(p, q, torch.full((n, 1), x), seeded(x))
        assert tokens.shape == (n, 2), f"shape {tuple(tokens.shape)}"
        kept = (tokens[:, 1] >= 0).double().mean().item()
        assert abs(kept - want) < 0.02, (
            f"p = (0.6, 0.3, 0.1), q = (0.3, 0.3, 0.4): of {n} drafts of token"
            f" {x} a share of {kept:.2f} was kept, expected {want}"
        )
