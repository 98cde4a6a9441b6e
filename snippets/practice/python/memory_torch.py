"""A list of losses keeps what each step saved; a list of numbers does not."""

import weakref

import torch
from torch.autograd.graph import saved_tensors_hooks

torch.set_num_threads(1)
torch.manual_seed(0)
w = torch.ones(3, requires_grad=True)
alive = weakref.WeakSet()


class Saved:
    def __init__(self, tensor):
        self.tensor = tensor
        alive.add(self)


def alive_after(keep, steps=5):
    kept = []
    with saved_tensors_hooks(Saved, lambda saved: saved.tensor):
        for _ in range(steps):
            loss = (torch.randn(4, 3) * w).square().mean()
            kept.append(keep(loss))
    del loss
    return len(alive)


per_step = alive_after(lambda loss: loss, steps=1)
assert per_step > 0 == len(alive)
assert alive_after(lambda loss: loss) == 5 * per_step
assert alive_after(lambda loss: loss.item()) == 0
assert alive_after(lambda loss: loss.detach()) == 0
