import math

import numpy as np
from answer import feed_forward, rms_norm
from judge import check, difference


def reference_norm(x, gain, eps):
    root = math.sqrt(sum(float(v) ** 2 for v in x) / len(x) + eps)
    return [v / root * g for v, g in zip(x, gain, strict=True)]


def reference(x, gain, W_gate, W_up, W_down, eps):
    """One row."""
    z = reference_norm(x, gain, eps)
    out = [float(v) for v in x]
    for k in range(W_gate.shape[1]):
        gate = sum(z[j] * W_gate[j, k] for j in range(len(z)))
        up = sum(z[j] * W_up[j, k] for j in range(len(z)))
        small = math.exp(-abs(gate))
        share = (1 if gate > 0 else small) / (1 + small)
        for j in range(len(out)):
            out[j] += gate * share * up * W_down[k, j]
    return out


def weights(d, m, seed):
    rng = np.random.default_rng(seed)
    return (
        rng.normal(1, 0.3, d),
        rng.normal(size=(d, m)),
        rng.normal(size=(d, m)),
        rng.normal(size=(m, d)),
    )


def test_epsilon():
    """epsilon is added to the mean square, under the root"""
    X = np.array([[0.3, -0.1, 0.2], [1.0, 2.0, 3.0]])
    gain = np.array([1.0, 2.0, 0.5])
    for eps in (0.0, 0.5):
        want = np.array([reference_norm(x, gain, eps) for x in X])
        check(rms_norm, X, gain, eps, want=want)


def test_random():
    """Random weights, wider and narrower than the input"""
    rng = np.random.default_rng(0)
    for n, d, m in ((4, 3, 5), (3, 6, 2), (1, 1, 1)):
        X, parts = rng.normal(2, 1, (n, d)), weights(d, m, n)
        want = np.array([reference(x, *parts, 1e-6) for x in X])
        check(feed_forward, X, *parts, want=want)


def test_batch():
    """Each token of a batch of sequences is treated alone"""
    X, parts = np.random.default_rng(1).normal(size=(2, 3, 4)), weights(4, 5, 1)
    want = [[reference(x, *parts, 1e-6) for x in rows] for rows in X]
    check(feed_forward, X, *parts, want=np.array(want))
    norms = [[reference_norm(x, parts[0], 1e-6) for x in rows] for rows in X]
    check(rms_norm, X, parts[0], want=np.array(norms))


def test_extremes():
    """Gates of a thousand pass or close, and give no NaN"""
    X = np.array([[1.0, 1.0], [-1.0, -1.0], [0.0, 0.0]])
    ones, big = np.ones(2), np.array([[500.0, -500.0], [500.0, -500.0]])
    up = np.array([[1.0, 2.0], [0.0, 0.0]])
    parts = (ones, big, up, np.eye(2))
    want = np.array([reference(x, *parts, 1e-6) for x in X])
    check(feed_forward, X, *parts, want=want)


def test_scale():
    """The norm ignores a factor, and does not ignore a shift"""
    x, gain = np.array([[1.0, 2, 4]]), np.ones(3)
    check(rms_norm, 1000 * x, gain, 0.0, want=rms_norm(x, gain, 0.0))
    assert difference(rms_norm(x + 5, gain), rms_norm(x, gain)), (
        "a shifted row gave the same: RMSNorm takes out no mean"
    )


def test_whole_numbers():
    """Whole numbers may be given"""
    X = np.array([[3, 4, 0], [1, 1, 1]])
    gain = np.array([1, 2, 3])
    want = np.array([reference_norm(x, gain, 1e-6) for x in X])
    check(rms_norm, X, gain, want=want)
