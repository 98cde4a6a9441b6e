"""The losses of PPO and DPO against PyTorch's automatic gradients."""

import contextlib
import io
import runpy
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional

torch.set_num_threads(1)
here = Path(__file__).parent
with contextlib.redirect_stdout(io.StringIO()):
    ppo_loss = runpy.run_path(str(here / "ppo_loss.py"))["ppo_loss"]
    dpo_loss = runpy.run_path(str(here / "dpo_loss.py"))["dpo_loss"]

for seed in range(3):
    rng = np.random.default_rng(seed)
    old = np.log(rng.uniform(0.1, 0.9, (3, 5)))
    new = old + 0.4 * rng.normal(size=(3, 5))
    A = rng.normal(size=(3, 5))
    mask = (np.arange(5) < np.array([[5], [2], [3]])).astype(float)
    loss, gradient, _ = ppo_loss(new, old, A, mask)
    t = torch.tensor(new, requires_grad=True)
    ratio = (t - torch.tensor(old)).exp()
    kept = torch.minimum(
        ratio * torch.tensor(A), ratio.clamp(0.8, 1.2) * torch.tensor(A)
    )
    ours = -kept[torch.tensor(mask) > 0].mean()
    ours.backward()
    assert np.isclose(ours.item(), loss, rtol=1e-10)
    assert np.allclose(t.grad.numpy(), gradient, rtol=1e-10)

    c, r, rc, rr = rng.normal(scale=5, size=(4, 6)) - 20
    loss_2, gradient_2 = dpo_loss(c, r, rc, rr, 0.3)
    t, u = (torch.tensor(v, requires_grad=True) for v in (c, r))
    gap = t - torch.tensor(rc) - (u - torch.tensor(rr))
    ours = -functional.logsigmoid(0.3 * gap).mean()
    ours.backward()
    assert np.isclose(ours.item(), loss_2, rtol=1e-10)
    assert np.allclose(t.grad.numpy(), gradient_2, rtol=1e-10)
    assert np.allclose(u.grad.numpy(), -gradient_2, rtol=1e-10)
    print(f"seed {seed}: PPO {loss:.3f}, DPO {loss_2:.3f}")
