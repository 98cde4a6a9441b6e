"""Loss over the answer's tokens only, with the shift by one, by hand."""

import numpy as np

# --8<-- [start:show]
P = np.array(
    [  # row t: probabilities of tokens 0, 1, 2 at place t + 1
        [0.98, 0.01, 0.01],  # then comes 1: the user's word, a surprise
        [0.25, 0.25, 0.50],  # then comes 2: the answer
        [0.25, 0.60, 0.15],  # then comes 0: the end
        [0.10, 0.20, 0.70],  # what follows is unknown
    ]
)
tokens = np.array([0, 1, 2, 0])
mask = np.array([False, False, True, True])  # the assistant's
losses = -np.log(P[[0, 1, 2], tokens[1:]])
print(f"answer only {losses[mask[1:]].mean():.3f}")
print(f"all tokens  {losses.mean():.3f}")
# --8<-- [end:show]
assert np.isclose(losses[mask[1:]].mean(), 1.5 * np.log(2))
assert np.isclose(losses.sum(), np.log(100 * 2 * 4))
# two rows, 1 target with loss 4 and 3 with loss 2 each: tokens or rows
assert (4 + 3 * 2) / 4 == 2.5 and (4 + 2) / 2 == 3
