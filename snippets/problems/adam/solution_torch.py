from collections.abc import Iterable

import torch


class AdamW:
    """Adam with bias correction and decoupled weight decay.

    parameters: tensors of any shapes, as model.parameters() gives them.
    """

    def __init__(
        self,
        parameters: Iterable[torch.Tensor],
        lr: float = 1e-3,
        betas: tuple[float, float] = (0.9, 0.999),
        eps: float = 1e-8,
        weight_decay: float = 0.0,
    ):
        self.parameters = list(parameters)
        self.lr, self.betas, self.eps = lr, betas, eps
        self.weight_decay = weight_decay
        self.m = [torch.zeros_like(p) for p in self.parameters]
        self.v = [torch.zeros_like(p) for p in self.parameters]
        self.t = [0] * len(self.parameters)

    @torch.no_grad()
    def step(self) -> None:
        """Changes each parameter that has a gradient, in place."""
        beta1, beta2 = self.betas
        for j, p in enumerate(self.parameters):
            if p.grad is None:
                continue
            self.t[j] += 1
            t, m, v = self.t[j], self.m[j], self.v[j]
            m.mul_(beta1).add_((1 - beta1) * p.grad)
            v.mul_(beta2).add_((1 - beta2) * p.grad**2)
            m_hat, v_hat = m / (1 - beta1**t), v / (1 - beta2**t)
            step = m_hat / (v_hat.sqrt() + self.eps)
            p -= self.lr * (step + self.weight_decay * p)

    def zero_grad(self) -> None:
        """Forgets the gradients."""
        for p in self.parameters:
            p.grad = None
