"""How a budget of thinking is best shared among the steps of a run."""

import numpy as np
from scipy.optimize import minimize


# --8<-- [start:show]
def share(error, total):
    """Thought for each step that makes the run right most often.

    A step errs with error * exp(-t) after t units (say 1,000 tokens) of
    thought. At the optimum all steps that get any err equally often.
    """
    low, high = 0.0, error.max()
    for _ in range(60):  # the common error at which the budget is used up
        level = (low + high) / 2
        t = np.maximum(0, np.log(error / level))
        low, high = (level, high) if t.sum() > total else (low, level)
    return t
    # --8<-- [end:show]


# --8<-- [start:run]
error = np.array([0.4, 0.2] + 8 * [0.02])  # two of ten steps are hard
plans = {
    "none": np.zeros(10),
    "equal": np.full(10, 0.5),
    "all in the first": 5.0 * (np.arange(10) == 0),
    "where it pays": share(error, 5.0),
}
for name, t in plans.items():
    print(f"{name:17}{np.prod(1 - error * np.exp(-t)):6.2f}", t.round(2)[:3])
# --8<-- [end:run]
for seed in range(3):
    rng = np.random.default_rng(seed)
    error = rng.uniform(0.01, 0.5, 6)
    best = share(error, 3.0)
    assert abs(best.sum() - 3) < 1e-9 and (best >= 0).all()
    found = minimize(
        lambda t, e: -np.log(1 - e * np.exp(-t)).sum(),
        np.full(6, 0.5),
        args=(error,),
        bounds=[(0, None)] * 6,
        constraints={"type": "eq", "fun": lambda t: t.sum() - 3},
    )
    value = -np.log(1 - error * np.exp(-best)).sum()
    assert value <= found.fun + 1e-7 and abs(value - found.fun) < 1e-4
