import torch
from answer import BatchNorm, LayerNorm
from judge import check

torch.set_num_threads(1)
COLUMN = torch.tensor([[1.0], [1], [5], [5]], dtype=torch.float64)


def test_batch():
    """In training batch normalisation uses the batch's own statistics"""
    module = BatchNorm(1, eps=0.0).double()

    def batch_norm(x):
        return module(x)

    check(
        batch_norm,
        COLUMN,
        want=torch.tensor([[-1.0], [-1], [1], [1]]),
        because="The mean is 3, the variance 16/4.",
    )


def test_layer():
    """Layer normalisation averages over the last axis"""
    module = LayerNorm(4, eps=0.0).double()

    def layer_norm(x):
        return module(x)

    check(layer_norm, COLUMN.T, want=torch.tensor([[-1.0, -1, 1, 1]]))


def test_running():
    """After a batch the running statistics have moved by a tenth"""
    module = BatchNorm(1).double()

    def running_after(x):
        module(x)
        return module.running_mean, module.running_var

    check(
        running_after,
        COLUMN,
        want=(torch.tensor([0.3]), torch.tensor([0.9 + 0.1 * 16 / 3])),
        because="Running are the mean, 3, and the unbiased variance, 16/3.",
    )
