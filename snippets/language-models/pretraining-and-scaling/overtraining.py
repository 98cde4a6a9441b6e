"""The cheapest model of one quality, training and use together."""

import numpy as np

# --8<-- [start:show]
E, A, alpha, B, beta = 1.7, 500, 0.35, 500, 0.30  # invented
target = 2.1  # the loss that every candidate must reach


def tokens(N):  # training tokens with which N reaches the target
    return (B / (target - E - A / N**alpha)) ** (1 / beta)


def bill(N, D, D_use):  # FLOPs of training and of use
    return 6 * N * D + 2 * N * D_use


def cheapest(D_use):
    N = smallest * np.geomspace(1.01, 100, 1_000_000)
    return N[np.argmin(bill(N, tokens(N), D_use))]


smallest = (A / (target - E)) ** (1 / alpha)  # never gets there
first = cheapest(0)
print("use tokens        N  D/N  training    total  saved")
uses = (0, 1e12, 1e13, 1e14)
for D_use in uses:
    N = cheapest(D_use)
    D = tokens(N)
    total = bill(N, D, D_use)
    saved = 1 - total / bill(first, tokens(first), D_use)
    print(f"{D_use:10.0e} {N:.2e} {D / N:4.0f}", end="  ")
    print(f"{bill(N, D, 0):.2e} {total:.2e} {saved:6.0%}")
# --8<-- [end:show]
assert np.isclose(E + A / N**alpha + B / D**beta, target)
assert np.isclose((1 - saved) * bill(first, tokens(first), 1e14), total)
assert uses[0] == 0 and np.allclose(np.diff(np.log10(uses[1:])), 1)
assert np.isclose(smallest, 0.7e9, rtol=0.02)
sizes = []
for use in (0, 1e11, 1e12, 1e13, 1e14):
    n = cheapest(use)
    ratio = alpha * A / n**alpha / (beta * B / tokens(n) ** beta)
    # the derivative of the bill by n: at no use the compute-optimal condition
    assert np.isclose(6 * tokens(n) * (ratio - 1), 2 * use, rtol=1e-3, atol=1e7)
    sizes.append(n)
assert np.all(np.diff(sizes) < 0) and sizes[-1] > smallest
n = cheapest(1e13)  # the claims of the text
assert n < first / 3 and np.isclose(tokens(n) / n, 900, rtol=0.01)
assert np.isclose(n * tokens(n) / (first * tokens(first)), 2.6, atol=0.05)
# the card: two models of equal loss, 8e9 on 2e11 and 4e9 on 6e11 tokens
big, small = (8e9, 2e11), (4e9, 6e11)
cost = [bill(*model, 0) for model in (big, small)]
assert np.allclose(cost, [9.6e21, 1.44e22])
even = (cost[1] - cost[0]) / (2 * (big[0] - small[0]))
assert np.isclose(even, 6e11)
assert np.isclose(bill(*big, even), bill(*small, even))
assert np.isclose(bill(*big, 1e13), 1.696e23)
assert np.isclose(bill(*small, 1e13), 9.44e22)
# training time of the card: 3e9 parameters, 6e11 tokens, 64 accelerators
flops = 6 * 3e9 * 6e11
assert np.isclose(flops, 1.08e22)
assert np.isclose(flops / (64 * 300e12 * 0.4) / 86_400, 16.3, atol=0.05)
assert np.isclose(4 * 8192 * 2560 * 32 / (2 * 3e9), 0.447, atol=1e-3)
# a budget: 512 H100, 2 million dollars, 2 dollars an hour, 0.4 of the peak
hours = 2e6 / 2
C = hours * 3600 * 989e12 * 0.4
assert round(hours / 512) == 1953 and round(hours / 512 / 24) == 81
assert round(C / 1e24, 1) == 1.4
N_20 = np.sqrt(C / (6 * 20))
D_20 = 20 * N_20
assert np.isclose(6 * N_20 * D_20, C) and round(N_20 / 1e9) == 109
assert round(D_20 / 1e12, 1) == 2.2 and round(3 * D_20 / 1e12, 1) == 6.5
assert np.isclose(bill(N_20, D_20, 3 * D_20), 2 * C)  # use as dear as training
assert round(1 - np.sqrt(0.9), 2) == 0.05
N_30 = 30e9
D_30 = C / (6 * N_30)
assert round(D_30 / 1e12, 1) == 7.9 and round(D_30 / N_30) == 264
losses = [
    E + A / n**alpha + B / d**beta for n, d in ((N_20, D_20), (N_30, D_30))
]
assert np.allclose(losses, [1.868, 1.875], atol=5e-4)
assert round(N_30 / N_20, 2) == 0.28 and round(2 * N_20 / 1e9) == 218
before, after = B / D_30**beta, B / (0.7 * D_30) ** beta
assert np.allclose([before, after], [0.068, 0.075], atol=5e-4)
assert round(after / before, 2) == 1.11 and round(0.7 * D_30 / 1e12, 1) == 5.5
assert abs((after - before) - (losses[1] - losses[0])) < 1e-3
R = 1 / 0.7 - 1  # extra passes over the clean part; the fit of repetition.py
worth = 0.7 * (1 + 15.4 * (1 - np.exp(-R / 15.4)))
assert round(1 + R, 2) == 1.43 and round(worth, 3) == 0.996
