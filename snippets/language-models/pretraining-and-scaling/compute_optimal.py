"""The split of a budget between parameters and tokens (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


# --8<-- [start:show]
def compute_optimal(C, A, alpha, B, beta):
    """Minimise A / N**alpha + B / D**beta subject to 6 N D = C; all > 0."""
    G = (alpha * A / (beta * B)) ** (1 / (alpha + beta))
    N = G * (C / 6) ** (beta / (alpha + beta))
    return N, C / (6 * N)


# --8<-- [end:show]
# --8<-- [start:run]
E, A, alpha, B, beta = 1.7, 500, 0.35, 500, 0.30  # invented


def loss(N, D):
    return E + A / N**alpha + B / D**beta


print("C         N         D         D/N    loss   with N/4")
budgets = (6e19, 6e21, 6e23)
for C in budgets:
    N, D = compute_optimal(C, A, alpha, B, beta)
    small = loss(N / 4, 4 * D)  # same compute
    print(f"{C:.0e}  {N:.2e}  {D:.2e}  {D / N:5.1f}  ", end="")
    print(f"{loss(N, D):.3f}  {small:.3f}")
# --8<-- [end:run]
assert np.allclose(np.diff(np.log10(budgets)), 2)  # hundredfold
for C in budgets:  # the miss costs nearly as much as half the budget
    N, D = compute_optimal(C, A, alpha, B, beta)
    more, half = (
        loss(*compute_optimal(share * C, A, alpha, B, beta))
        for share in (0.55, 0.5)
    )
    assert loss(N, D) < more < loss(N / 4, 4 * D) < half
    # a model half or twice the size costs a seventh of the budget
    share = loss(*compute_optimal(0.85 * C, A, alpha, B, beta))
    assert loss(N, D) < max(loss(N / 2, 2 * D), loss(2 * N, D / 2)) < share
assert loss(N, D) < small < half
for C in (3e18, 6e21, 5e24):  # against a fine grid
    grid = np.geomspace(1e6, 1e13, 200_001)
    best = grid[np.argmin(loss(grid, C / (6 * grid)))]
    N, D = compute_optimal(C, A, alpha, B, beta)
    assert abs(best / N - 1) < 1e-3 and np.isclose(6 * N * D, C)
    assert np.isclose(alpha * A / N**alpha, beta * B / D**beta)
growth = np.log10(
    compute_optimal(6e23, A, alpha, B, beta)[0]
    / compute_optimal(6e21, A, alpha, B, beta)[0]
)
assert np.isclose(growth / 2, beta / (alpha + beta))
assert np.isclose(10 ** (2 * 0.3 / 0.65), 8.4, atol=0.05)
assert np.isclose(10 ** (2 * 0.35 / 0.65), 11.9, atol=0.05)
# the example of the text: equal exponents 1/2, A = 2, B = 10, C = 6e4
N, D = compute_optimal(6e4, 2, 0.5, 10, 0.5)
assert np.isclose(D / N, 25) and np.isclose(N, 20) and np.isclose(D, 500)
# the card: L = 1.8 + 400/N^(1/3) + 1200/D^(1/3), C = 1.62e22
N, D = compute_optimal(1.62e22, 400, 1 / 3, 1200, 1 / 3)
assert np.isclose(N, 1e10) and np.isclose(D, 2.7e11) and np.isclose(D / N, 27)
card = 1.8 + 400 / N ** (1 / 3) + 1200 / D ** (1 / 3)
assert np.isclose(card, 2.17, atol=5e-3)
assert np.isclose(compute_optimal(1.62e24, 400, 1 / 3, 1200, 1 / 3)[0], 1e11)

fig, ax = plt.subplots(figsize=(6.5, 3.8))
for C, colour in zip(budgets, ("#c2410c", "#2f5bd0", "#0f7b6c"), strict=True):
    N, D = compute_optimal(C, A, alpha, B, beta)
    grid = np.geomspace(N / 30, N * 30, 120)
    ax.plot(grid, loss(grid, C / (6 * grid)), color=colour)
    ax.plot(N, loss(N, D), "o", color=colour)
    ax.text(
        N,
        loss(N, D) - 0.03,
        f"C = {C:.0e}".replace("e+", "e"),
        color=colour,
        ha="center",
        va="top",
        fontsize=9,
    )
ax.set(xscale="log", xlabel="parameters N", ylabel="loss", ylim=(1.75, 3.4))
fig.savefig("compute_optimal.svg", metadata={"Date": None})
