"""The gradients of the ring's GAN against PyTorch."""

import runpy
from pathlib import Path

import numpy as np
import torch
from torch.nn.functional import binary_cross_entropy_with_logits as bce

torch.set_num_threads(1)
ours = runpy.run_path(str(Path(__file__).with_name("ring_gan.py")))

rng = np.random.default_rng(3)
G, D = ours["init"](rng, (4, 9, 7, 2)), ours["init"](rng, (4, 8, 6, 1))
for p in G + D:
    p += rng.normal(0, 0.2, p.shape)
Z, real = rng.normal(size=(12, 4)), rng.normal(size=(6, 4))


def network(params, X):
    for i in range(0, len(params), 2):
        X = X @ params[i].T + params[i + 1]
        if i + 2 < len(params):
            X = torch.relu(X)
    return X


tG, tD = ([torch.tensor(p, requires_grad=True) for p in P] for P in (G, D))
fake = network(tG, torch.tensor(Z)).reshape(-1, 4)
on_real = network(tD, torch.tensor(real))
on_fake = network(tD, fake.detach())
loss = bce(on_real, torch.ones_like(on_real))
loss = loss + bce(on_fake, torch.zeros_like(on_fake))
wanted = torch.autograd.grad(loss, tD)
found = ours["discriminator_grads"](D, real, fake.detach().numpy())
for a, b in zip(wanted, found, strict=True):
    assert np.allclose(a.numpy(), b, rtol=1e-10, atol=1e-14)

on_fake = network(tD, fake)
loss = bce(on_fake, torch.ones_like(on_fake))  # non-saturating
wanted = torch.autograd.grad(loss, tG)
found = ours["generator_grads"](G, D, Z, 2)
for a, b in zip(wanted, found, strict=True):
    assert np.allclose(a.numpy(), b, rtol=1e-10, atol=1e-14)
print("gradients of discriminator and generator agree")
