"""Perplexity: the number of equally probable choices with the same loss."""

import numpy as np


# --8<-- [start:show]
def perplexity(log_probabilities):
    """exp of the mean negative log-probability (natural logarithms)."""
    return np.exp(-np.mean(log_probabilities))


print("always 1 of 50:", perplexity(np.log(np.full(9, 1 / 50))).round(6))
mixed = np.log([0.5, 0.5, 0.01])
print(f"probabilities 0.5, 0.5, 0.01: {perplexity(mixed):.2f}")
print(f"mean of the inverse probabilities: {np.mean(np.exp(-mixed)):.2f}")
print(f"a single zero: {perplexity(np.array([-0.1, -np.inf]))}")
# --8<-- [end:show]

assert np.isclose(perplexity(np.log(np.full(9, 1 / 50))), 50)
geometric = (0.5 * 0.5 * 0.01) ** (-1 / 3)
assert np.isclose(perplexity(mixed), geometric)
assert perplexity(mixed) < np.mean(np.exp(-mixed))
assert perplexity(np.array([-0.1, -np.inf])) == np.inf
loss_bits = 3.0
assert np.isclose(perplexity([-loss_bits * np.log(2)]), 8)
# The card: 1/4, 1/2, 1/8, 1/4.
assert np.isclose(perplexity(np.log([1 / 4, 1 / 2, 1 / 8, 1 / 4])), 4)
# The same text in half as many tokens: the perplexity is squared.
nats, tokens = 120.0, 40
assert np.isclose(np.exp(nats / 20), np.exp(nats / tokens) ** 2)
