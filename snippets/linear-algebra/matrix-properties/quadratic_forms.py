"""Bowl, trough and saddle: three quadratic forms (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
forms = {  # matrix, and slopes of the lines on which the form is zero
    "bowl: 1 and 3": ([[2.0, -1.0], [-1.0, 2.0]], []),
    "trough: 0 and 2": ([[1.0, -1.0], [-1.0, 1.0]], [1.0]),
    "saddle: -1 and 3": ([[1.0, -2.0], [-2.0, 1.0]], [2 + 3**0.5, 2 - 3**0.5]),
}
fig = plt.figure(figsize=(7.0, 4.4))
t, fine = np.linspace(-1, 1, 7), np.linspace(-1, 1, 25)
for k, (name, (A, slopes)) in enumerate(forms.items(), 1):
    assert np.array_equal(A, np.transpose(A))
    roots = np.roots([A[1][1], 2 * A[0][1], A[0][0]])  # slopes of the zeros
    roots = [z.real for z in roots if abs(z.imag) < 1e-6]
    assert {round(z, 6) for z in roots} == {round(m, 6) for m in slopes}
    lam, V = np.linalg.eigh(A)
    assert np.allclose(abs(V), np.sqrt(0.5))  # along (1, 1) and (1, -1)
    assert name.endswith(" and ".join(f"{z + 1e-9:.0f}" for z in lam))
    top = fig.add_subplot(2, 3, k, projection="3d")
    top.set_axis_off()
    top.set_title(name, y=0.98)
    for s in t[::2]:  # wires along the two eigenvectors
        for wire in ([s + 0 * t, t], [t, s + 0 * t]):
            x = np.array([[1, 1], [1, -1]]) @ wire / np.sqrt(2)
            top.plot(*x, sum(x * (A @ x)), lw=1, color="C0")
    top.set(zlim=(-1, 4))
    top.set_box_aspect((1, 1, 0.8), zoom=1.25)
    top.view_init(24, -68)
    flat = fig.add_subplot(2, 3, 3 + k)
    x = np.array(np.meshgrid(fine, fine))
    form, levels = sum(x * np.tensordot(A, x, 1)), [-0.4, 0.4, 1.2, 2.4]
    flat.contour(*x, form, levels, colors=["C1", *3 * ["C0"]], linewidths=1.2)
    for m in slopes:
        end = min(1, 1 / m) * np.array([1, m])
        assert np.isclose(end @ A @ end, 0)
        flat.plot(*np.outer(end, [-1, 1]), "k--", lw=1.2)
    flat.set(aspect="equal", xticks=[], yticks=[])
    flat.set(xlabel="$x_1$", ylabel="$x_2$")
fig.savefig("quadratic_forms.svg", metadata={"Date": None})
