"""Two kinds of customer, one estimated chain: right for a month, not for six."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
loyal = np.array([[0.95, 0.05], [0.50, 0.50]])  # states: active, away
casual = np.array([[0.50, 0.50], [0.05, 0.95]])
n, months = 20_000, 24
first_half = np.arange(n) < n // 2
rows = np.where(first_half[:, None, None], loyal, casual)  # (n, 2, 2)
state = np.zeros((n, months + 1), dtype=int)  # all begin active
for t in range(months):
    away = rows[np.arange(n), state[:, t], 1]
    state[:, t + 1] = rng.uniform(size=n) < away

counts = np.zeros((2, 2))
np.add.at(counts, (state[:, :-1], state[:, 1:]), 1)  # moves i -> j
P = counts / counts.sum(axis=1, keepdims=True)  # shares of each row
for m in (1, 6):
    active = state[:, :-m] == 0
    seen = np.mean(state[:, m:][active] == 0)
    said = np.linalg.matrix_power(P, m)[0, 0]
    print(f"active again after {m} months: seen {seen:.2f}, chain {said:.2f}")
# --8<-- [end:show]

assert np.allclose(P.sum(axis=1), 1)
one = np.mean(state[:, 1:][state[:, :-1] == 0] == 0)
assert np.isclose(P[0, 0], one)
# Two states: the powers in closed form, with the eigenvalue 1 - a - b.
a, b = P[0, 1], P[1, 0]
assert np.isclose(said, (b + a * (1 - a - b) ** 6) / (a + b))
assert seen > said + 0.1  # heterogeneity looks like memory
for kind, half in ((loyal, state[: n // 2]), (casual, state[n // 2 :])):
    # Within a kind the chain is right: month 6 from the common start.
    q = np.linalg.matrix_power(kind, 6)[0, 0]
    share = np.mean(half[:, 6] == 0)
    assert abs(share - q) < 4 * np.sqrt(q * (1 - q) / len(half))


# The exact pooled shares, without chance: mix the kinds by time spent active.
def shares(k):
    """Chance to be active k months after an active one, over all windows."""
    total = weight = 0.0
    for kind in (loyal, casual):
        now = np.array([1.0, 0.0])
        for _ in range(months + 1 - k):
            weight += now[0]
            total += now[0] * np.linalg.matrix_power(kind, k)[0, 0]
            now = now @ kind
    return total / weight


assert abs(seen - shares(6)) < 0.01 and abs(one - shares(1)) < 0.01
