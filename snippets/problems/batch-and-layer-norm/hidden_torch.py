import torch
from answer import BatchNorm, LayerNorm
from judge import check
from torch import nn

torch.set_num_threads(1)


def pairs(kind, d):
    """A module of the answer and PyTorch's own, with the same weights."""
    mine, theirs = {
        "batch": (BatchNorm, nn.BatchNorm1d),
        "layer": (LayerNorm, nn.LayerNorm),
    }[kind]
    mine, theirs = mine(d).double(), theirs(d).double()
    with torch.no_grad():
        for name in ("weight", "bias"):
            values = torch.randn(d, dtype=torch.float64)
            getattr(mine, name).copy_(values)
            getattr(theirs, name).copy_(values)
    return mine, theirs


def output_and_gradients(module, x, g):
    x = x.clone().requires_grad_()
    y = module(x)
    wanted = (x, module.weight, module.bias)
    return y.detach(), *torch.autograd.grad((y * g).sum(), wanted)


def test_like_torch():
    """Outputs and gradients are those of torch.nn"""
    torch.manual_seed(0)
    for kind, shape in (
        ("batch", (5, 3)),
        ("layer", (5, 3)),
        ("layer", (2, 4, 6)),
    ):
        mine, theirs = pairs(kind, shape[-1])
        x, g = torch.randn(2, *shape, dtype=torch.float64)

        def run(x, g, module=mine):
            return output_and_gradients(module, x, g)

        check(run, x, g, want=output_and_gradients(theirs, x, g))


def test_eval():
    """In eval() the running statistics replace the batch's"""
    torch.manual_seed(1)
    mine, theirs = pairs("batch", 3)
    for _ in range(4):
        x = torch.randn(7, 3, dtype=torch.float64) * 2 + 1
        mine(x), theirs(x)
    mine.eval(), theirs.eval()
    x = torch.randn(1, 3, dtype=torch.float64)

    def evaluate(x):
        return mine(x)

    check(evaluate, x, want=theirs(x))
    mine(x + 100)
    for name in ("running_mean", "running_var"):
        got, want = getattr(mine, name), getattr(theirs, name)
        same = torch.allclose(got, want)
        assert same, f"{name} must not change in eval()"


def test_momentum():
    """The running statistics move by the share m that is given"""
    torch.manual_seed(2)
    mine = BatchNorm(3, momentum=0.4).double()
    theirs = nn.BatchNorm1d(3, momentum=0.4).double()
    x = torch.randn(7, 3, dtype=torch.float64) * 2 + 1
    mine(x), theirs(x)
    for name in ("running_mean", "running_var"):
        got, want = getattr(mine, name), getattr(theirs, name)
        assert torch.allclose(got, want), (
            f"{name} after a batch with momentum 0.4 is {got.tolist()},"
            f" expected {want.tolist()}"
        )


def test_buffers():
    """Running statistics are saved, not trained, and hold no graph"""
    module = BatchNorm(2)
    names = sorted(name for name, _ in module.named_parameters())
    assert names == ["bias", "weight"], f"parameters are {names}"
    for _ in range(2):
        module(torch.randn(4, 2, requires_grad=True))
    for name in ("running_mean", "running_var"):
        assert name in module.state_dict(), f"{name} is in no state_dict"
        assert not getattr(module, name).requires_grad, (
            f"{name} requires a gradient, so each step keeps the graphs of all"
            " steps before it"
        )
