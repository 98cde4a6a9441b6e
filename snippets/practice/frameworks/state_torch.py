"""What a module knows of, and what a function of your own saves."""

import builtins
import io
import itertools
import math
import warnings

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


# --8<-- [start:function]
class SoftClip(torch.autograd.Function):
    """x / (1 + (x / c)**2)**0.5: x (any shape), c > 0 a Python number."""

    @staticmethod
    def forward(ctx, x, c):
        ctx.save_for_backward(x)  # tensors that are inputs or outputs
        ctx.c = c  # anything else
        return x * (1 + (x / c) ** 2).rsqrt()

    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        slope = (1 + (x / ctx.c) ** 2) ** -1.5
        return upstream * slope, None  # one an argument; c needs none


torch.manual_seed(0)
x = torch.randn(4, 3, dtype=torch.float64, requires_grad=True)
assert torch.autograd.gradcheck(lambda x: SoftClip.apply(x, 0.5), x)
# --8<-- [end:function]


def gives(power):
    class Wrong(SoftClip):
        @staticmethod
        def backward(ctx, upstream):
            (x,) = ctx.saved_tensors
            return upstream * (1 + (x / ctx.c) ** 2) ** (-power / 2), None

    try:
        return torch.autograd.gradcheck(lambda x: Wrong.apply(x, 0.5), x)
    except RuntimeError as error:
        assert "Jacobian mismatch" in str(error)
        return False


class Forgets(SoftClip):  # leaves out the gradient from above
    @staticmethod
    def backward(ctx, upstream):
        (x,) = ctx.saved_tensors
        return (1 + (x / ctx.c) ** 2) ** -1.5, None


assert gives(3) and not gives(2) and not gives(1)
# the sum of outputs sends ones down, so it does not notice; a square does
right = torch.autograd.grad(SoftClip.apply(x, 0.5).sum(), x)[0]
assert torch.equal(
    right, torch.autograd.grad(Forgets.apply(x, 0.5).sum(), x)[0]
)
right = torch.autograd.grad(SoftClip.apply(x, 0.5).square().sum(), x)[0]
wrong = torch.autograd.grad(Forgets.apply(x, 0.5).square().sum(), x)[0]
assert not torch.allclose(right, wrong, rtol=0.1)
try:
    torch.autograd.gradcheck(lambda x: Forgets.apply(x, 0.5), x)
    raise AssertionError("passed")
except RuntimeError:
    pass


# against autograd; and the second derivative, as backward is differentiable
def plain(x, c):
    return x / (1 + (x / c) ** 2).sqrt()


by_autograd = torch.autograd.grad(plain(x, 0.5).square().sum(), x)[0]
assert torch.allclose(right, by_autograd, rtol=1e-10, atol=0)


class Kept(SoftClip):  # saves a value between input and output
    @staticmethod
    def forward(ctx, x, c):
        root = (1 + (x / c) ** 2).rsqrt()
        ctx.save_for_backward(root)
        return x * root

    @staticmethod
    def backward(ctx, upstream):
        (root,) = ctx.saved_tensors
        return upstream * root**3, None


def second(f):  # the gradient of a penalty on the gradient
    (first,) = torch.autograd.grad(
        f(x, 0.5).square().sum(), x, create_graph=True
    )
    return torch.autograd.grad(first.square().sum(), x)[0]


assert torch.autograd.gradcheck(lambda x: Kept.apply(x, 0.5), x)
assert torch.allclose(second(SoftClip.apply), second(plain), rtol=1e-10, atol=0)
assert not torch.allclose(second(Kept.apply), second(plain), rtol=0.1)
assert torch.autograd.gradgradcheck(lambda x: SoftClip.apply(x, 0.5), x)
try:
    torch.autograd.gradgradcheck(lambda x: Kept.apply(x, 0.5), x)
    raise AssertionError("passed")
except RuntimeError:
    pass

# float32: differences drown in rounding
low = x.detach().float().requires_grad_()
warnings.simplefilter("ignore")
try:
    torch.autograd.gradcheck(lambda x: SoftClip.apply(x, 0.5), low)
    raise AssertionError("float32 passed")
except RuntimeError:
    pass
# at a kink the sides differ, and right code fails
tie = torch.ones(2, dtype=torch.float64, requires_grad=True)
for kinked in (lambda x: x.max(dim=0).values, lambda x: (x - 1).relu()):
    try:
        torch.autograd.gradcheck(kinked, tie)
        raise AssertionError("passed")
    except RuntimeError as error:
        assert "Jacobian mismatch" in str(error)
# by hand: x = 3, c = 4: 1 / root 0.8, output 2.4, slope 0.512
one = torch.tensor(3.0, dtype=torch.float64, requires_grad=True)
y = SoftClip.apply(one, 4.0)
y.backward()
assert abs(y.item() - 2.4) < 1e-12 and abs(one.grad.item() - 0.512) < 1e-12
# a gradient for each example, by vmap of grad
X, y = torch.randn(5, 3, dtype=torch.float64), torch.randn(5).double()
w = torch.randn(3, dtype=torch.float64)


def one_loss(w, x, y):
    return (x @ w - y) ** 2


G = torch.func.vmap(torch.func.grad(one_loss), in_dims=(None, 0, 0))(w, X, y)
assert torch.allclose(G, 2 * (X @ w - y)[:, None] * X, rtol=1e-10, atol=0)
# of a layer it is an outer product; its norm is a product of norms
W = torch.randn(2, 3, dtype=torch.float64, requires_grad=True)


def layer_loss(W, x):
    return (W @ x).tanh().square().sum()


each = torch.func.vmap(torch.func.grad(layer_loss), in_dims=(None, 0))(W, X)
out = (X @ W.T).detach().requires_grad_()
(delta,) = torch.autograd.grad(out.tanh().square().sum(), out)
norms = delta.norm(dim=1) * X.norm(dim=1)
assert torch.allclose(each.flatten(1).norm(dim=1), norms, rtol=1e-10, atol=0)
# the clipped mean by a second, weighted backward pass, without any of them
limit = norms.median()
weight = (limit / norms).clamp(max=1)
assert (weight < 1).any() and (weight == 1).any()
size = weight * each.flatten(1).norm(dim=1)
assert torch.allclose(size, norms.clamp(max=limit), rtol=1e-10, atol=0)
(mean,) = torch.autograd.grad(
    (weight * (X @ W.T).tanh().square().sum(dim=1)).mean(), W
)
by_each = (weight[:, None, None] * each).mean(dim=0)
assert torch.allclose(mean, by_each, rtol=1e-10, atol=0)
# by hand: (1, 2) and (2, 2, 1)
outer = torch.outer(torch.tensor([1.0, 2]), torch.tensor([2.0, 2, 1]))
assert abs(outer.norm() - 45**0.5) < 1e-6
# a weight shared by two positions: the norms do not multiply, the sums do
xs, ds = X[:2], delta[:2]
shared = (ds.T @ xs).norm()
assert torch.allclose(shared**2, ((ds @ ds.T) * (xs @ xs.T)).sum())
assert not torch.allclose(shared, (ds.norm(dim=1) * xs.norm(dim=1)).sum())
# the card: x = 12, c = 5, and 2 from above
one = torch.tensor(12.0, dtype=torch.float64, requires_grad=True)
y = SoftClip.apply(one, 5.0)
(2 * y).backward()
assert abs(y.item() - 12 / 2.6) < 1e-12 and round(y.item(), 2) == 4.62
assert round(one.grad.item(), 3) == 0.114
# a saved tensor changed in place is noticed
source = x.detach().clone().requires_grad_()
middle = source * 1
y = SoftClip.apply(middle, 0.5)
middle.mul_(2)
try:
    y.sum().backward()
    raise AssertionError("not noticed")
except RuntimeError as error:
    assert "inplace" in str(error)


# --8<-- [start:strides]
def views(t, *shape):
    """Whether t.view(shape) is possible, with the same memory."""
    try:
        return t.view(shape).data_ptr() == t.data_ptr()
    except RuntimeError:
        return False


x = torch.arange(24).view(2, 3, 4)
p = x.permute(1, 0, 2)  # shape (3, 2, 4); nothing is moved
assert x.stride() == (12, 4, 1) and p.stride() == (4, 12, 1)
assert not views(p, 3, 8)  # joins axes with strides 12 and 1
assert views(p, 3, 2, 2, 2)  # cuts an axis
part = x[:, :2]  # shape (2, 2, 4), strides (12, 4, 1)
assert not part.is_contiguous() and views(part, 2, 8)
assert not views(part, 4, 4)
p.reshape(3, 8)[0, 0] = 99  # writes into a copy
assert x[0, 0, 0] == 0
x.reshape(6, 4)[0, 0] = 99  # writes into x
assert x[0, 0, 0] == 99
# --8<-- [end:strides]
x[0, 0, 0] = 0
# text: the places of p[0] in memory; the joint axis would need one stride
places = [12 * j + k for j in range(2) for k in range(4)]
assert p[0].flatten().tolist() == places
assert [b - a for a, b in itertools.pairwise(places)] == [1] * 3 + [9] + [1] * 3
# permute and reshape give the same shape and other contents
assert x.reshape(3, 2, 4).shape == p.shape
assert not torch.equal(x.reshape(3, 2, 4), p)
assert p.contiguous().stride() == (8, 4, 1) and x.contiguous() is x


def joins(t):
    """The rule: whether the first two axes of t may become one."""
    (n, m), (s, r) = t.shape[:2], t.stride()[:2]
    return n == 1 or m == 1 or s == m * r


def strided(t, *shape):
    """By listing places: whether some strides give t's order in `shape`."""
    place = torch.arange(24).view(2, 3, 4)[0, 0, 0] + t.flatten()
    place = place.view(shape)  # flatten copies: contiguous
    place = place - place.flatten()[0]
    steps = [
        int(place.movedim(a, 0).flatten(1)[1, 0]) if n > 1 else 0
        for a, n in enumerate(shape)
    ]
    index = torch.cartesian_prod(*(torch.arange(n) for n in shape))
    index = index.view(-1, len(shape))
    return torch.equal(place.flatten(), index @ torch.tensor(steps))


for base in (x, x[:, :2], x[:, :, :2], x[:, 1:2], x[:1], x[:, :, ::2]):
    for order in itertools.permutations(range(3)):
        t = base.permute(order)
        a, b, c = t.shape
        assert views(t, a * b, c) == joins(t) == strided(t, a * b, c)
        for n, m in itertools.product(range(1, 25), repeat=2):
            if t.numel() % (n * m) == 0:
                shape = n, m, t.numel() // (n * m)
                assert views(t, *shape) == strided(t, *shape)
# text: what shares memory with x, and what copies
for t in (x[0], x[:, 1], x.mT, x[:1].expand(5, 3, 4), x.to(x.dtype)):
    assert t.untyped_storage().data_ptr() == x.untyped_storage().data_ptr()
for t in (x[[0, 1]], x[x >= 0], x.repeat(1, 1, 1), x.clone(), x.float()):
    assert t.untyped_storage().data_ptr() != x.untyped_storage().data_ptr()
assert x[:1].expand(5, 3, 4).stride()[0] == 0
# card: shape (8, 16, 4, 32), axes 1 and 2 exchanged, the last two to be joined
h = torch.empty(8, 4, 16, 32).transpose(1, 2)
assert h.shape == (8, 16, 4, 32) and h.stride() == (2048, 32, 512, 1)
assert not views(h, 8, 16, 128) and 512 != 32 * 1
assert math.prod(h.shape[2:]) == 128 and views(h.contiguous(), 8, 16, 128)

# an Adam whose state is made anew at each step takes steps of equal length
w = torch.tensor([3.0, -0.02], dtype=torch.float64, requires_grad=True)
for _ in range(3):
    before = w.detach().clone()
    w.grad = 7 * before
    torch.optim.Adam([w], lr=0.001).step()
    change = w.detach() - before
    assert torch.allclose(change, -0.001 * before.sign(), rtol=1e-6, atol=0)
