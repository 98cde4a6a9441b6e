import torch
from answer import TanhLinear
from judge import check, raises
from torch.autograd.gradcheck import GradcheckError

torch.set_num_threads(1)


def inputs(*shape, m):
    torch.manual_seed(len(shape))
    x = torch.randn(*shape, dtype=torch.float64)
    W = torch.randn(m, shape[-1], dtype=torch.float64)
    return x, W, torch.randn(m, dtype=torch.float64)


def test_gradcheck():
    """gradcheck accepts the backward pass"""
    for shape, m in (((4, 3), 2), ((1, 1), 1), ((2, 3, 2), 4)):
        leaves = [v.requires_grad_() for v in inputs(*shape, m=m)]
        try:
            torch.autograd.gradcheck(TanhLinear.apply, leaves)
        except GradcheckError as error:
            raise AssertionError(
                f"x of shape {shape}: {str(error)[:300]}"
            ) from None


def test_like_autograd():
    """Gradients agree with autograd's, for any number of axes"""

    def gradients(x, W, b, f=TanhLinear.apply):
        leaves = [v.clone().requires_grad_() for v in (x, W, b)]
        (f(*leaves) ** 2).sum().backward()
        return tuple(v.grad for v in leaves)

    for shape in ((3,), (5, 3), (2, 4, 3), (2, 1, 2, 3)):
        given = inputs(*shape, m=2)
        want = gradients(*given, f=lambda x, W, b: torch.tanh(x @ W.T + b))
        check(gradients, *given, want=want)


def test_changed_in_place():
    """An input that is changed before the backward pass raises an error"""

    def changed(which):
        leaves = [v.requires_grad_() for v in inputs(4, 3, m=2)]
        y = TanhLinear.apply(*leaves)
        with torch.no_grad():
            leaves[which].mul_(2)
        y.sum().backward()

    for which in (0, 1):
        raises(
            RuntimeError,
            changed,
            which,
            because="Kept by ctx.save_for_backward tensors are guarded.",
        )


def test_saturated():
    """Where tanh is flat the gradient is 0, not NaN"""
    x, W, b = inputs(2, 3, m=2)
    x = (1e3 * x).requires_grad_()
    TanhLinear.apply(x, W, b).sum().backward()
    assert torch.isfinite(x.grad).all(), f"gradient {x.grad.tolist()}"
