"""Makes new tensors, so that the model keeps its old weights.

Fails: The first step has the size lr, whatever the gradient
"""

import torch


class AdamW:
    def __init__(
        self,
        parameters,
        lr=1e-3,
        betas=(0.9, 0.999),
        eps=1e-8,
        weight_decay=0.0,
    ):
        self.parameters = list(parameters)
        self.lr, self.betas, self.eps = lr, betas, eps
        self.weight_decay = weight_decay
        self.m = [torch.zeros_like(p) for p in self.parameters]
        self.v = [torch.zeros_like(p) for p in self.parameters]
        self.t = 0

    @torch.no_grad()
    def step(self):
        self.t += 1
        beta1, beta2 = self.betas
        for j, p in enumerate(self.parameters):
            self.m[j] = beta1 * self.m[j] + (1 - beta1) * p.grad
            self.v[j] = beta2 * self.v[j] + (1 - beta2) * p.grad**2
            m_hat = self.m[j] / (1 - beta1**self.t)
            v_hat = self.v[j] / (1 - beta2**self.t)
            step = m_hat / (v_hat.sqrt() + self.eps) + self.weight_decay * p
            self.parameters[j] = p - self.lr * step

    def zero_grad(self):
        for p in self.parameters:
            p.grad = None
