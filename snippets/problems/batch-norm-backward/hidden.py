import sys

import numpy as np
from answer import batch_norm, batch_norm_backward, numerical_gradient
from judge import check, difference


def forward(x, gamma, beta, eps):
    return batch_norm(x, gamma, beta, eps)[0]


def backward(dy, x, gamma, beta, eps):
    """What the backward pass gives for the cache of the forward pass."""
    return batch_norm_backward(dy, batch_norm(x, gamma, beta, eps)[1])


def reference(x, gamma, beta, eps):
    """The output, channel by channel; also of complex numbers."""
    y = np.empty(x.shape, dtype=complex)
    for j in range(x.shape[1]):
        values = list(x[:, j].ravel())
        mean = sum(values) / len(values)
        variance = sum((v - mean) ** 2 for v in values) / len(values)
        y[:, j] = gamma[j] * (x[:, j] - mean) / (variance + eps) ** 0.5
        y[:, j] += beta[j]
    return y


def slopes(dy, x, gamma, beta, eps):
    """The gradients from steps along the imaginary axis, which are exact."""
    given, grads, h = [x, gamma, beta], [], 1e-30
    for k, value in enumerate(given):
        grad = np.empty(value.shape)
        for place in np.ndindex(value.shape):
            moved = [np.array(v, dtype=complex) for v in given]
            moved[k][place] += h * 1j
            grad[place] = (dy * reference(*moved, eps)).sum().imag / h
        grads.append(grad)
    return tuple(grads)


def random(shape, seed=0):
    rng = np.random.default_rng(seed)
    c = shape[1]
    dy, x = rng.normal(size=shape), rng.normal(1, 2, shape)
    return dy, x, rng.normal(1, 0.5, c), rng.normal(size=c)


def both(dy, x, gamma, beta, eps):
    """Checks both passes against the reference."""
    want = reference(x, gamma, beta, eps).real
    check(forward, x, gamma, beta, eps, want=want)
    want = slopes(dy, x, gamma, beta, eps)
    check(backward, dy, x, gamma, beta, eps, want=want)


def test_tables():
    """Tables of several shapes, with an eps that matters"""
    for shape in ((5, 3), (2, 6), (7, 1)):
        for eps in (1e-5, 0.5):
            both(*random(shape), eps)


def test_images():
    """Images, and one and three axes behind the channels"""
    for shape in ((2, 3, 2, 2), (3, 3, 3), (1, 2, 2, 3, 2)):
        for eps in (1e-5, 0.5):
            both(*random(shape), eps)


def test_one_example():
    """One number a channel gives beta, and no gradient by x and gamma"""
    for shape in ((1, 4), (1, 3, 1, 1)):
        dy, x, gamma, beta = random(shape)
        want = np.broadcast_to(beta.reshape(1, -1, *shape[2:]), shape)
        check(forward, x, gamma, beta, 1e-5, want=want)
        want = np.zeros(shape), np.zeros(shape[1]), dy.reshape(-1)
        check(backward, dy, x, gamma, beta, 1e-5, want=want)
    both(*random((1, 2, 2, 2)), 1e-5)


def test_no_variance():
    """A channel without variance is divided by the root of eps"""
    dy, x, gamma, beta = random((4, 2))
    x[:, 1] = 7
    for eps in (1e-5, 0.25):
        both(dy, x, gamma, beta, eps)


def test_far_from_zero():
    """Values around a million keep their digits"""
    dy, x, gamma, beta = random((6, 2, 2))
    want = reference(x + 1e6, gamma, beta, 1e-5).real
    check(
        forward,
        x + 1e6,
        gamma,
        beta,
        1e-5,
        want=want,
        because="The mean of squares minus the squared mean cancels here.",
    )
    want = slopes(dy, x + 1e6, gamma, beta, 1e-5)
    check(backward, dy, x + 1e6, gamma, beta, 1e-5, want=want)


def test_whole_numbers():
    """Whole numbers are not rounded"""
    x = np.array([[1, 2], [2, 9], [4, 4]])
    dy = np.array([[1, 0], [0, 2], [-1, 1]])
    both(dy, x, np.array([2, 1]), np.array([0, 3]), 1e-5)


def test_cache():
    """The caller may overwrite x and y, and go backward twice"""
    dy, x, gamma, beta = random((3, 2, 2))
    want = slopes(dy, x, gamma, beta, 1e-5)
    y, cache = batch_norm(x, gamma, beta, 1e-5)
    x *= -2
    y[y < 0] = 0
    for time in ("first", "second"):
        got = batch_norm_backward(dy, cache)
        wrong = difference(got, want)
        assert not wrong, (
            f"x and y were overwritten after the forward pass; the {time}"
            f" backward pass: {wrong}"
        )


def cubes(x):
    return (x**3).sum()


def weighted(x):
    """Has another slope at each entry."""
    return (x * (np.arange(x.size).reshape(x.shape) + 1)).sum()


def test_numerical_shapes():
    """Central differences for arrays of any shape, views and whole numbers"""
    for shape in ((3,), (2, 1, 3), (0, 2)):
        want = np.arange(np.prod(shape, dtype=int)).reshape(shape) + 1.0
        check(numerical_gradient, weighted, np.ones(shape), want=want)
    x = np.array([[1, 2, 3], [-4, 0, 5]])
    for view in (x.T, x[::-1, ::2], (x + 0.5).T):
        check(
            numerical_gradient,
            cubes,
            view,
            0.5,
            want=3.0 * view**2 + 0.25,
        )


def test_numerical_effort():
    """f is called twice an entry, with floats of the shape of x"""
    x, seen = np.array([[0.1, 0.7, 1e-9], [3.3, -0.2, 1e6]]), []
    kept = x.copy()

    def f(a):
        seen.append(np.array(a))
        return 5.0 * a[1, 2]

    got = numerical_gradient(f, x, 1e-3)
    wrong = difference(got, np.array([[0.0, 0, 0], [0, 0, 5]]))
    assert not wrong, f"the gradient of 5 x[1, 2]: {wrong}"
    assert len(seen) == 12, f"f was called {len(seen)} times for 6 entries"
    for a in seen:
        assert a.shape == (2, 3), f"f got the shape {a.shape}, not (2, 3)"
        moved = np.abs(a - kept) > 1e-6
        assert moved.sum() == 1, f"{moved.sum()} entries were moved at once"
    changed = np.abs(x - kept).max()
    assert changed == 0, f"afterwards an entry of x has changed by {changed}"


def test_they_agree():
    """The check of the backward pass by the numerical gradient passes"""
    dy, x, gamma, beta = random((3, 2, 2), 1)
    got = backward(dy, x, gamma, beta, 1e-5)

    def loss_of(place):
        def loss(value):
            given = [x, gamma, beta]
            given[place] = value
            return float((dy * forward(*given, 1e-5)).sum())

        return loss

    for place, name in enumerate(("x", "gamma", "beta")):
        value = (x, gamma, beta)[place]
        want = numerical_gradient(loss_of(place), value)
        wrong = difference(got[place], want, rtol=1e-5, atol=1e-6)
        assert not wrong, f"by {name}: {wrong}"


def test_effort():
    """Neither examples nor positions are gone through in Python"""
    dy, x, gamma, beta = random((600, 2, 30, 20))
    lines = 0

    def count(frame, event, arg):
        nonlocal lines
        lines += 1
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        backward(dy, x, gamma, beta, 1e-5)
    finally:
        sys.settrace(before)
    assert lines <= 1000, (
        f"600 images of 30 x 20 positions ran {lines} lines of Python"
    )
