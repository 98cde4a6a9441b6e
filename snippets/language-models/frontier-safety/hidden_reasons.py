"""A penalty on what the reasoning says moves cheating out of sight."""

import numpy as np

# --8<-- [start:show]
start = np.array([0.90, 0.099, 0.001])  # honest, cheats and says so, hides
reward = np.array([0.5, 0.9, 0.85])  # what the tests pay


def optimum(penalty, beta):
    """Best policy for reward, penalty on stated cheats and KL weight beta."""
    seen = reward - penalty * np.array([0, 1, 0])
    p = start * np.exp(seen / beta)
    return p / p.sum()


print("beta  penalty   cheats   seen by the monitor")
for beta in (0.2, 0.03):
    for penalty in (0, 0.2, 1):
        honest, stated, hidden = optimum(penalty, beta)
        cheats = stated + hidden
        print(
            f"{beta:4.2f} {penalty:8.1f} {cheats:8.2f} {stated / cheats:14.2f}"
        )
# --8<-- [end:show]

mild = [optimum(p, 0.2) for p in (0, 0.2, 1)]
hard = [optimum(p, 0.03) for p in (0, 0.2, 1)]
assert 1 - mild[2][0] < 0.02 < 1 - mild[0][0]  # little pressure: it helps
assert 1 - hard[2][0] > 0.95  # much pressure: it hides
assert hard[2][1] < 1e-6 < 0.9 < hard[0][1]
# no other policy does better
rng = np.random.default_rng(0)
q = rng.dirichlet(np.ones(3), size=5000)
seen = reward - np.array([0, 0.2, 0])


def value(q):
    return q @ seen - 0.2 * np.sum(q * np.log(q / start), axis=-1)


assert value(mild[1]) > value(q).max()
