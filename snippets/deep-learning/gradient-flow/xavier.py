"""Variances of a layer and of its gradient under three rules."""

import numpy as np


# --8<-- [start:show]
def init_layer(n_out, n_in, kind, rng, uniform=False):
    """W, (n_out, n_in), of mean 0 and the variance of LeCun, Xavier or He."""
    variance = {
        "lecun": 1 / n_in,
        "xavier": 2 / (n_in + n_out),
        "he": 2 / n_in,
    }[kind]
    if uniform:  # the variance of uniform on (-a, a) is a^2 / 3
        a = np.sqrt(3 * variance)
        return rng.uniform(-a, a, size=(n_out, n_in))
    return np.sqrt(variance) * rng.normal(size=(n_out, n_in))


# --8<-- [end:show]
# --8<-- [start:run]
rng = np.random.default_rng(0)
for kind in ("lecun", "xavier"):
    forward, backward = [], []
    for _ in range(200):
        W = init_layer(100, 400, kind, rng, uniform=True)
        h, delta = rng.normal(size=400), rng.normal(size=100)
        forward.append(np.mean((W @ h) ** 2))
        backward.append(np.mean((W.T @ delta) ** 2))
    print(f"{kind:6}: forward {np.mean(forward):.2f}, "
          f"backward {np.mean(backward):.2f}")  # fmt: skip
    # --8<-- [end:run]
    n_in, n_out = 400, 100
    v = {"lecun": 1 / 400, "xavier": 2 / 500}[kind]
    assert np.isclose(np.mean(forward), n_in * v, rtol=0.03)
    assert np.isclose(np.mean(backward), n_out * v, rtol=0.03)

rng = np.random.default_rng(1)
for kind, v in (("lecun", 1 / 400), ("xavier", 2 / 500), ("he", 2 / 400)):
    for uniform in (False, True):
        W = init_layer(100, 400, kind, rng, uniform)
        assert W.shape == (100, 400) and abs(W.mean()) < 0.002
        assert np.isclose(W.var(), v, rtol=0.04)
        if uniform:
            assert 0.999 * np.sqrt(3 * v) < np.abs(W).max() <= np.sqrt(3 * v)
        else:
            assert np.abs(W).max() > 3 * np.sqrt(v)
# Card: 300 inputs, 100 outputs.
assert np.isclose(2 / 400, 0.005) and np.isclose(np.sqrt(6 / 400), 0.1225, 1e-3)
assert np.isclose(300 * 0.005, 1.5) and np.isclose(100 * 0.005, 0.5)
assert np.isclose(np.sqrt(2 / 300), 0.0816, rtol=1e-3)
