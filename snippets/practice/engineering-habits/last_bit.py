"""The last bit of one weight, by a small and by a large learning rate."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


# --8<-- [start:show]
def descend(w, eta, steps=3000):
    """Gradient descent on (w^2 - 1)^2 / 4, whose minima are -1 and 1."""
    path = [w]
    for _ in range(steps):
        w = w - eta * (w * w * w - w)
        path.append(w)
    return np.array(path)


a, b = 0.1 + 0.2 + 0.3, 0.3 + 0.2 + 0.1  # one sum in two orders
print(f"start: {a!r} and {b!r}")
for eta in (0.1, 1.8):
    one, same, other = descend(a, eta), descend(a, eta), descend(b, eta)
    apart = abs(one - other).max()
    loss = [np.mean((w * w - 1) ** 2 / 4) for w in (one, other)]
    print(
        f"eta {eta}: same start, same bits: {np.array_equal(one, same)};"
        f" other order: apart by up to {apart:.0e},"
        f" mean loss {loss[0]:.2f} and {loss[1]:.2f}"
    )
# --8<-- [end:show]
assert a != b and abs(a - b) < 2e-16
assert np.isclose(4 * loss[0], np.mean(one**4 - 2 * one**2 + 1))
settled, wild = descend(a, 0.1), descend(a, 1.8)
assert abs(settled - descend(b, 0.1)).max() < 1e-15
assert abs(settled[-1] - 1) < 1e-12
gap = abs(wild - descend(b, 1.8))
assert gap[:20].max() < 1e-8 and gap[60:100].max() > 1
assert 40 < np.argmax(gap > 0.1) < 60
# the mean loss hardly hangs on the start
means = [
    np.mean((descend(w, 1.8) ** 2 - 1) ** 2 / 4)
    for w in (0.37, 0.52, 0.6, 0.83, 1.2, -0.45)
]
assert np.ptp(means) < 0.006 < 0.1 < min(means)
# at a minimum an error is multiplied by 1 - 2 eta
for eta in (0.1, 1.8):
    h = 1e-6
    factor = (descend(1 + h, eta, 1)[1] - descend(1, eta, 1)[1]) / h
    assert np.isclose(factor, 1 - 2 * eta, rtol=1e-4)
# a factor beyond 1 keeps it from the minimum, yet need not make rounding grow
cycle = descend(a, 1.2)
assert abs(1 - 2 * 1.2) > 1 and abs(cycle[-1] - cycle[-2]) > 0.1
assert abs(cycle - descend(b, 1.2))[-100:].max() < 1e-12
# along the path an error about doubles a step, on average
growth = np.exp(np.mean(np.log(abs(1 - 1.8 * (3 * wild**2 - 1)))))
drifted = (gap[50] / gap[0]) ** (1 / 50)
assert 1.7 < drifted < 2.3 and 1.7 < growth < 2.3

fig, ax = plt.subplots(figsize=(6.4, 3.2))
for eta, colour, text, place in (
    (0.1, "C0", "eta = 0.1: settles, rounding dies out", (45, 2e-15)),
    (1.8, "C1", "eta = 1.8: no settling, rounding grows", (70, 3e-3)),
):
    d = abs(descend(a, eta) - descend(b, eta))[:141]
    ax.semilogy(np.maximum(d, 1e-17), color=colour)
    ax.text(*place, text, color=colour, fontsize=9)
ax.set(
    xlabel="step",
    ylabel="difference of the two runs",
    ylim=(5e-18, 30),
    xlim=(0, 140),
)
ax.set_yticks([1e-16, 1e-12, 1e-8, 1e-4, 1])
fig.savefig("last_bit.svg", metadata={"Date": None})
