"""The network from scratch against PyTorch: gradients, and training."""

import contextlib
import io
import runpy
from pathlib import Path

import numpy as np
import torch

torch.set_num_threads(1)
with contextlib.redirect_stdout(io.StringIO()):
    ours = runpy.run_path(str(Path(__file__).with_name("mlp.py")))
rng = np.random.default_rng(7)
layers = ours["init"]([6, 9, 5, 4], rng)
layers = [(W, rng.normal(size=len(b))) for W, b in layers]
X, y = rng.normal(size=(11, 6)), rng.integers(4, size=11)

modules = []
for W, b in layers:
    linear = torch.nn.Linear(W.shape[1], W.shape[0], dtype=torch.float64)
    linear.weight.data, linear.bias.data = torch.tensor(W), torch.tensor(b)
    modules += [linear, torch.nn.ReLU()]
net = torch.nn.Sequential(*modules[:-1])
optimiser = torch.optim.SGD(net.parameters(), lr=0.3)
for _ in range(20):
    loss, grads = ours["mlp_gradients"](layers, X, y)
    optimiser.zero_grad()
    theirs = torch.nn.functional.cross_entropy(
        net(torch.tensor(X)), torch.tensor(y)
    )
    theirs.backward()
    assert np.isclose(loss, theirs.item(), rtol=1e-10)
    for (dW, db), linear in zip(grads, net[::2], strict=True):
        assert np.allclose(dW, linear.weight.grad, rtol=1e-10, atol=1e-13)
        assert np.allclose(db, linear.bias.grad, rtol=1e-10, atol=1e-13)
    optimiser.step()
    layers = [
        (W - 0.3 * dW, b - 0.3 * db)
        for (W, b), (dW, db) in zip(layers, grads, strict=True)
    ]
print("equal over 20 steps")
