"""The listings of this chapter against torch.nn."""

import contextlib
import io
import runpy
import warnings
from pathlib import Path
from unittest import mock

import numpy as np
import torch
from torch import nn

torch.set_num_threads(1)
here = Path(__file__).resolve().parent
ours = {}
with (
    contextlib.redirect_stdout(io.StringIO()),
    mock.patch(
        "matplotlib.figure.Figure.savefig", new=lambda *_, **__: None
    ),  # no figure from here
):
    for name in ("batch_norm", "fold", "layer_or_rms", "norm_axes"):
        ours |= runpy.run_path(str(here / f"{name}.py"))
rng = np.random.default_rng(0)


def close(a, b):
    return np.allclose(a, b.detach().numpy(), rtol=1e-10, atol=1e-12)


# batch norm: output, gradients, running statistics with the n - 1 variance
X, G = rng.normal(3, 2, (6, 3)), rng.normal(size=(6, 3))
gamma, beta = rng.normal(size=(2, 3))
layer = nn.BatchNorm1d(3, dtype=torch.float64)
with torch.no_grad():
    layer.weight[:], layer.bias[:] = torch.tensor(gamma), torch.tensor(beta)
x = torch.tensor(X, requires_grad=True)
y = layer(x)
y.backward(torch.tensor(G))
Y, X_hat, sd = ours["batch_norm"](X, gamma, beta)
grads = ours["batch_norm_backward"](G, X_hat, sd, gamma)
theirs = (x.grad, layer.weight.grad, layer.bias.grad)
assert close(Y, y)
assert all(close(a, b) for a, b in zip(grads, theirs, strict=True))
assert close(0.1 * X.mean(axis=0), layer.running_mean)
assert close(0.9 + 0.1 * X.var(axis=0, ddof=1), layer.running_var)
layer.eval()
W, b = rng.normal(size=(3, 4)), rng.normal(size=3)
inputs = rng.normal(size=(5, 4))
folded, bias = ours["fold"](
    W, b, gamma, beta, layer.running_mean.numpy(), layer.running_var.numpy()
)
assert close(inputs @ folded.T + bias, layer(torch.tensor(inputs @ W.T + b)))
# one example in training: refused; images have positions to average
layer.train()
try:
    layer(x[:1])
    raise AssertionError("one value a channel was accepted")
except ValueError as error:
    assert "more than 1 value per channel" in str(error)
nn.BatchNorm2d(3)(torch.ones(1, 3, 2, 2))
# one image in training: whatever it shows, a channel's mean becomes beta
layer = nn.BatchNorm2d(3, dtype=torch.float64)
with torch.no_grad():
    layer.bias[:] = torch.tensor(beta)
for level in (1, 50):
    one = torch.tensor(rng.normal(level, 2, (1, 3, 4, 5)))
    assert close(beta, layer(one).mean(dim=(0, 2, 3)))

# layer, RMS and group norm, all with eps inside the root
for eps in (1e-5, 0.3):
    h = torch.tensor(X[0])
    assert close(
        ours["layer_norm"](X[0], eps),
        nn.LayerNorm(3, eps, dtype=torch.float64)(h),
    )
    assert close(
        ours["rms_norm"](X[0], eps), nn.RMSNorm(3, eps, dtype=torch.float64)(h)
    )
images = rng.normal(size=(2, 6, 4, 5)) * np.arange(1, 7)[:, None, None]
for groups in (1, 2, 3, 6):
    assert close(
        ours["group_norm"](images, groups, 1e-5),
        nn.functional.group_norm(torch.tensor(images), groups, eps=1e-5),
    )
assert sum(p.numel() for p in nn.LayerNorm(7).parameters()) == 14
assert sum(p.numel() for p in nn.RMSNorm(7).parameters()) == 7

# nn.LSTM drops between layers only, a fresh mask each step, not after the last
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    single = nn.LSTM(3, 4, num_layers=1, dropout=0.5)
assert any("expects num_layers greater than 1" in str(w.message) for w in seen)
sequence = torch.randn(5, 2, 3, generator=torch.Generator().manual_seed(0))
assert torch.equal(single(sequence)[0], single(sequence)[0])
double = nn.LSTM(3, 4, num_layers=2, dropout=0.5)
torch.manual_seed(0)
assert not torch.equal(double(sequence)[0], double(sequence)[0])
assert not torch.any(double(sequence)[0] == 0)
double.eval()
assert torch.equal(double(sequence)[0], double(sequence)[0])
# nn.Dropout scales in training and is the identity in eval
drop = nn.Dropout(0.2)
assert set(np.unique(drop(torch.ones(1000)))) == {
    np.float32(0),
    np.float32(1.25),
}
drop.eval()
assert torch.equal(drop(sequence), sequence)
print("equal: batch, layer, RMS and group norm, folding, dropout")
