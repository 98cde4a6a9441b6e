from math import inf, log

import torch
from answer import online_softmax
from judge import check

torch.set_num_threads(1)


def tensor(values):
    return torch.tensor(values, dtype=torch.float64)


def test_by_hand():
    """Two tiles, of which the second raises the maximum"""
    tiles = [
        (tensor([[2.0, 1.0]]).log(), tensor([[10.0], [4.0]])),
        (tensor([[8.0, 4.0]]).log(), tensor([[2.0], [1.0]])),
    ]
    check(
        online_softmax,
        tiles,
        want=(tensor([[44 / 15]]), tensor([log(15)])),
        because="The weights are 2, 1, 8, 4 parts of 15.",
    )


def test_masked():
    """A tile may be masked, the first too, and so may all"""
    tiles = [
        (tensor([[-inf], [-inf]]), tensor([[5.0]])),
        (tensor([[0.0], [-inf]]), tensor([[7.0]])),
    ]
    check(
        online_softmax,
        tiles,
        want=(tensor([[7.0], [0.0]]), tensor([0.0, -inf])),
        because="-inf - (-inf) is NaN.",
    )


def test_attention():
    """Heads and queries, as scaled_dot_product_attention has them"""
    torch.manual_seed(0)
    Q, K, V = (torch.randn(2, 3, n, 4).double() for n in (5, 7, 7))
    scores = Q @ K.transpose(-1, -2) / 2
    tiles = [
        (scores[..., i : i + 3], V[..., i : i + 3, :]) for i in range(0, 7, 3)
    ]
    average, sums = online_softmax(tiles)
    want = torch.nn.functional.scaled_dot_product_attention(Q, K, V)
    assert average.shape == want.shape, (
        f"the averages have shape {tuple(average.shape)}, expected"
        f" {tuple(want.shape)}"
    )
    assert torch.allclose(average, want), "the averages differ"
    assert sums.shape == (2, 3, 5), f"the sums have shape {tuple(sums.shape)}"
    assert torch.allclose(sums, scores.logsumexp(-1)), "the log-sums differ"
