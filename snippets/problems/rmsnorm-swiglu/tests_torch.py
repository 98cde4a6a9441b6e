import torch
from answer import FeedForward, RMSNorm
from judge import check

torch.set_num_threads(1)


def test_norm():
    """A row is divided by the root of its mean square"""
    module = RMSNorm(4).double()

    def rms_norm(x):
        return module(x)

    check(
        rms_norm,
        torch.tensor([[-1.0, 5, 5, 7], [0, 0, 0, 0]], dtype=torch.float64),
        want=torch.tensor([[-0.2, 1, 1, 1.4], [0, 0, 0, 0]]),
        rtol=1e-5,
        because="The mean square of (-1, 5, 5, 7) is 100/4 = 25.",
    )


def test_parameters():
    """The parameters have their names and shapes, and no biases"""
    shapes = {
        name: tuple(p.shape) for name, p in FeedForward(4, 6).named_parameters()
    }
    want = {
        "norm.weight": (4,),
        "gate.weight": (6, 4),
        "up.weight": (6, 4),
        "down.weight": (4, 6),
    }
    assert shapes == want, f"parameters {shapes}, expected {want}"


def test_skip():
    """The skip adds the input itself, not what was normalised"""
    module = FeedForward(2, 3)
    torch.nn.init.zeros_(module.down.weight)

    def feed_forward(x):
        return module(x)

    x = torch.tensor([[3.0, -4.0]])
    with torch.no_grad():
        check(feed_forward, x, want=x, because="The weights of down are 0.")
