"""The gradients of the variational autoencoder, by autograd."""

import contextlib
import io
import runpy
from pathlib import Path

import numpy as np
import torch

torch.set_num_threads(1)
with contextlib.redirect_stdout(io.StringIO()):
    ours = runpy.run_path(str(Path(__file__).with_name("vae.py")))

rng = np.random.default_rng(3)
params = ours["fit_vae"](0.2, 1, k=3, steps=5)
X, noise = ours["data"][:9], rng.normal(size=(9, 3))
fit, kl, grads = ours["loss_and_gradients"](params, X, noise, 0.2)

leaves = [torch.tensor(p, requires_grad=True) for p in params]
W1, b1, W2, b2, W3, b3, W4, b4 = leaves
linear = torch.nn.functional.linear
x, eps = torch.tensor(X), torch.tensor(noise)
mean, log_var = linear(torch.tanh(linear(x, W1, b1)), W2, b2).chunk(2, dim=1)
q = torch.distributions.Normal(mean, torch.exp(log_var / 2))
prior = torch.distributions.Normal(0.0, 1.0)
price = torch.distributions.kl_divergence(q, prior).sum(dim=1)
z = q.loc + q.scale * eps  # what q.rsample() does
r = linear(torch.tanh(linear(z, W3, b3)), W4, b4)
loss = (((x - r) ** 2).sum(dim=1) / 0.4 + price).mean()
loss.backward()
assert np.isclose(loss.item(), fit + kl.sum(), rtol=1e-10)
for leaf, g in zip(leaves, grads, strict=True):
    assert np.allclose(leaf.grad.numpy(), g, rtol=1e-10, atol=1e-12)
print(f"loss {loss.item():.3g}, all {len(grads)} gradients agree")
