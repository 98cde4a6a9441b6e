"""Power, shifted inverse and Rayleigh quotient iteration (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
# --8<-- [start:iterate]
S = np.array([[2.0, -1.0, 0.0], [-1.0, 2.0, -1.0], [0.0, -1.0, 2.0]])
eye, r = np.eye(3), np.sqrt(2)
lam, q = 2 + r, np.array([1.0, -r, 1.0]) / 2  # the pair sought


def run(step, count):
    x, errors = np.array([1.0, -1.0, 0.0]) / r, []
    for _ in range(count + 1):
        sine = np.linalg.norm(x - (q @ x) * q)  # of the angle to q
        errors.append((sine, abs(x @ S @ x - lam)))
        y = step(x)
        x = y / np.linalg.norm(y)
    return np.array(errors)


runs = {
    "power": run(lambda x: S @ x, 20),
    "inverse": run(lambda x: np.linalg.solve(S - 3 * eye, x), 12),
    "Rayleigh": run(lambda x: np.linalg.solve(S - x @ S @ x * eye, x), 3),
}
for name, rate in (("power", 2 / lam), ("inverse", lam - 3)):
    seen = runs[name][-1] / runs[name][-2]
    print(f"{name:8} direction {seen[0]:.4f}  value {seen[1]:.4f}")
    assert np.allclose(seen, [rate, rate**2], rtol=1e-3)
print("Rayleigh", [f"{sine:.0e}" for sine in runs["Rayleigh"][:, 0]])
# --8<-- [end:iterate]

fig, ax = plt.subplots(figsize=(6.2, 2.8))
for (name, e), mark in zip(runs.items(), "os^", strict=True):
    ax.semilogy(e[:, 0], marker=mark, ms=4, label=name)
ax.set(xlabel="step", ylabel="sine of the angle to $\\mathbf{q}_1$")
ax.minorticks_off()
ax.set_xticks(range(0, 21, 4))
ax.legend()
fig.savefig("power_iteration.svg", metadata={"Date": None})
