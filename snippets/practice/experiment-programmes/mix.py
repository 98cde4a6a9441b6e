"""A marketing mix model: carry-over, saturation, and twins told apart."""

import numpy as np


# --8<-- [start:show]
def adstock(x, carry):
    """Spend that still acts: x_t + carry * (what acted a week before)."""
    out, acting = np.empty(len(x)), 0.0
    for t, now in enumerate(x):
        acting = now + carry * acting
        out[t] = acting
    return out


def saturation(x, half):
    return x / (half + x)  # 1/2 at half; more spend buys less and less


def mix(together, test=None, weeks=104, seed=1):
    """Fitted effects (true: 20, 10) of two channels, and their errors."""
    rng = np.random.default_rng(seed)
    shared, own = rng.gamma(2, 1, weeks), rng.gamma(2, 1, (2, weeks))
    spend = together * shared + (1 - together) * own
    x = np.array([saturation(adstock(s, 0.5), 4.0) for s in spend]).T
    y = 100 + x @ [20, 10] + rng.normal(0, 2, weeks)
    design = np.column_stack([x, np.ones(weeks)])
    if test:  # (effect of channel 1 from a geo test, its error)
        design = np.vstack([design, [2 / test[1], 0, 0]])
        y = np.append(y, 2 * test[0] / test[1])
    cov = 4 * np.linalg.inv(design.T @ design)
    return cov @ design.T @ y / 4, np.sqrt(np.diag(cov))


# --8<-- [end:show]
# --8<-- [start:run]
for name, args in {
    "apart": (0.0,),
    "together": (0.9,),
    "together, geo test 21 +- 2": (0.9, (21, 2)),
}.items():
    (one, two, _), (se1, se2, _) = mix(*args)
    print(f"{name:27}{one:5.1f} se {se1:4.1f}  {two:5.1f} se {se2:4.1f}")
# --8<-- [end:run]
assert np.allclose(adstock([8, 0, 0, 4], 0.5), [8, 4, 2, 5])
assert np.isclose(adstock(np.ones(200), 0.5)[-1], 2) and saturation(4, 4) == 0.5
errors = {k: [] for k in (0.0, 0.9)}
for seed in range(300):
    for k in errors:
        beta, se = mix(k, seed=seed)
        errors[k].append(
            [*(beta[:2] - [20, 10]) / se[:2], *se[:2], sum(beta[:2]), beta[0]]
        )
for rows in errors.values():
    rows = np.array(rows)
    assert (
        abs(np.std(rows[:, :2]) - 1) < 0.1 and abs(np.mean(rows[:, :2])) < 0.15
    )
far, near = (np.array(errors[k]) for k in errors)
assert near[:, 2].mean() > 5 * far[:, 2].mean()
assert near[:, 4].std() < 0.5 * near[:, 5].std()  # the sum is known far better
helped = np.array([mix(0.9, (20, 2), seed=s)[1][:2] for s in range(20)])
alone = np.array([mix(0.9, seed=s)[1][:2] for s in range(20)])
assert np.all(helped[:, 0] < 2) and np.all(helped[:, 1] < alone[:, 1])
# the card: 100, 0, 50 with carry-over 0.4
assert np.allclose(adstock([100, 0, 50], 0.4), [100, 40, 66])
assert np.allclose(
    saturation(np.array([100, 40, 66.0]), 100), [0.5, 0.2857, 0.3976], atol=1e-4
)
