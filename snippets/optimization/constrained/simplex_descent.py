"""Three ways to minimise over the probability simplex."""

import numpy as np
from scipy.optimize import linprog


# --8<-- [start:show]
def project(v):
    u = np.sort(v)[::-1]
    shift = (np.cumsum(u) - 1) / np.arange(1, len(v) + 1)
    return np.maximum(v - shift[np.flatnonzero(u > shift)[-1]], 0)


def projected(p, g, k):
    return project(p - 0.2 * g)


def exponentiated(p, g, k):
    q = p * np.exp(-0.25 * g)
    return q / q.sum()


def frank_wolfe(p, g, k):
    corner = np.eye(len(p))[np.argmin(g)]
    return p + 2 / (k + 2) * (corner - p)


S = np.array([[1.0, 0.5, 1.5], [0.5, 2.0, 1.0], [1.5, 1.0, 4.0]])
for step in (projected, exponentiated, frank_wolfe):
    p = np.full(3, 1 / 3)
    for k in range(100):  # least p'Sp / 2, the risk of a portfolio
        p = step(p, S @ p, k)
    g = S @ p
    print(f"{step.__name__:13} {p.round(4)}, gap {g @ p - g.min():.0e}")
# --8<-- [end:show]

best = np.array([0.75, 0.25, 0.0])
assert np.allclose(S @ best, [0.875, 0.875, 1.375])  # equal, then not less
rng = np.random.default_rng(0)
others = rng.dirichlet(np.full(3, 0.5), size=20_000)
risk = np.einsum("ij,jk,ik->i", others, S, others) / 2
assert best @ S @ best / 2 <= risk.min() and best @ S @ best / 2 == 0.4375
free = np.linalg.solve(S, np.ones(3))
free /= free.sum()
assert np.allclose(free, [1, 0.25, -0.25])  # with short sales: third negative
assert not np.allclose(project(free), best)  # projecting once is not enough
assert np.allclose(project(free), [0.875, 0.125, 0])
for step in (projected, exponentiated, frank_wolfe):
    p = np.array([0.2, 0.2, 0.6])
    values, gaps = [], []
    for k in range(400):
        g = S @ p
        values.append(p @ g / 2)
        gaps.append(g @ p - g.min())
        p = step(p, g, k)
        assert np.isclose(p.sum(), 1) and p.min() >= 0
    excess = np.array(values) - 0.4375
    assert np.all(excess <= np.array(gaps) + 1e-12)  # the gap is a bound
    assert np.allclose(p, best, atol=0.005)
    if step is exponentiated:  # shrinks a weight, but never to zero
        assert 0 < p[2] < 1e-20
    if step is frank_wolfe:  # of order 1/k: k times the excess stays bounded
        k = np.arange(1, 400)
        widest = 2 * np.linalg.eigvalsh(S)[-1]  # L times the diameter squared
        assert np.all(excess[1:] <= 2 * widest / (k + 2))
        assert excess[-1] > 1e-7
p, M = np.full(30, 1 / 30), rng.normal(size=(30, 30))
for k in range(20):  # the first step forgets the start: k steps, k corners
    p = frank_wolfe(p, M.T @ (M @ p), k)
    assert np.count_nonzero(p > 1e-12) <= k + 1  # k + 1 steps are done
assert np.count_nonzero(p > 1e-12) > 5
p = np.full(3, 1 / 3)
for k in range(100):
    old, p = p, exponentiated(p, S @ p, k)
assert 5e-7 < p[2] < 2e-6


def kl_step(q, g):  # what the exponentiated step minimises
    return 0.25 * g @ q + np.sum(q * np.log(q / old))


old = np.array([0.2, 0.3, 0.5])
new = exponentiated(old, S @ old, 0)
rivals = rng.dirichlet(np.ones(3), size=2000)
nearby = 0.99 * new + 0.01 * rivals
for q in (*rivals, *nearby):
    assert kl_step(new, S @ old) <= kl_step(q, S @ old) + 1e-12
stuck = exponentiated(np.array([0.0, 0.5, 0.5]), S @ [0.0, 0.5, 0.5], 0)
assert stuck[0] == 0  # started at zero, a weight stays zero
assert 0.2 < 2 / np.linalg.eigvalsh(S)[-1]
assert np.abs(S).max() == 4  # entropic steps are safe up to 1/4

# The card: profit 50 and 30, machine 2 and 1, work 1 and 1, demand x <= 40.


def plan(machine, work=80, demand=40):
    found = linprog(
        [-50, -30],
        A_ub=[[2, 1], [1, 1], [1, 0]],
        b_ub=[machine, work, demand],
    )
    return found, -found.fun


found, profit = plan(100)
assert np.allclose(found.x, [20, 60]) and np.isclose(profit, 2800)
prices = -found.ineqlin.marginals
assert np.allclose(prices, [20, 10, 0])
assert np.isclose(prices @ [100, 80, 40], profit)  # no gap
assert np.allclose(prices[:2] @ [[2, 1], [1, 1]], [50, 30])  # the bound
assert np.isclose(plan(101)[1] - profit, 20)
assert np.isclose(plan(100, work=81)[1] - profit, 10)
assert np.isclose(plan(100, demand=41)[1], profit)
assert np.isclose(plan(120)[1], 3200) and np.isclose(plan(130)[1], 3200)
assert np.isclose(plan(119)[1], 3180)  # below 120 the price is 20, above it 0
assert np.isclose(plan(81)[1], 2420) and np.isclose(plan(80)[1], 2400)
assert np.isclose(plan(79)[1], 2370)  # below 80 the price is 30
