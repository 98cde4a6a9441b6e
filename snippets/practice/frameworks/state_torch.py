"""What a module knows of: parameters, buffers, submodules, and nothing else."""

import builtins
import io

import torch

torch.set_num_threads(1)


# --8<-- [start:show]
class Block(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.scale = torch.nn.Parameter(torch.ones(4))
        self.register_buffer("steps", torch.tensor(0))
        self.norm = torch.nn.BatchNorm1d(4)
        self.mask = torch.ones(4)  # a plain tensor
        self.layers = [torch.nn.Linear(4, 4)]  # a plain list


block = Block()
print("trained:", [name for name, _ in block.named_parameters()])
print("also saved:", [name for name, _ in block.named_buffers()])
block.double()  # as .to(device): what the module knows of
print(block.scale.dtype, block.mask.dtype, block.layers[0].weight.dtype)
# --8<-- [end:show]

assert block.scale.dtype == torch.float64 == block.norm.running_mean.dtype
assert block.mask.dtype == torch.float32 == block.layers[0].weight.dtype
assert sum(p.numel() for p in block.parameters()) == 12
names = set(block.state_dict())
assert names == {n for n, _ in block.named_parameters()} | {
    n for n, _ in block.named_buffers()
}
assert not any("layers" in n or "mask" in n for n in names)
block.layers = torch.nn.ModuleList(block.layers)
assert "layers.0.weight" in block.state_dict()

# a file of weights, and one that runs code when it is read
file = io.BytesIO()
torch.save(block.state_dict(), file)
file.seek(0)
again = Block().double()
again.layers = torch.nn.ModuleList(again.layers).double()
again.load_state_dict(torch.load(file))
assert torch.equal(again.layers[0].weight, block.layers[0].weight.double())


class Trap:
    def __reduce__(self):
        return (exec, ("import builtins; builtins.sprung = True",))


def read(weights_only):
    file.seek(0)
    return torch.load(file, weights_only=weights_only)


file = io.BytesIO()
torch.save({"weights": Trap()}, file)
try:
    read(weights_only=True)
    raise AssertionError("read")
except Exception as error:
    assert "eights" in str(error) and type(error).__name__ == "UnpicklingError"
assert not hasattr(builtins, "sprung")
read(weights_only=False)
assert builtins.sprung
# train and eval change layers; no_grad changes recording; each alone
layer = torch.nn.Dropout(0.5)
x = torch.ones(1000, requires_grad=True)
assert layer.eval()(x).requires_grad and torch.equal(layer(x), x)
with torch.no_grad():
    assert not layer.train()(x).requires_grad and (layer(x) == 0).any()
