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
        raise NotImplementedError

    def step(self) -> None:
        """Changes each parameter that has a gradient, in place."""
        raise NotImplementedError

    def zero_grad(self) -> None:
        """Forgets the gradients."""
        raise NotImplementedError
