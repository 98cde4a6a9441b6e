"""Which step should be mended? First errors against oracles."""

import numpy as np


# --8<-- [start:show]
def oracle_gains(right):
    """First-error shares and oracle gains of m steps.

    right: (n, m) booleans, was each step right, given right input? A task
    succeeds if all are. The gain is what a perfect step would add.
    """
    before = np.cumprod(right, axis=1)  # all right up to this step
    first = np.hstack([np.ones((len(right), 1)), before[:, :-1]]) - before
    alone = ~right & ((~right).sum(1, keepdims=True) == 1)
    return first.mean(0), alone.mean(0)
    # --8<-- [end:show]


def runs(rng, n=20_000):
    """Hard tasks fail at finding and at deciding, so both at once."""
    hard = rng.normal(size=n)
    noise = rng.normal(size=(n, 3))
    return np.column_stack(
        [
            0.8 * hard + 0.6 * noise[:, 0] < 0.7,
            0.9 * hard + 0.4 * noise[:, 1] < 0.6,
            noise[:, 2] < 1.5,
        ]
    )


# --8<-- [start:run]
right = runs(np.random.default_rng(0))
print(f"success {right.all(1).mean():.2f}")
print("step      wrong  first error  gain")
first, gain = oracle_gains(right)
for j, name in enumerate(("find", "decide", "call")):
    print(
        f"{name:8} {1 - right[:, j].mean():6.2f} {first[j]:9.2f} {gain[j]:8.2f}"
    )
both = right[:, 2].mean() - right.all(1).mean()
print(f"find and decide perfect: gain {both:.2f}")
# --8<-- [end:run]
for seed in range(3):
    right = runs(np.random.default_rng(seed))
    first, gain = oracle_gains(right)
    base = right.all(1).mean()
    assert abs(first.sum() - (1 - base)) < 1e-12  # each failure once
    for j in range(3):
        mended = right.copy()
        mended[:, j] = True
        assert abs(mended.all(1).mean() - base - gain[j]) < 1e-12
    assert first[0] > 2 * gain[0] and gain[1] > gain[0] > 0
    both = right[:, 2].mean() - base
    assert both > 1.5 * (gain[0] + gain[1])
    # steps that fail independently: the same order, and larger gains
    mixed = np.random.default_rng(seed + 10).permuted(right, axis=0)
    apart, alone = oracle_gains(mixed)
    assert apart[0] > apart[1] and alone[1] > alone[0]
    assert (alone[:2] > 1.5 * gain[:2]).all()
# a follow-up: ten runs, three steps
card = np.ones((10, 3), bool)
card[0:3, 0] = card[1:5, 1] = card[5, 2] = False
first, gain = oracle_gains(card)
assert np.allclose(first, (0.3, 0.2, 0.1)) and np.allclose(
    gain, (0.1, 0.2, 0.1)
)
