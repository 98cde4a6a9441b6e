"""Plan with the cross-entropy method; replan, since the model is wrong."""

import numpy as np


# --8<-- [start:world]
def step(p, v, u, thrust):  # half a second; the force is limited
    v = v + 0.5 * thrust * np.clip(u, -1, 1)
    return p + 0.5 * v, v


def cost_from(p, v):
    """Cost of plans U (n, T) in the model, which believes in thrust 1."""

    def cost(U):
        q, w, total = p, v, 0.0
        for u in U.T:
            q, w = step(q, w, u, thrust=1.0)
            total = total + q**2 + 0.1 * w**2
        return total

    return cost


# --8<-- [end:world]
# --8<-- [start:show]
def cem(cost, mean, rng, samples, elite, rounds):
    """A plan (T,) of low cost; cost maps plans (n, T) to (n,)."""
    spread = np.ones(len(mean))
    for _ in range(rounds):
        plans = mean + spread * rng.normal(size=(samples, len(mean)))
        best = plans[np.argsort(cost(plans))[:elite]]
        mean, spread = best.mean(axis=0), best.std(axis=0)
    return mean


def park(thrust, replan, rng):
    """Drive from 4 towards 0; where it is after twelve steps."""
    p, v, plan = 4.0, 0.0, np.zeros(12)
    for t in range(12):
        if t == 0 or replan:
            plan = cem(cost_from(p, v), plan, rng, 60, 6, 5)
        p, v = step(p, v, plan[0], thrust)
        plan = np.append(plan[1:], 0)  # the rest, a warm start
    return p


# --8<-- [end:show]
# --8<-- [start:run]
cost, runs = cost_from(4.0, 0.0), range(12)
for n in (300, 30_000):
    tries = [np.random.default_rng(k).normal(size=(n, 12)) for k in runs]
    shot = np.mean([cost(U).min() for U in tries])
    print(f"random shooting, {n:6,} plans: cost {shot:.1f}")
plans = [
    cem(cost, np.zeros(12), np.random.default_rng(k), 60, 6, 5) for k in runs
]
print(f"cross-entropy,      300 plans: cost {cost(np.array(plans)).mean():.1f}")
for thrust in (1.0, 0.7):
    ends = [
        [abs(park(thrust, r, np.random.default_rng(k))) for k in runs]
        for r in (False, True)
    ]
    a, b = np.mean(ends, axis=1)
    print(f"thrust {thrust}: one plan ends {a:.2f} away, replanning {b:.2f}")
    # --8<-- [end:run]
    assert a > 2 * b and (thrust == 1 or np.all(ends[0] > np.array(ends[1])))
# The warm start drops the step that was taken; the model is the world at 1.
p, v, total, U = 4.0, 0.0, 0.0, np.linspace(-1.5, 1.2, 7)
for u in U:
    p, v = step(p, v, u, 1.0)
    total += p * p + 0.1 * v * v
assert np.isclose(cost(U[None])[0], total) and np.isclose(
    p, 4 + 0.25 * sum((7 - k) * np.clip(u, -1, 1) for k, u in enumerate(U))
)
# Without replanning the whole plan is carried out, action by action.
p, v = 4.0, 0.0
for u in cem(cost, np.zeros(12), np.random.default_rng(3), 60, 6, 5):
    p, v = step(p, v, u, 0.7)
assert np.isclose(park(0.7, False, np.random.default_rng(3)), p)
# CEM does as well as random shooting with a hundred times the plans.
more = [np.random.default_rng(50 + k).normal(size=(30_000, 12)) for k in runs]
again = [
    cem(cost, np.zeros(12), np.random.default_rng(50 + k), 60, 6, 5)
    for k in runs
]
few = np.mean([cost(U[:300]).min() for U in more])
assert cost(np.array(again)).mean() < shot + 1 < few - 3
# On a bowl the search finds the bottom, also far from where it starts.
target = np.array([2.0, -1.5, 0.5])
found = cem(
    lambda U: ((U - target) ** 2).sum(axis=1),
    np.zeros(3),
    np.random.default_rng(0),
    400,
    80,
    20,
)
assert np.allclose(found, target, atol=0.01)
