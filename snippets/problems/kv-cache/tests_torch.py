import torch
from answer import cached_attention
from judge import check

torch.set_num_threads(1)


def test_one_new_token():
    """A new token sees all cached tokens and itself"""
    weights = (torch.zeros(1, 1), torch.eye(1), torch.eye(1))
    cache = (torch.tensor([[[1.0], [4]]]), torch.tensor([[[1.0], [4]]]))
    rows = torch.tensor([[[1.0], [4], [7]]])
    check(
        cached_attention,
        torch.tensor([[[7.0]]]),
        weights,
        cache,
        want=(torch.tensor([[[4.0]]]), (rows, rows)),
        because="All scores are 0, so the output is the mean of the values"
        " 1, 4 and 7.",
    )


def test_block_of_new_tokens():
    """No new token sees a later one"""
    weights = (torch.zeros(1, 1), torch.eye(1), torch.eye(1))
    cache = (torch.tensor([[[1.0]]]), torch.tensor([[[1.0]]]))
    rows = torch.tensor([[[1.0], [4], [7]]])
    check(
        cached_attention,
        torch.tensor([[[4.0], [7]]]),
        weights,
        cache,
        want=(torch.tensor([[[2.5], [4]]]), (rows, rows)),
        because="All scores are 0. The first new token takes the mean of the"
        " values 1 and 4, the second that of 1, 4 and 7.",
    )
