"""Invitations: the loop below and above one, in a market that runs out."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


# --8<-- [start:show]
def users_after(k, cycles, seed=1_000, market=100_000):
    """All users after each cycle; in an empty market each wins k others."""
    new, total = float(seed), [float(seed)]
    for _ in range(cycles):
        free = market - total[-1]
        new = free * -np.expm1(-k * new / market)  # convinced at least once
        total.append(total[-1] + new)
    return np.array(total)


print("k    after 1  after 5  after 40  1,000/(1 - k)")
for k in (0.4, 0.8, 1.2, 2.0):
    total = users_after(k, 40)
    limit = f"{1_000 / (1 - k):13.0f}" if k < 1 else f"{'none':>13}"
    print(
        f"{k:.1f}  {total[1]:7.0f}  {total[5]:7.0f}  {total[40]:8.0f}  {limit}"
    )
# --8<-- [end:show]

fig, ax = plt.subplots(figsize=(5.6, 3.1))
for k, ls in ((0.4, ":"), (0.8, "--"), (1.2, "-"), (2.0, "-.")):
    ax.plot(users_after(k, 40) / 1_000, ls=ls, label=f"k = {k}")
ax.set(xlabel="cycles of invitation", ylabel="users, thousands", ylim=0)
ax.legend(loc=(0.75, 0.5))
fig.savefig("referral.svg", metadata={"Date": None})

# In an endless market a geometric series, also as a random branching.
for k in (0.4, 0.8):
    series = sum(1_000 * k**g for g in range(200))
    assert np.isclose(users_after(k, 400, market=1e12)[-1], series, rtol=1e-6)
rng = np.random.default_rng(0)
born = total = np.full(20_000, 50)
for _ in range(60):
    born = rng.poisson(0.4 * born)
    total = total + born
assert abs(total.mean() / (50 / 0.6) - 1) < 0.005
# The final share z of a market from a tiny seed: z = 1 - exp(-k z).
for k, z in ((1.2, 0.314), (2.0, 0.797)):
    assert abs(z - (1 - np.exp(-k * z))) < 2e-3
    reach = users_after(k, 2_000, seed=1, market=1e6)[-1] / 1e6
    assert abs(reach - z) < 1e-3
# At k = 1.2 each cycle is smaller than the last once a sixth has joined;
# two thirds are never won (so most invitations still meet non-users).
total = users_after(1.2, 40)
later = total[1:-1] >= 100_000 / 6
assert np.all(np.diff(total, n=2)[later] < 0) and 5 < later.sum() < 39
assert 1 - total[-1] / 100_000 > 0.65
# People drawn by lot: k is Poisson, invitations reach anybody in the market.
size, joined = 20_000, np.zeros(20_000, bool)
joined[:200] = True
born = 200
while born:
    asked = np.unique(rng.integers(0, size, rng.poisson(1.2 * born)))
    fresh = asked[~joined[asked]]
    joined[fresh] = True
    born = len(fresh)
assert abs(joined.mean() - users_after(1.2, 2_000, 200, size)[-1] / size) < 0.04
# cycles of 3 and of 10 days in 30 days, at k = 1.2 in an endless market
endless = [users_after(1.2, n, 1_000, 1e12)[-1] for n in (10, 3)]
assert round(endless[0], -2) == 32_200 and round(endless[1], -2) == 5_400
# The card: 4 invitations, 15 % accepted, 2,000 joined by adverts at 12 euros.
k = 4 * 0.15
everyone = users_after(k, 400, 2_000, 1e12)[-1]
assert np.isclose(k, 0.6) and np.isclose(everyone, 5_000, rtol=1e-6)
assert np.isclose(2_000 * 12 / everyone, 4.8, rtol=1e-6)
assert np.isclose(users_after(4 * 0.2, 900, 2_000, 1e12)[-1], 1e4, rtol=1e-5)
# a third of the accepted would have come anyway: k = 0.4
assert np.isclose(users_after(0.4, 400, 2_000, 1e12)[-1], 3_333, rtol=1e-3)
