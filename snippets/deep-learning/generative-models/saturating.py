"""Two losses for the generator, and their gradients at the logit."""

import numpy as np

# --8<-- [start:show]
a = np.array([-8.0, -4.0, 0.0, 4.0])  # logit of a generated example
D = 1 / (1 + np.exp(-a))
minimax = -D  # derivative of log(1 - D)
non_saturating = D - 1  # derivative of -log D
print("     D   minimax   non-saturating")
for row in zip(D, minimax, non_saturating, strict=True):
    print("{:6.4f}   {:7.4f}   {:14.4f}".format(*row))
# --8<-- [end:show]


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


h = 1e-5
for loss, gradient in (
    (lambda a: np.log(1 - sigmoid(a)), minimax),
    (lambda a: -np.log(sigmoid(a)), non_saturating),
):
    assert np.allclose((loss(a + h) - loss(a - h)) / 2 / h, gradient, atol=1e-6)
assert np.isclose(0.98 / 0.02, 49)  # the card
assert np.isclose(np.log(0.02 / 0.98), -3.89, atol=0.005)
