import torch
import torch.nn.functional as F
from answer import FeedForward, RMSNorm
from judge import check, difference

torch.set_num_threads(1)


def reference(module, x):
    z = F.rms_norm(x, x.shape[-1:], module.norm.weight, 1e-6)
    return x + module.down(F.silu(module.gate(z)) * module.up(z))


def output_and_gradients(module, function, x, g):
    x = x.clone().requires_grad_()
    y = function(x)
    wanted = (x, *module.parameters())
    return y.detach(), *torch.autograd.grad((y * g).sum(), wanted)


def agrees(shape, m):
    module = FeedForward(shape[-1], m).double()
    torch.nn.init.normal_(module.norm.weight)
    x, g = torch.randn(2, *shape, dtype=torch.float64)

    def run(x, g):
        return output_and_gradients(module, module, x, g)

    want = output_and_gradients(module, lambda x: reference(module, x), x, g)
    # 32 bits suffice for the mean square, whatever the type of x
    check(run, x, g, want=want, rtol=1e-4, atol=1e-5)


def test_like_torch():
    """Output and gradients agree with F.rms_norm and F.silu"""
    torch.manual_seed(0)
    agrees((2, 3, 4), 5)
    agrees((5, 6), 2)


def test_half_precision():
    """In half precision 300 is normalised to 1, not to 0"""
    for dtype in (torch.float16, torch.bfloat16):
        module = RMSNorm(4).to(dtype)
        got = module(torch.tensor([[300.0, -300, 300, 300]], dtype=dtype))
        assert got.dtype == dtype, f"{dtype} became {got.dtype}"
        wrong = difference(got.float(), torch.tensor([[1.0, -1, 1, 1]]), 0.01)
        assert not wrong, (
            f"(300, -300, 300, 300) in {dtype}: {wrong}\nIn 16 bits the square"
            " of 300 is infinite."
        )


def test_wide_weight():
    """The output has the type of x, also if the weight has 32 bits"""
    for dtype in (torch.float16, torch.bfloat16):
        got = RMSNorm(4)(torch.tensor([[3.0, -3, 3, 3]], dtype=dtype))
        assert got.dtype == dtype, (
            f"x of {dtype} and a weight of torch.float32 gave {got.dtype}"
        )
        wrong = difference(got.float(), torch.tensor([[1.0, -1, 1, 1]]), 0.01)
        assert not wrong, f"(3, -3, 3, 3) in {dtype}: {wrong}"


def test_extremes():
    """Gates of a thousand pass or close, and give no NaN"""
    module = FeedForward(2, 2).double()
    with torch.no_grad():
        module.gate.weight.copy_(torch.tensor([[500.0, 500], [-500, -500]]))
    x = torch.tensor([[1.0, 1], [-1, -1], [0, 0]], dtype=torch.float64)

    def feed_forward(x):
        return module(x)

    check(feed_forward, x, want=reference(module, x))
