"""One request at a buyer of ads: which creative, how much, what errors cost."""

import numpy as np
from scipy.stats import lognorm


# --8<-- [start:show]
def best_creative(p_click, p_buy, value, floor=0.0):
    """Index of the best creative and the value of a view, or (None, 0.0)."""
    worth = np.asarray(p_click) * p_buy * value
    i = int(np.argmax(worth))
    return (i, float(worth[i])) if worth[i] > floor else (None, 0.0)


i, v = best_creative([0.020, 0.012], [0.03, 0.06], 5.0)  # 5 a purchase
print(f"creative {i}, worth {v:.4f} a view\n")

rng = np.random.default_rng(0)
worth = 0.003 * lognorm(s=0.7).rvs(400_000, random_state=rng)
price = 0.004 * lognorm(s=0.7).rvs(400_000, random_state=rng)
shop = rng.random(400_000) < 0.5  # half of the views come from shop pages
print("prediction        won   cost   gain, per 1,000 views")
cases = {"half": 0.5, "right": 1.0, "double": 2.0}
cases["half or 1.5 times"] = np.where(shop, 1.5, 0.5)
for name, factor in cases.items():
    won = worth * factor > price
    cost = 1000 * np.mean(won * price)
    gain = 1000 * np.mean(won * worth) - cost
    print(f"{name:17} {won.mean():.2f}  {cost:.2f}  {gain:5.2f}")
# --8<-- [end:show]


def mean_gain(factor):
    return np.mean((worth * factor > price) * (worth - price))


assert best_creative([0.1], [0.5], 2, 0.1) == (None, 0.0)
assert np.isclose(gain, 1000 * mean_gain(np.where(shop, 1.5, 0.5)))
right = mean_gain(1.0)
assert right > mean_gain(1.1) > mean_gain(2.0) and right > mean_gain(
    0.9
) > mean_gain(0.5)
assert right > mean_gain(np.where(shop, 1.5, 0.5)) > mean_gain(2.0)
assert abs(np.where(shop, 1.5, 0.5).mean() - 1) < 0.01
# a small error costs half its square times the density of prices at the value
v, e = 0.004, 0.05
law = lognorm(s=0.7, scale=0.004)
w = law.ppf((np.arange(2_000_000) + 0.5) / 2_000_000)
lost = np.mean((v - w) * (w < v)) - np.mean((v - w) * (w < v * (1 + e)))
assert np.isclose(lost, 0.5 * law.pdf(v) * (e * v) ** 2, rtol=0.05)
# the card
i, v = best_creative([0.03, 0.01], [0.02, 0.08], 40)
assert i == 1 and np.isclose(v, 0.032) and np.isclose(0.03 * 0.02 * 40, 0.024)
