import torch
from answer import LoRALinear
from judge import check
from torch import nn
from torch.utils._python_dispatch import TorchDispatchMode

torch.set_num_threads(1)


def random_layer(seed, d_in, d_out, rank, alpha, bias=True):
    torch.manual_seed(seed)
    base = nn.Linear(d_in, d_out, bias=bias)
    layer = LoRALinear(base, rank, alpha).double()
    with torch.no_grad():
        layer.B.normal_()
    return layer


def expected(layer, X, rank, alpha):
    W = layer.base.weight.detach()
    A, B = layer.A.detach(), layer.B.detach()
    Y = torch.einsum("...i,oi->...o", X, W)
    if layer.base.bias is not None:
        Y = Y + layer.base.bias.detach()
    return Y + alpha / rank * torch.einsum("...i,ri,or->...o", X, A, B)


def test_random():
    """Random layers, with leading dimensions and without bias"""
    for seed, rank in ((0, 1), (1, 3), (2, 4)):
        layer = random_layer(seed, 6, 5, rank, 3.0, bias=seed != 1)
        X = torch.randn(2, 7, 6, dtype=torch.float64)
        want = expected(layer, X, rank, 3.0)
        check(layer, X, want=want, because="Not yet merged.")
        layer.merge()
        check(layer, X, want=want, because="After merge().")
        layer.merge()
        check(layer, X, want=want, because="After merge() twice.")
        layer.unmerge()
        check(layer, X, want=want, because="After unmerge().")
        layer.unmerge()
        check(layer, X, want=want, because="After unmerge() twice.")


def test_gradients():
    """At the start the gradient of B is not zero, and that of A is"""
    torch.manual_seed(3)
    layer = LoRALinear(nn.Linear(6, 5), 2, 4.0).double()
    X = torch.randn(7, 6, dtype=torch.float64)
    G = torch.randn(7, 5, dtype=torch.float64)
    (layer(X) * G).sum().backward()
    assert layer.B.grad is not None, "no gradient reached B"
    want = 2.0 * G.T @ (X @ layer.A.detach().T)
    assert torch.allclose(layer.B.grad, want), (
        "the gradient of B is not alpha / r * G' X A'"
    )
    assert layer.B.grad.abs().max() > 1e-3, "A must not begin at zero"
    assert layer.A.unique().numel() == 12, "the entries of A are not random"
    assert layer.A.grad is None or layer.A.grad.abs().max() == 0, (
        "the gradient of A is not zero: B must begin at zero"
    )
    assert layer.base.weight.grad is None, "base is frozen"


def test_training():
    """A step of SGD moves B, and leaves base alone"""
    torch.manual_seed(4)
    layer = LoRALinear(nn.Linear(6, 5), 2, 4.0).double()
    before = layer.base.weight.detach().clone()
    trained = [p for p in layer.parameters() if p.requires_grad]
    optimiser = torch.optim.SGD(trained, lr=0.1)
    X = torch.randn(7, 6, dtype=torch.float64)
    losses = []
    for _ in range(2):
        optimiser.zero_grad()
        loss = layer(X).square().mean()
        loss.backward()
        optimiser.step()
        losses.append(loss.item())
    assert losses[1] < losses[0], f"the loss went from {losses}"
    assert torch.equal(layer.base.weight, before), "base was trained"
    assert layer.B.abs().max() > 0, "B did not move"


def test_parameter_stays():
    """base.weight stays the same parameter, without a history"""
    layer = random_layer(5, 4, 3, 2, 1.0)
    weight, names = layer.base.weight, list(layer.state_dict())
    layer.merge()
    assert isinstance(layer.base.weight, nn.Parameter), (
        f"after merge() base.weight is a {type(layer.base.weight).__name__}"
    )
    assert layer.base.weight.grad_fn is None, (
        "base.weight has a grad_fn: merge under torch.no_grad()"
    )
    assert not layer.base.weight.requires_grad, (
        "after merge() base.weight requires a gradient: it must stay frozen"
    )
    assert list(layer.state_dict()) == names, (
        f"merge() changed the names in state_dict: {list(layer.state_dict())}"
    )
    assert layer.base.weight is weight, (
        "after merge() base.weight is another parameter: change it in place"
    )


class Shapes(TorchDispatchMode):
    """Notes the shapes of what is computed, views of a weight left out."""

    def __init__(self, weight):
        super().__init__()
        self.weight = weight.untyped_storage().data_ptr()
        self.seen = set()

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        out = func(*args, **(kwargs or {}))
        if isinstance(out, torch.Tensor):
            own = out.untyped_storage().data_ptr() != self.weight
            self.seen |= {tuple(out.shape)} if own else set()
        return out


def test_thin():
    """An unmerged layer never builds B @ A"""
    layer = random_layer(6, 9, 7, 3, 1.0)
    X = torch.randn(2, 9, dtype=torch.float64)
    with Shapes(layer.base.weight) as shapes, torch.no_grad():
        layer(X)
    assert not {(7, 9), (9, 7)} & shapes.seen, (
        "forward made a tensor of the size of the weight: multiply X by A first"
    )


def test_type():
    """A and B have the type of base"""
    for dtype in (torch.float64, torch.bfloat16):
        base = nn.Linear(3, 4, dtype=dtype)
        layer = LoRALinear(base, 2, 8.0)
        for name, p in (("A", layer.A), ("B", layer.B)):
            assert p.dtype == dtype, f"base is {dtype}, {name} is {p.dtype}"
