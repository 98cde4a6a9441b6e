"""What an exported graph keeps of its example: shapes, the path, the mode."""

import torch
from torch import nn
from torch.export import Dim, export


# --8<-- [start:show]
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer, self.drop = nn.Linear(3, 2), nn.Dropout(0.5)

    def forward(self, x):
        return self.drop(self.layer(x))


class Branching(Net):
    def forward(self, x):
        return super().forward(x if x.sum() > 0 else -x)


# --8<-- [end:show]
class Chosen(Net):
    def forward(self, x):
        return super().forward(torch.where(x.sum() > 0, x, -x))


def tried(make):
    try:
        return make()
    except Exception as error:
        return type(error).__name__


torch.manual_seed(0)
# --8<-- [start:run]
x, more = torch.randn(4, 3), torch.randn(6, 3)
model = Net().eval()
fixed = export(model, (x,)).module()
free = export(model, (x,), dynamic_shapes=[{0: Dim("rows")}]).module()
training = export(Net(), (x,)).module()
print("the example's 4 rows:", torch.equal(fixed(x), model(x)))
# tried(f): what f returns, or the name of its error
print("6 rows:", tried(lambda: fixed(more)))
print("6 rows, any number allowed:", torch.equal(free(more), model(more)))
print("a branch on values:", tried(lambda: export(Branching(), (x,))))
print("without eval(), twice the same:", torch.equal(training(x), training(x)))
# --8<-- [end:run]
for rows in 1, 3, 50:
    assert torch.equal(free(y := torch.randn(rows, 3)), model(y))
assert isinstance(tried(lambda: fixed(more)), str)
assert isinstance(tried(lambda: export(Branching(), (x,))), str)
assert not torch.equal(training(x), training(x))
assert isinstance(tried(training.eval), str)  # the mode is not to be changed
chosen, branching = Chosen().eval(), Branching().eval()
branching.load_state_dict(chosen.state_dict())
graph = export(chosen, (x,)).module()
assert all(torch.equal(graph(y), branching(y)) for y in (x, -x))
