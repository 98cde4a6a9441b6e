"""Gaps between tokens against the token budget of a step, simulated."""

from collections import deque
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")

# --8<-- [start:cost]
N, L, d, kv = 6.74e9, 32, 4_096, 524_288  # the stated model


def step_time(work):
    """Seconds for pairs (new tokens, tokens already cached)."""
    # weights: 2N a new token; attention: each sees c + n/2 on average
    flops = sum(n * 2 * N + 4 * L * d * n * (c + n / 2) for n, c in work)
    # 300 TFLOP/s; weights (2 bytes) and caches are read at 2 TB/s
    return max(flops / 300e12, (2 * N + kv * sum(c for _, c in work)) / 2e12)


# --8<-- [end:cost]
# --8<-- [start:simulate]
def simulate(arrivals, prompts, want, budget):
    """Gaps between tokens of a text, and times to its first token."""
    coming, running = deque(zip(arrivals, prompts, strict=True)), []
    now, gaps, first = 0.0, [], []
    while coming or running:
        if not running:
            now = max(now, coming[0][0])
        while coming and coming[0][0] <= now:
            t, T = coming.popleft()
            running.append({"t": t, "T": T, "done": 0})  # t: last event
        # done >= T: the prompt is read, so the request decodes
        left = budget - sum(r["done"] >= r["T"] for r in running)
        work = []
        for r in running:  # a token for each decode, the rest to prompts
            n = 1 if r["done"] >= r["T"] else min(left, r["T"] - r["done"])
            left -= n * (r["done"] < r["T"])
            work.append((n, r["done"] * (n > 0)))  # n = 0: reads nothing
            r["done"] += n
        now += step_time(work)
        for r in running:
            if r["done"] >= r["T"]:  # the step gave a token
                (first if r["done"] == r["T"] else gaps).append(now - r["t"])
                r["t"] = now
        # the last generated token is never read
        running = [r for r in running if r["done"] < r["T"] + want - 1]
    return np.array(gaps), np.array(first)


# --8<-- [end:simulate]
# --8<-- [start:run]
rng = np.random.default_rng(0)
arrivals = rng.exponential(1 / 6, 120).cumsum()
prompts = np.where(rng.random(120) < 0.1, 8_000, 500).tolist()
results = {}
for budget in 10_000, 2_000, 512, 100:
    gaps, first = simulate(arrivals, prompts, 60, budget)
    results[budget] = gaps, first
    g = 1e3 * np.quantile(gaps, (0.5, 0.99, 1))
    f = 1e3 * np.quantile(first, (0.5, 0.99))
    print(
        f"budget {budget:6}: gaps p50 {g[0]:2.0f}, p99 {g[1]:3.0f}, longest"
        f" {g[2]:3.0f} ms; first token p50 {f[0]:4.0f}, p99 {f[1]:4.0f} ms"
    )
# --8<-- [end:run]
# from 200 to 10,000, first tokens come as early on average (within a tenth)
for budget in 200, 300, 512, 667, 2_000:
    mean = simulate(arrivals, prompts, 60, budget)[1].mean()
    assert abs(mean / results[10_000][1].mean() - 1) < 0.1
for seed in range(3):
    rng = np.random.default_rng(seed)
    t = rng.exponential(1 / 6, 60).cumsum()
    T = np.where(rng.random(60) < 0.1, 8_000, 500).tolist()
    runs = {b: simulate(t, T, 30, b) for b in (10_000, 2_000, 500, 100)}
    for gaps, first in runs.values():
        assert len(gaps) == 60 * 29 and len(first) == 60 and gaps.min() > 0
    longest = [gaps.max() for gaps, _ in runs.values()]
    assert longest == sorted(longest, reverse=True)
    # 100 tokens of 2N FLOPs fit into the time in which weights are read
    assert runs[100][0].max() < 1.5 * np.median(runs[100][0])
    p99 = {b: np.quantile(first, 0.99) for b, (_, first) in runs.items()}
    assert p99[100] > 1.15 * p99[500]
    alone = simulate([0.0], [8_000], 2, 500)[1][0]
    parts = sum(step_time([(500, c)]) for c in range(0, 8_000, 500))
    assert np.isclose(alone, parts)
# attention: token t sees t others, 4 d FLOPs each in each layer
seen = sum(2 * N + 4 * L * d * t for t in range(3_001, 5_001))
assert np.isclose(step_time([(2_000, 3_000)]), seen / 300e12, rtol=1e-4)
first = simulate([0.0, 0.001], [500, 500], 1, 500)[1]
assert np.allclose(first, step_time([(500, 0)]) * np.array([1, 2]) - [0, 1e-3])
# one long prompt among texts under way: no step beyond the budget
gaps, first = simulate([0.0, 0.1], [500, 8_000], 200, 500)
assert gaps.max() <= step_time([(499, 7_501), (1, 700)]) + 1e-9
assert gaps.max() > step_time([(499, 7_000), (1, 500)])
# the text: recompute 1,000 tokens, or move their cache out and back
assert round(1e3 * step_time([(1_000, 0)])) == 46
assert round(1e3 * 2 * 1_000 * kv / 25e9) == 42
# the card: 3,000 tokens, full and with 8 key-value heads
assert round(1e3 * step_time([(3_000, 0)])) == 143
assert round(1e3 * 2 * 3_000 * kv / 25e9) == 126
assert round(1e3 * 2 * 3_000 * kv / 4 / 25e9) == 31
assert round(1e3 * step_time([(12_000, 0)])) == 665
assert round(1e3 * 2 * 12_000 * kv / 25e9) == 503
# arithmetic of a budget: 500 tokens, and the balance with the weights
assert round(1e3 * 500 * 2 * N / 300e12) == 22
assert abs(2 * N / 2e12 / (2 * N / 300e12) - 150) < 1e-9
# the card on the budget: 7 ms of reading, 45 microseconds a token
assert (round(7 / 0.045), round(40 / 0.045)) == (156, 889)
assert divmod(8_000, 512) == (15, 320)
assert np.isclose(15 * 512 * 45e-6 + 320 * 45e-6, 0.36)

fig, ax = plt.subplots(figsize=(6.5, 3.4))
for (budget, (gaps, _)), colour in zip(
    results.items(), ("#c2410c", "#8b3fa8", "#2f5bd0", "#0f7b6c"), strict=True
):
    x = np.geomspace(6, 1e3 * gaps.max(), 150)
    y = (1e3 * gaps >= x[:, None] - 1e-9).mean(axis=1)
    x, y = np.append(x, x[-1]), np.append(y, 1e-5)  # down to the axis
    ax.plot(x, y, color=colour, label=f"budget {budget:,}")
ax.set(
    xscale="log",
    yscale="log",
    xlim=(6.5, 600),
    ylim=(1e-4, 1.3),
    xlabel="gap between two tokens of a text, ms",
    ylabel="share of gaps at least as long",
)
ax.set_xticks((10, 30, 100, 300), ("10", "30", "100", "300"))
ax.set_yticks((1, 0.1, 0.01, 0.001), ("1", "0.1", "0.01", "0.001"))
ax.minorticks_off()
ax.legend(loc="upper right")
fig.savefig("budget.svg", metadata={"Date": None})
