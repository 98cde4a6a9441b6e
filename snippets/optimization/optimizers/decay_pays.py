"""Expected loss of SGD on w^2/2 with gradient noise, by schedule."""

import numpy as np

# --8<-- [start:show]
t = np.arange(1000)
schedules = {
    "constant 0.1": np.full(1000, 0.1),
    "constant 0.001": np.full(1000, 0.001),
    "steps, divided by 10": 0.1 * 0.1 ** (t // 400),
    "cosine to zero": 0.05 * (1 + np.cos(np.pi * t / 1000)),
}
for name, etas in schedules.items():
    square = 100.0  # E[w^2] at the start, w = 10
    for eta in etas:  # w <- (1 - eta) w - eta * noise of variance 1
        square = (1 - eta) ** 2 * square + eta**2
    print(f"{name:20} expected loss {square / 2:.4f}")
    # --8<-- [end:show]
    rng = np.random.default_rng(0)
    w = np.full(4000, 10.0)
    for eta in etas:
        w = w - eta * (w + rng.normal(size=w.size))
    error = (w**2).std(ddof=1) / np.sqrt(w.size)
    assert abs((w**2).mean() - square) < 5 * error
    plateau = 0.1 / (2 - 0.1)  # where the constant 0.1 ends
    if name.startswith("constant"):
        eta = float(name.split()[1])
        rest = eta / (2 - eta)  # the square that no longer changes
        assert np.isclose(square, rest + (1 - eta) ** 2000 * (100 - rest))
        # Only the long step has arrived; the short one would hover lower.
        assert (square < 1.001 * rest) == (eta == 0.1) and rest <= plateau
    else:
        assert etas[0] == 0.1 and etas[-1] < 0.0011
        assert np.all(np.diff(etas) <= 0) and 14 < plateau / square < 16
