"""How the residual stream grows with depth at the start."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
L, n = 64, 200


def stream(kind, h):
    """Mean square of the stream h after 0, 1, ..., L blocks."""
    sizes = [np.mean(h**2)]
    for _ in range(L):
        W = np.sqrt(2 / n) * rng.normal(size=(n, n))  # He
        x = h
        if kind == "normed":  # each column to mean square 1
            x = h / np.sqrt(np.mean(h**2, axis=0))
        branch = W @ np.maximum(x, 0)
        h = h + branch / (np.sqrt(L) if kind == "1/sqrt(L)" else 1)
        sizes.append(np.mean(h**2))
    return np.array(sizes) / sizes[0]


for kind in ("plain", "normed", "1/sqrt(L)"):
    sizes = stream(kind, rng.normal(size=(n, 20)))
    print(f"{kind:9}", *(f"{k}: {sizes[k]:.3g} " for k in (1, 4, 16, 64)))
# --8<-- [end:show]
k = np.arange(L + 1)
for _ in range(3):  # three more draws, against the predictions
    h = rng.normal(size=(n, 20))
    assert np.all(np.abs(np.log(stream("normed", h) / (1 + k))) < 0.5)
    assert np.all(np.abs(stream("1/sqrt(L)", h) / (1 + 1 / L) ** k - 1) < 0.25)
    assert np.all(np.abs(np.log(stream("plain", h) / 2.0**k)) < 3)
# The norm keeps a mean that is not zero: positive columns pass the ReLU whole,
# and He's weights double them.
assert np.isclose(stream("normed", 0.1 * np.ones((n, 1)))[1], 201, rtol=0.4)
# Card: 48 sublayers, branch variance 0.25, stream variance 1 at the start.
assert 1 + 48 * 0.25 == 13 and np.isclose(13**0.5, 3.606, atol=1e-3)
assert np.isclose(0.25 / 13, 0.0192, atol=1e-4)
assert np.isclose(1.25**48, 44841, rtol=1e-3)
assert np.isclose((1 + 0.25 / 48) ** 48, 1.283, atol=1e-3)
