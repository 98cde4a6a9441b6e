"""The block against autograd, and the initialisations against torch."""

import contextlib
import io
import runpy
from pathlib import Path

import numpy as np
import torch

torch.set_num_threads(1)
with contextlib.redirect_stdout(io.StringIO()):
    block, init_layer, clipped_mean = (
        runpy.run_path(str(Path(__file__).with_name(f"{file}.py")))[name]
        for file, name in (
            ("residual_block", "residual_block"),
            ("xavier", "init_layer"),
            ("clipped_step", "clipped_mean"),
        )
    )
rng = np.random.default_rng(1)
H, G = rng.normal(size=(2, 7, 4))
W, V = rng.normal(size=(6, 4)), rng.normal(size=(4, 6))
leaves = [torch.tensor(a, requires_grad=True) for a in (H, W, V)]
out = leaves[0] + torch.relu(leaves[0] @ leaves[1].T) @ leaves[2].T
out.backward(torch.tensor(G))
ours = block(H, W, V, G)
theirs = [out.detach(), *(leaf.grad for leaf in leaves)]
for a, b in zip(ours, theirs, strict=True):
    assert np.allclose(a, b.numpy(), rtol=1e-10, atol=1e-13)
print("block: equal to autograd")

torch.manual_seed(0)
fills = {
    ("xavier", True): torch.nn.init.xavier_uniform_,
    ("xavier", False): torch.nn.init.xavier_normal_,
    ("he", True): lambda w: torch.nn.init.kaiming_uniform_(
        w, nonlinearity="relu"
    ),
    ("he", False): lambda w: torch.nn.init.kaiming_normal_(
        w, nonlinearity="relu"
    ),
}
for (kind, uniform), fill in fills.items():
    theirs = fill(torch.empty(300, 500, dtype=torch.float64)).numpy()
    ours = init_layer(300, 500, kind, rng, uniform)
    assert np.isclose(ours.std(), theirs.std(), rtol=0.01), kind
    if uniform:
        assert np.isclose(np.abs(ours).max(), np.abs(theirs).max(), rtol=1e-3)
default = torch.nn.Linear(500, 300).weight.detach().numpy()
assert np.isclose(default.var(), 1 / (3 * 500), rtol=0.02)
assert np.abs(default).max() <= 1 / np.sqrt(500)
print("initialisation: same deviations and limits")

params = [torch.nn.Parameter(torch.tensor(a)) for a in (W, V)]
for p, g in zip(params, (2 * W, V), strict=True):
    p.grad = torch.tensor(g)
total = torch.nn.utils.clip_grad_norm_(params, 1.5)
ours, norm = clipped_mean([[2 * W, V]], [3], 1.0, 1.5)
assert np.isclose(norm, total.item())
for a, p in zip(ours, params, strict=True):  # torch adds 1e-6 to the norm
    assert np.allclose(a, p.grad.numpy(), rtol=1e-6)
print("clipping: equal up to the 1e-6 that torch adds to the norm")
# Default layers with ReLU: the gradient shrinks by about sqrt(1/6) a layer.
for seed in range(3):
    torch.manual_seed(seed)
    linear = [torch.nn.Linear(256, 256) for _ in range(30)]
    h = torch.randn(64, 256)
    for layer in linear:
        h = torch.relu(layer(h))
    (h * torch.randn(64, 256)).sum().backward()
    a, b = (linear[i].bias.grad.norm().item() for i in (5, 25))  # 20 layers
    assert 0.3 < a / b / 6**-10 < 3
