"""SGD with a constant step keeps moving; a falling step comes to rest."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
# --8<-- [start:show]
y = np.array([1.0, 2.0, 6.0])  # f(w) = mean of (w - y_i)^2 / 2
sigma2 = np.mean((y - 3) ** 2)  # 14/3


def run(step, K, rng):
    w, path = 0.0, [0.0]
    for k in range(1, K + 1):
        w = w - step(k) * (w - rng.choice(y))
        path.append(w)
    return np.array(path)


rng = np.random.default_rng(0)
for eta in (0.5, 0.1, 0.02):
    path = run(lambda k, eta=eta: eta, 20_000, rng)[1000:]  # settled
    theory = eta * sigma2 / (2 - eta)
    print(f"eta {eta:4}: variance {path.var():.3f}, theory {theory:.3f}")
path = run(lambda k: 1 / k, 20_000, rng)
print(f"eta 1/k : last w {path[-1]:.3f}")
# --8<-- [end:show]

for eta in (0.5, 0.1, 0.02):  # the recursion of the variance, from zero
    V = 0.0
    for _ in range(5000):
        V = (1 - eta) ** 2 * V + eta**2 * sigma2
    assert np.isclose(V, eta * sigma2 / (2 - eta))
assert np.isclose(theory, V)
rng = np.random.default_rng(1)  # many runs at once against the recursion
w, V = np.zeros(40_000), 0.0
for _ in range(30):
    w = w - 0.1 * (w - rng.choice(y, size=w.size))
    V = 0.9**2 * V + 0.1**2 * sigma2
# Four standard errors of a sample variance.
assert abs(w.var() / V - 1) < 4 * np.sqrt(2 / w.size)
assert abs(w.mean() - 3 * (1 - 0.9**30)) < 4 * np.sqrt(V / w.size)
rng, again = np.random.default_rng(2), np.random.default_rng(2)
drawn = [again.choice(y) for _ in range(500)]  # step 1/k: the running mean
assert np.isclose(run(lambda k: 1 / k, 500, rng)[-1], np.mean(drawn))
card = np.array([0.0, 4.0])
assert np.isclose(0.5 * card.var() / 1.5, 4 / 3)
assert np.isclose(0.5 * card.var() / 4 / 1.5, 1 / 3)
assert np.isclose(card.var() / 100, 0.04)  # 1/k after 100 steps
one, two = 0.1, 0.05  # half the step, about half the variance
ratio = (one / (2 - one)) / (two / (2 - two))
assert 2 < ratio < 2.1

for eta, within in ((0.01, True), (0.03, False)):  # all gradients 0 at 0
    growth = np.mean((1 - eta * np.array([0.0, 100.0])) ** 2)
    assert (growth < 1) == within and eta < 2 / 50  # below 2/L either way

fig, ax = plt.subplots(figsize=(6.5, 2.8))
rng = np.random.default_rng(4)
ax.axhline(3, color="black", lw=1)
for step, color, name in (
    (lambda k: 0.3, "C1", "$\\eta$ = 0.3"),
    (lambda k: 0.03, "C0", "$\\eta$ = 0.03"),
    (lambda k: 1 / k, "C2", "$\\eta$ = 1/k"),
):
    ax.plot(run(step, 300, rng), color=color, lw=1.3, label=name)
ax.set(xlabel="step k", ylabel="w", ylim=(0, 6.2))
ax.legend(ncols=3, loc="upper right")
fig.savefig("noise_ball.svg", metadata={"Date": None})
