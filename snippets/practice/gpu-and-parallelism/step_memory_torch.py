"""What a training step holds: counted by hand, then measured in PyTorch."""

import torch
from torch.utils.checkpoint import checkpoint

torch.set_num_threads(1)
# --8<-- [start:block]
d, depth, tokens = 64, 3, 500


class Block(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.up = torch.nn.Linear(d, 4 * d, bias=False)
        self.down = torch.nn.Linear(4 * d, d, bias=False)

    def forward(self, x):
        return x + self.down(torch.nn.functional.gelu(self.up(x)))


# --8<-- [end:block]
def saved_bytes(model, x, redo):
    """The model's output, and the bytes kept for the backward pass."""
    weights = {p.data_ptr() for p in model.parameters()}
    kept = {}

    def keep(t):
        if t.data_ptr() not in weights:
            kept[t.data_ptr()] = t.nbytes
        return t

    with torch.autograd.graph.saved_tensors_hooks(keep, lambda t: t):
        for block in model:
            x = checkpoint(block, x, use_reentrant=True) if redo else block(x)
    return x, sum(kept.values())


torch.manual_seed(0)
model = torch.nn.ModuleList(Block() for _ in range(depth))
x = torch.randn(tokens, d, requires_grad=True)
gradients = []
saved = []
for redo in (False, True):
    model.zero_grad()
    out, size = saved_bytes(model, x, redo)
    (out**2).mean().backward()
    gradients.append([p.grad.clone() for p in model.parameters()])
    saved.append(size)
for a, b in zip(*gradients, strict=True):
    assert torch.allclose(a, b, rtol=1e-6)
optimiser = torch.optim.Adam(model.parameters())
optimiser.step()

# --8<-- [start:show]
N = depth * 2 * d * 4 * d
counted = {
    "weights": 4 * N,  # float32
    "gradients": 4 * N,
    "Adam's averages": 8 * N,
    "activations": 4 * tokens * depth * (d + 4 * d + 4 * d),
    "checkpointed": 4 * tokens * depth * d,
}
measured = {
    "weights": sum(p.nbytes for p in model.parameters()),
    "gradients": sum(p.grad.nbytes for p in model.parameters()),
    "Adam's averages": sum(
        state[name].nbytes
        for state in optimiser.state.values()
        for name in ("exp_avg", "exp_avg_sq")
    ),
    "activations": saved[0],  # by hooks on every tensor that autograd saves
    "checkpointed": saved[1],
}
for name, size in counted.items():
    print(f"{name:16} {size:9,} {measured[name]:9,}")
# --8<-- [end:show]
assert counted == measured
