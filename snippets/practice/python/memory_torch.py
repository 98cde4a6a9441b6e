"""A list of losses keeps what each step saved; a list of numbers does not."""

import tracemalloc
import weakref

import numpy as np
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


# after backward the saved tensors are freed; the nodes of the graph stay
def backward(loss):
    loss.backward()
    return loss


assert alive_after(backward) == 0
loss = backward((torch.randn(4, 3) * w).square().mean())
square = loss.grad_fn.next_functions[0][0]
product = square.next_functions[0][0]
assert product.next_functions[1][0].variable is w  # down to the parameter
try:
    loss.backward()
    raise AssertionError("a second backward found what was saved")
except RuntimeError:
    pass

# setting `training` by hand does not reach the layers inside
model = torch.nn.Sequential(torch.nn.Dropout())
model.training = False
assert model[0].training
model.train(False)
assert not model[0].training

# tracemalloc sees NumPy's memory, not PyTorch's
tracemalloc.start()
tensor = torch.zeros(1_000, 1_000)
seen_torch = tracemalloc.get_traced_memory()[0]
array = np.zeros((1_000, 1_000))
seen_numpy = tracemalloc.get_traced_memory()[0]
tracemalloc.stop()
assert seen_torch < tensor.nbytes / 100 and seen_numpy > array.nbytes
