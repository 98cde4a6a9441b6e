"""Randomised response: deniable answers, and a share that is still right."""

import numpy as np


# --8<-- [start:show]
def respond(truth, keep, rng):
    """The truth with probability `keep`, else the toss of a fair coin."""
    honest = rng.uniform(size=truth.shape) < keep
    return np.where(honest, truth, rng.integers(0, 2, size=truth.shape))


def estimate_share(answers, keep):
    return (answers.mean() - (1 - keep) / 2) / keep


rng = np.random.default_rng(0)
truth = (np.arange(1000) < 300).astype(int)
for keep in (1, 0.5, 0.2):
    runs = [
        estimate_share(respond(truth, keep, rng), keep) for _ in range(2000)
    ]
    epsilon = np.log((1 + keep) / (1 - keep)) if keep < 1 else np.inf
    print(f"epsilon {epsilon:.2f}: {np.mean(runs):.2f} +- {np.std(runs):.2f}")
    # --8<-- [end:show]
    # The spread of a mean of Bernoulli answers, stretched by 1 / keep.
    yes = np.where(truth, (1 + keep) / 2, (1 - keep) / 2)
    want = np.sqrt(np.sum(yes * (1 - yes))) / 1000 / keep
    assert abs(np.std(runs) - want) <= 4 / np.sqrt(2 * 2000) * want + 1e-9
    assert abs(np.mean(runs) - 0.3) <= 4 * want / np.sqrt(2000) + 1e-12
    assert np.isclose(want, np.sqrt((1 - keep**2) / 4000) / keep)
    if keep < 1:
        assert np.isclose(epsilon, np.log(yes.max() / yes.min()))
    for value in (0, 1):
        many = respond(np.full(40_000, value), keep, rng).mean()
        assert abs(many - (1 + keep * (2 * value - 1)) / 2) < 0.012
assert np.isclose(np.log(0.75 / 0.25), np.log((1 + 0.5) / (1 - 0.5)))
# In the text: 40 % answer yes with keep 0.5, so 30 % are meant.
assert np.isclose(estimate_share(np.repeat([1, 0], [2, 3]), 0.5), 0.3)
# The card: the truth with probability 0.8, else a coin; 38 % say yes.
assert np.isclose(np.log(0.9 / 0.1), np.log(9))
answers = np.repeat([1, 0], [19, 31])
assert np.isclose(estimate_share(answers, 0.8), 0.35)
posterior = 0.35 * 0.9 / 0.38
assert np.isclose(posterior / (1 - posterior), 9 * 0.35 / 0.65)
assert np.isclose(posterior, 0.83, atol=0.005)
# Its standard errors, by simulation: for these people, then for a population.
rng = np.random.default_rng(1)
these = (np.arange(1900) < 665).astype(int)
for drawn, want in ((False, 0.09), (True, 0.38 * 0.62)):
    runs = []
    for _ in range(2000):
        truth = (rng.uniform(size=1900) < 0.35).astype(int) if drawn else these
        runs.append(estimate_share(respond(truth, 0.8, rng), 0.8))
    assert abs(np.std(runs) / (np.sqrt(want / 1900) / 0.8) - 1) < 0.07
