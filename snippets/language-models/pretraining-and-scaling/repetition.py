"""What repeated tokens are worth in one published fit."""

import numpy as np

# --8<-- [start:show]
R_star = 15.4  # Muennighoff et al. (2023), their models and data
for epochs in (1, 2, 4, 16, 40):
    worth = 1 + R_star * (1 - np.exp(-(epochs - 1) / R_star))
    print(f"{epochs:2} epochs are worth {worth:5.2f} times the unique tokens")
# --8<-- [end:show]
step = 1e-6  # a first repetition counts almost as new data
assert np.isclose(R_star * (1 - np.exp(-step / R_star)) / step, 1)
assert worth < 1 + R_star < 16.5  # no number of passes is worth more
# passes are worth a geometric series: each exp(-1 / R_star) times the last
q = np.exp(-1 / R_star)
first = R_star * (1 - q)
assert np.isclose(worth, 1 + first * sum(q**i for i in range(39)))
