"""A law fitted on clean data, and a corpus of which 30 % is noise."""

import numpy as np

# --8<-- [start:show]
E, A, alpha, B, beta = 1.7, 500, 0.35, 500, 0.30  # invented, clean data
C = 3.42e24
N = np.geomspace(5e9, 5e11, 20_001)  # candidate sizes


def loss(N, useful=1.0, harm=0.0):
    """useful: share of the tokens that teach; harm: raises the floor."""
    D = C / (6 * N)
    return E + harm + A / N**alpha + B / (useful * D) ** beta


best = N[np.argmin(loss(N))]
print("                     best N   its loss  loss of the clean plan")
cases = (
    ("clean", 1.0, 0.0),
    ("30 % teach nothing", 0.7, 0.0),
    ("and raise the floor", 0.7, 0.03),
)
for name, useful, harm in cases:
    L = loss(N, useful, harm)
    print(f"{name:20} {N[np.argmin(L)] / 1e9:5.1f}e9    {L.min():.4f}", end="")
    print(f"    {loss(best, useful, harm):.4f}")
# --8<-- [end:show]
# the cases of the text; harm is added to what useless tokens cost
assert [c[1] for c in cases] == [1, 0.7, 0.7] and not any(
    c[2] for c in cases[:2]
)
assert (
    np.allclose(L - loss(N, 0.7), 0.03) and loss(best, 1, 1) > loss(best) + 0.9
)
assert np.isclose(C, 2.4e6 * 3_600 * 989e12 * 0.4, rtol=1e-3)
assert np.isclose(
    loss(best) - A / best**alpha - B / (C / 6 / best) ** beta, 1.7
)
noisy = N[np.argmin(loss(N, 0.7))]
# closed form: the best size falls by 0.7**(beta / (alpha + beta))
assert np.isclose(noisy / best, 0.7 ** (beta / (alpha + beta)), rtol=1e-3)
rates = alpha * A / best**alpha, beta * B / (C / (6 * best)) ** beta
assert np.isclose(*rates, rtol=1e-3)
# the law's promise is missed by far more than the wrong size costs
missed = loss(best, 0.7) - loss(best)
lost = loss(best, 0.7) - loss(noisy, 0.7)
assert missed > 20 * lost > 0
# in compute: the same loss at the same size needs 1 / 0.7 of the tokens
assert round(1 / 0.7, 2) == 1.43
again = C / (6 * best) / 0.7
assert np.isclose(E + A / best**alpha + B / (0.7 * again) ** beta, loss(best))
