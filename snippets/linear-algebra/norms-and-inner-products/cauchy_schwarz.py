"""Cauchy-Schwarz: what is lost is the residual of a projection."""

import numpy as np

x, y = np.array([1.0, 2.0, 2.0]), np.array([2.0, 3.0, 6.0])

t = (x @ y) / (y @ y)  # coefficient of the projection of x on y
r = x - t * y
slack = (x @ x) * (y @ y) - (x @ y) ** 2
print(f"({x @ y:.0f})^2 = {(x @ y) ** 2:.0f} <= {(x @ x) * (y @ y):.0f}")
print(f"t = {t:.4f}, |r|^2 |y|^2 = {(r @ r) * (y @ y):.4f} = slack")
assert np.isclose(r @ y, 0) and np.isclose(slack, (r @ r) * (y @ y))

i, j = np.triu_indices(3, k=1)  # Lagrange: a sum over pairs i < j
pairs = (x[i] * y[j] - x[j] * y[i]) ** 2
print("Lagrange:", " + ".join(f"{v:.0f}" for v in pairs), f"= {slack:.0f}")
assert np.isclose(pairs.sum(), slack)
gram = np.array([[x @ x, x @ y], [x @ y, y @ y]])
assert np.isclose(np.linalg.det(gram), slack)

centred = x - x.mean(), y - y.mean()  # correlation is a cosine
cos = centred[0] @ centred[1] / np.prod(np.linalg.norm(centred, axis=1))
print(f"correlation {cos:.4f}")
assert np.isclose(cos, np.corrcoef(x, y)[0, 1])

rng = np.random.default_rng(0)
z, w = rng.normal(size=(2, 4)) + 1j * rng.normal(size=(2, 4))
assert abs(np.vdot(z, w)) < np.linalg.norm(z) * np.linalg.norm(w)
w = (2 - 3j) * z  # equality: dependent
assert np.isclose(abs(np.vdot(z, w)), np.linalg.norm(z) * np.linalg.norm(w))
