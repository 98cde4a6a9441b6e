import answer
import torch
from answer import lstm, lstm_step
from judge import check
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

torch.set_num_threads(1)


def reference(X, lengths, module):
    """By nn.LSTM on packed sequences."""
    packed = pack_padded_sequence(
        X, lengths, batch_first=True, enforce_sorted=False
    )
    out, (h, c) = module(packed)
    H, _ = pad_packed_sequence(out, batch_first=True, total_length=X.shape[1])
    return H, h[0], c[0]


def case(n, T, d, m):
    torch.manual_seed(n)
    module = nn.LSTM(d, m, batch_first=True).double()
    for p in module.parameters():
        nn.init.normal_(p)
    X = torch.randn(n, T, d, dtype=torch.float64)
    lengths = torch.randint(1, T + 1, (n,))
    W, U = module.weight_hh_l0, module.weight_ih_l0
    b = module.bias_ih_l0 + module.bias_hh_l0
    return module, X, lengths, [p.detach().clone() for p in (W, U, b)]


def test_like_torch():
    """States agree with nn.LSTM on packed sequences"""
    for n, T, d, m in ((5, 4, 2, 3), (1, 6, 3, 2), (3, 1, 1, 1)):
        module, X, lengths, weights = case(n, T, d, m)
        want = tuple(v.detach() for v in reference(X, lengths, module))
        check(lstm, X, lengths, *weights, want=want)


def test_gradients():
    """Gradients reach all weights through all steps"""
    module, X, lengths, weights = case(4, 6, 2, 3)
    g = torch.randn(4, 3, dtype=torch.float64)
    # a bias of ours gets what each of the two of nn.LSTM gets
    wanted = [module.weight_hh_l0, module.weight_ih_l0, module.bias_ih_l0]
    _, h, _ = reference(X, lengths, module)
    want = torch.autograd.grad((h * g).sum(), wanted)

    def gradients(X, lengths, W, U, b):
        leaves = [p.clone().requires_grad_() for p in (W, U, b)]
        _, h, _ = lstm(X, lengths, *leaves)
        return torch.autograd.grad((h * g).sum(), leaves)

    check(
        gradients,
        X,
        lengths,
        *weights,
        want=want,
        because="These are the gradients by W, U and b of a sum over h.",
    )


def test_no_steps():
    """A sequence without steps keeps its zero states"""
    _, X, lengths, weights = case(3, 4, 2, 2)
    lengths[1] = 0
    for name, part in zip("Hhc", lstm(X, lengths, *weights), strict=True):
        assert not part[1].any(), f"{name} of a sequence of length 0 is not 0"


def test_extremes():
    """Inputs of a thousand give no NaN, in the gradients neither"""
    _, X, lengths, weights = case(3, 4, 2, 2)
    leaves = [p.requires_grad_() for p in weights]
    H, h, c = lstm(1000 * X.sign(), lengths, *leaves)
    assert torch.isfinite(H).all(), "the states are not finite"
    loss = h.sum() + c.sum()
    for name, g in zip("WUb", torch.autograd.grad(loss, leaves), strict=True):
        assert torch.isfinite(g).all(), f"the gradient by {name} is not finite"


def test_type():
    """States have the type of the weights"""
    _, X, lengths, weights = case(3, 4, 2, 2)
    for dtype in (torch.float32, torch.bfloat16):
        parts = [p.to(dtype) for p in weights]
        for part in lstm(X.to(dtype), lengths, *parts):
            assert part.dtype == dtype, f"{dtype} became {part.dtype}"


def test_loop():
    """The loop goes over steps, not over sequences"""
    _, X, lengths, weights = case(9, 3, 2, 2)
    calls = []

    def counted(*args):
        calls.append(args)
        return lstm_step(*args)

    answer.lstm_step = counted
    try:
        lstm(X, lengths, *weights)
    finally:
        answer.lstm_step = lstm_step
    assert len(calls) <= 3, (
        f"9 sequences of 3 steps took {len(calls)} calls of lstm_step"
    )
