"""Product and quotient rule at work: sigmoid, and a ratio of metrics."""

import numpy as np

# --8<-- [start:show]
x = np.array([-2.0, 0.0, 1.5])
e = np.exp(x)
s = e / (1 + e)
by_rule = (e * (1 + e) - e * e) / (1 + e) ** 2  # (u' v - u v') / v^2
print("quotient rule:", by_rule.round(4))
print("s (1 - s):    ", (s * (1 - s)).round(4))
# --8<-- [end:show]

h = 1e-5
assert np.allclose(by_rule, s * (1 - s))
assert s[1] == 0.5 and by_rule.argmax() == 1  # a quarter, at zero


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


assert np.allclose(
    (sigmoid(x + h) - sigmoid(x - h)) / (2 * h), by_rule, atol=1e-9
)
wrong = (e * (1 + e) + e * e) / (1 + e) ** 2
assert not np.allclose(wrong, by_rule)
# F1 = 2 p r / (p + r): its partial by p.
p, r = 0.6, 0.9
by_p = 2 * r**2 / (p + r) ** 2


def f1(p, r):
    return 2 * p * r / (p + r)


assert np.isclose((f1(p + h, r) - f1(p - h, r)) / (2 * h), by_p)
# Logarithms first: p^3 (1 - p) has the derivative f (3 / p - 1 / (1 - p)).
by_logs = p**3 * (1 - p) * (3 / p - 1 / (1 - p))
assert np.isclose(by_logs, 3 * p**2 - 4 * p**3)
# The card: (x^2 + 1) / (3 x - 1) at 2, and x e^(2 x) at 0.5.
assert (4 * 5 - 5 * 3) / 25 == 0.2
assert np.isclose(2 * np.exp(1), 5.437, atol=5e-4)
