import torch
from answer import Classifier
from judge import check, difference

torch.set_num_threads(1)


def forward(module, hidden, mask):
    return module(hidden, mask)


def reference(module, hidden, mask):
    """Text by text, from its real states."""
    rows = []
    for states, bits in zip(hidden, mask, strict=True):
        real = states[bits.bool()].to(module.score.weight.dtype)
        if len(real) == 0:
            pooled = module.score.weight.new_zeros(hidden.shape[2])
        else:
            pooled = real[-1] if module.how == "last" else real.mean(dim=0)
        rows.append(module.score.weight @ pooled + module.score.bias)
    return torch.stack(rows)


def example(seed, B, T, d, k, how):
    """Random states, of which each text has a run of real ones."""
    rng = torch.Generator().manual_seed(seed)
    mask = torch.zeros(B, T, dtype=torch.long)
    for row in mask:
        start, end = torch.randint(T + 1, (2,), generator=rng).sort().values
        row[start:end] = 1
    module = Classifier(d, k, how).double()
    for parameter in module.parameters():
        torch.nn.init.normal_(parameter, generator=rng)
    hidden = torch.randn(B, T, d, generator=rng, dtype=torch.float64)
    return module, hidden, mask


def test_random():
    """Random texts, padded on both sides"""
    for seed, sizes in enumerate(
        ((1, 1, 1, 1), (4, 6, 3, 2), (9, 5, 2, 4), (6, 12, 4, 1))
    ):
        for how in ("last", "mean"):
            given = example(seed, *sizes, how)
            check(forward, *given, want=reference(*given))


def test_kinds_of_mask():
    """The mask may hold booleans, whole numbers or floats, and gaps"""
    for how in ("last", "mean"):
        module, hidden, mask = example(5, 8, 6, 3, 2, how)
        mask[0] = torch.tensor([1, 0, 1, 0, 1, 0])
        for kind in (torch.bool, torch.uint8, torch.float32):
            given = module, hidden, mask.to(kind)
            check(forward, *given, want=reference(*given))


def test_gradient():
    """Gradients reach the real states, and padding of NaN gets 0"""
    for how in ("last", "mean"):
        module, hidden, mask = example(6, 7, 6, 3, 2, how)
        mask[2] = 0
        grads = []
        for function, value in ((forward, float("nan")), (reference, 0.0)):
            leaf = hidden.masked_fill(mask[..., None] == 0, value)
            leaf.requires_grad_()
            out = function(module, leaf, mask)
            assert out.requires_grad, "the logits are cut off from the states"
            (grad,) = torch.autograd.grad(out.square().sum(), leaf)
            grads.append(grad)
        different = difference(*grads)
        assert not different, (
            f"how={how!r}: the gradient in the hidden states differs, where"
            f" padding is NaN: {different}"
        )


def test_half_precision():
    """States of 16 bits are summed in more"""
    rng = torch.Generator().manual_seed(7)
    hidden = 3e4 + 3e4 * torch.rand(3, 40, 2, generator=rng)
    mask = torch.ones(3, 40, dtype=torch.long)
    mask[1, :20] = 0
    for how in ("last", "mean"):
        module = Classifier(2, 2, how)
        with torch.no_grad():
            module.score.weight.copy_(torch.tensor([[1e-4, 2e-4], [3e-4, 0]]))
        given = module, hidden.half(), mask
        check(
            *(forward, *given),
            want=reference(*given),
            rtol=1e-4,
            because="float16 ends at 65504.",
        )
