"""How much of the backpropagated signal arrives below fifty layers."""

import numpy as np

# --8<-- [start:show]
rules = {  # activation of z, and its derivative in terms of h = phi(z)
    "sigmoid": (lambda z: 1 / (1 + np.exp(-z)), lambda h: h * (1 - h)),
    "tanh": (np.tanh, lambda h: 1 - h**2),
    "ReLU": (lambda z: np.maximum(z, 0), lambda h: (h > 0) * 1.0),
}


def arrives(name, gain, L=50, n=100, seed=0):
    """||delta^(1)|| / ||delta^(L)||; weights have variance gain^2/n."""
    rng = np.random.default_rng(seed)
    phi, slope = rules[name]
    Ws = gain / np.sqrt(n) * rng.normal(size=(L, n, n))
    hs = [rng.normal(size=n)]  # h^(0), h^(1), ..., h^(L)
    for W in Ws:
        hs.append(phi(W @ hs[-1]))
    delta = top = rng.normal(size=n)  # some gradient by z^(L)
    for k in range(L - 1, 0, -1):  # Ws[k] leads from h^(k) to z^(k+1)
        delta = slope(hs[k]) * (Ws[k].T @ delta)
    return np.linalg.norm(delta) / np.linalg.norm(top)


for name, gains in (("sigmoid", (1, 4, 20)), ("tanh", (1, 2)),
                    ("ReLU", (1, 2**0.5, 2))):  # fmt: skip
    for gain in gains:
        print(f"{name:7} gain {gain:4.1f}: {arrives(name, gain):.0e}")
# --8<-- [end:show]

# The same ratio from a Jacobian by finite differences, three layers.
for name, (phi, _) in rules.items():
    rng = np.random.default_rng(3)
    Ws = 1.7 / np.sqrt(6) * rng.normal(size=(3, 6, 6))
    h0, top = rng.normal(size=6), rng.normal(size=6)
    z1 = Ws[0] @ h0

    def out(z, Ws=Ws, phi=phi):
        return Ws[2] @ phi(Ws[1] @ phi(z))

    eps = 1e-6 * np.eye(6)
    J = np.array([(out(z1 + e) - out(z1 - e)) / 2e-6 for e in eps]).T
    expected = np.linalg.norm(J.T @ top) / np.linalg.norm(top)
    assert np.isclose(arrives(name, 1.7, 3, 6, 3), expected, rtol=1e-5), name
for seed in range(3):
    low = {(a, g): arrives(a, g, seed=seed)
           for a, gs in (("sigmoid", (1, 4, 20)), ("tanh", (1, 2)),
                         ("ReLU", (1, 2**0.5, 2))) for g in gs}  # fmt: skip
    assert low["sigmoid", 1] < 0.25**49 and low["sigmoid", 4] < 1e-9
    assert low["sigmoid", 20] > 1e3
    assert 0.02 < low["tanh", 1] < 0.5 and low["tanh", 2] > 50
    assert 0.05 < low["ReLU", 2**0.5] < 20
    # He's gain apart, only the power of the gain differs: same draws.
    assert np.isclose(low["ReLU", 1], low["ReLU", 2**0.5] / 2**24.5, rtol=1e-9)
    assert np.isclose(low["ReLU", 2], low["ReLU", 1] * 2**49, rtol=1e-9)

# A ReLU chain without biases: the gradient by W is alike in every layer,
# whatever the gain, as <W, gradient> is the same number in all of them.
for gain in (1, 2**0.5, 2):
    rng = np.random.default_rng(1)
    L, n = 50, 100
    Ws = gain / np.sqrt(n) * rng.normal(size=(L, n, n))
    hs = [rng.normal(size=n)]
    for W in Ws:
        hs.append(np.maximum(W @ hs[-1], 0))
    delta, norms, products = rng.normal(size=n), [], []
    for k in range(L - 1, -1, -1):
        by_W = np.outer(delta, hs[k])
        norms.append(np.linalg.norm(by_W))
        products.append(np.sum(Ws[k] * by_W))
        delta = (hs[k] > 0) * (Ws[k].T @ delta)
    assert np.allclose(products, products[0], rtol=1e-9)
    assert max(norms) < 10 * min(norms)
