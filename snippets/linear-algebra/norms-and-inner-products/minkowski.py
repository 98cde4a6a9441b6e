"""The triangle inequality for p-norms: true from p = 1, false below."""

import numpy as np


def p_size(x, p):  # the p-norm's formula, for any p > 0
    x = np.abs(x)
    return x.max() if p == np.inf else (x**p).sum() ** (1 / p)


v = np.array([3.0, -4.0])
e1, e2 = np.eye(2)
rng = np.random.default_rng(0)
X, Y = rng.normal(size=(2, 1000, 5))
print("   p  size of (3, -4)  size of (1, 1)  at most 2?")
for p in (0.5, 1, 2, 4, np.inf):
    both = p_size(e1 + e2, p)  # e1 and e2 have size 1
    holds = both <= 2
    print(f"{p:4} {p_size(v, p):12.3f} {both:15.3f}         {holds}")
    assert holds == (p >= 1)
    for x, y in zip(X, Y, strict=True) if p >= 1 else ():
        assert p_size(x + y, p) <= p_size(x, p) + p_size(y, p) + 1e-12
        assert np.isclose(p_size(x, p), np.linalg.norm(x, p))

for x, y in zip(X, Y, strict=True):  # Hölder, with 1/3 + 1/1.5 = 1
    assert np.abs(x * y).sum() <= p_size(x, 3) * p_size(y, 1.5)
    half = np.sum(np.abs(x - y) ** 0.5)  # without the root: a metric
    assert half <= np.sum(np.abs(x) ** 0.5) + np.sum(np.abs(y) ** 0.5)
