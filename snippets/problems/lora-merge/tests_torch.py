import torch
from answer import LoRALinear
from judge import check
from torch import nn

torch.set_num_threads(1)


def filled(rank=2, alpha=1.0):
    """The identity, with b = (0, 10) and a detour of rank 2."""
    base = nn.Linear(2, 2)
    layer = LoRALinear(base, rank, alpha).double()
    with torch.no_grad():
        layer.base.weight.copy_(torch.eye(2))
        layer.base.bias.copy_(torch.tensor([0.0, 10.0]))
        layer.A.copy_(torch.tensor([[3.0, -1.0], [0.0, 1.0]]))
        layer.B.copy_(torch.tensor([[0.0, 1.0], [2.0, 0.0]]))
    return layer


X = torch.tensor([[1.0, 2.0]], dtype=torch.float64)


def test_start():
    """A new layer gives what its base gives"""
    base = nn.Linear(3, 4)
    x = torch.randn(5, 3)
    want = base(x).detach()
    check(LoRALinear(base, 2, 8.0), x, want=want, rtol=1e-5, atol=1e-6)


def test_forward():
    """The detour is added, scaled by alpha / r"""
    check(
        filled(),
        X,
        want=[[2.0, 13.0]],
        because="The rank is 2 and alpha is 1: the detour, (2, 2), is halved.",
    )


def test_merge():
    """A merged layer has another weight and the same outputs"""
    layer = filled()
    layer.merge()
    weight = layer.base.weight.tolist()
    assert weight == [[1, 0.5], [3, 0]], (
        f"the merged weight is {weight}, expected [[1, 0.5], [3, 0]]"
    )
    check(
        layer,
        X,
        want=[[2.0, 13.0]],
        because="After merge() the detour is in the weight: not twice.",
    )
    layer.unmerge()
    weight = layer.base.weight.tolist()
    assert weight == [[1, 0], [0, 1]], f"the unmerged weight is {weight}"
    check(layer, X, want=[[2.0, 13.0]], because="After merge(), unmerge().")


def test_trained():
    """Only A and B are trained"""
    layer = LoRALinear(nn.Linear(3, 4), 2, 8.0)
    names = {n for n, p in layer.named_parameters() if p.requires_grad}
    assert names == {"A", "B"}, (
        f"the parameters with requires_grad are {sorted(names)}"
    )
