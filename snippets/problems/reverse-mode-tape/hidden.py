import math
import sys

from answer import Value
from judge import difference


def gradients(function, *numbers):
    inputs = [Value(x) for x in numbers]
    result = function(*inputs)
    result.backward()
    return [result.value, *(v.grad for v in inputs)]


def expect(text, got, want):
    wrong = difference(got, want)
    assert not wrong, (
        f"{text}: value and gradients are {got}, expected {list(want)}: {wrong}"
    )


def test_functions():
    """Powers, quotients, exp, log and tanh, alone and together"""
    x, y = 0.7, 1.6
    tanh, p = math.tanh(x * y), 1 / (1 + math.exp(y - x))
    root = math.hypot(x, y)
    expect(
        "(x * y).tanh()",
        gradients(lambda x, y: (x * y).tanh(), x, y),
        (tanh, (1 - tanh**2) * y, (1 - tanh**2) * x),
    )
    expect(
        "x.exp() / (x.exp() + y.exp())",
        gradients(lambda x, y: x.exp() / (x.exp() + y.exp()), x, y),
        (p, p * (1 - p), -p * (1 - p)),
    )
    expect(
        "(x ** 2 + y ** 2) ** 0.5",
        gradients(lambda x, y: (x**2 + y**2) ** 0.5, x, y),
        (root, x / root, y / root),
    )
    expect(
        "-(x - y).exp().log() ** 3",
        gradients(lambda x, y: -((x - y).exp().log() ** 3), x, y),
        (-((x - y) ** 3), -3 * (x - y) ** 2, 3 * (x - y) ** 2),
    )


def test_network():
    """A network of two layers agrees with central differences"""

    def loss(*w):
        total = 0
        for x, target in ((0.5, 1.0), (-1.0, 0.25)):
            hidden = [tanh(w[j] * x + w[2 + j]) for j in range(2)]
            error = hidden[0] * w[4] + hidden[1] * w[5] - target
            total = total + error * error
        return total

    def tanh(v):
        return v.tanh() if isinstance(v, Value) else math.tanh(v)

    w, h = [0.3, -0.7, 0.1, 0.2, 1.1, -0.4], 1e-6
    want = []
    for j in range(6):
        up, down = list(w), list(w)
        up[j] += h
        down[j] -= h
        want.append((loss(*up) - loss(*down)) / (2 * h))
    got = gradients(loss, *w)[1:]
    wrong = difference(got, want, 1e-5, 1e-7)
    assert not wrong, f"gradients {got}, expected {want}"


def test_again():
    """A second backward adds once more, no matter through which result"""
    x = Value(2.0)
    y = x * x
    z = y * y
    z.backward()
    z.backward()
    assert difference(x.grad, 64.0) is None, (
        f"x ** 4 at 2, backward twice: {x.grad}, expected 2 * 32\nDo the"
        " derivatives of the first call go through the graph again?"
    )
    (x * 3).backward()
    assert difference(x.grad, 67.0) is None, (
        f"then (3 * x).backward(): {x.grad}, expected 64 + 3"
    )
    other = Value(1.0)
    other.backward()
    assert other.grad == 1, f"a value's derivative by itself is {other.grad}"


def test_many_paths():
    """A graph with very many paths is walked by values, not by paths"""
    x = Value(1.0)
    y = x
    for _ in range(50):
        y = y + y
    steps = 0

    def count(*_):
        nonlocal steps
        steps += 1
        if steps > 100_000:
            sys.setprofile(None)
            raise AssertionError("fifty doublings took 100,000 calls and more")

    sys.setprofile(count)
    try:
        y.backward()
    finally:
        sys.setprofile(None)
    assert difference(x.grad, 2.0**50) is None, f"{x.grad}, expected 2 ** 50"


def test_deep():
    """A chain of ten thousand operations does not exhaust the stack"""
    x = Value(0.5)
    chain = [x]
    for _ in range(10_000):
        chain.append(chain[-1] + x)
    try:
        chain[-1].backward()
    except RecursionError:
        raise AssertionError("RecursionError: use a stack or a list") from None
    finally:
        while chain:  # the last first: a browser's Python has a small stack
            chain.pop()
    assert difference(x.grad, 10_001.0) is None, f"{x.grad}, expected 10001"
