import torch
from answer import rotary, sinusoidal
from judge import check, difference

torch.set_num_threads(1)


def reference(x, positions, base=10_000):
    """By complex numbers, in 64 bits."""
    d = x.shape[-1]
    pairs = x.detach().double().unflatten(-1, (d // 2, 2)).contiguous()
    theta = torch.tensor(
        [base ** (-2 * i / d) for i in range(d // 2)], dtype=torch.float64
    )
    angles = torch.outer(positions.double(), theta)
    turns = torch.polar(torch.ones_like(angles), angles)
    return torch.view_as_real(torch.view_as_complex(pairs) * turns).flatten(-2)


def test_half_precision():
    """The angles of half-precision queries are not rounded"""
    torch.manual_seed(0)
    x = torch.randn(3, 8).bfloat16()
    positions = torch.tensor([1001, 4003, 30_001])
    got = rotary(x, positions).double()
    wrong = difference(got, reference(x, positions), 0.02, 0.02)
    assert not wrong, (
        f"bfloat16 at positions 1001, 4003 and 30001: {wrong}\nIn bfloat16"
        " 1001 is 1000."
    )


def test_batches():
    """Batch and heads are turned alike, each row by its position"""
    torch.manual_seed(1)
    for shape in ((5, 6), (2, 4, 8), (2, 3, 3, 4), (1, 2)):
        x = torch.randn(shape)
        positions = torch.randint(0, 50, shape[-2:-1])
        check(
            rotary,
            x,
            positions,
            want=reference(x, positions),
            rtol=1e-4,
            atol=1e-4,
        )


def test_gradient():
    """The gradient is turned back"""
    torch.manual_seed(2)
    x = torch.randn(2, 5, 4, requires_grad=True)
    g, positions = torch.randn(2, 5, 4), torch.arange(3, 8)
    rotary(x, positions).backward(g)
    wrong = difference(x.grad, reference(g, -positions), 1e-4, 1e-4)
    assert not wrong, f"gradient by x: {wrong}"


def test_table():
    """The sinusoidal table has 32 bits and any positions"""
    positions = torch.tensor([7, 0, 300])
    got = sinusoidal(positions, 6)
    assert got.dtype == torch.float32, f"the table has type {got.dtype}"
    quarter = torch.zeros(3, 6)
    quarter[:, 1::2] = 1.0  # (0, 1) turned clockwise
    wrong = difference(got, reference(quarter, -positions), 1e-4, 1e-4)
    assert not wrong, f"sinusoidal([7, 0, 300], 6): {wrong}"
