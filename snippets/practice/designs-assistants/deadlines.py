"""Retrieval with a deadline for each stage and a lesser substitute."""

import numpy as np

# --8<-- [start:show]
STAGES = {  # median and deadline in seconds, what is served instead
    "rewrite": (0.20, 0.40, "the raw question"),
    "vectors": (0.08, 0.30, "words only"),
    "re-ranker": (0.12, 0.30, "the fused order"),
    "answer": (0.90, 1.50, "passages, no answer"),
    "check": (0.25, 0.50, "passages, no answer"),
}


def run(rng, n=100_000):
    """Seconds without and with deadlines; shares of the substitutes."""
    without, cut, shares = np.zeros(n), np.zeros(n), {}
    go_on = np.ones(n, bool)  # there is an answer to write or check
    for median, deadline, instead in STAGES.values():
        t = median * np.exp(0.2 * rng.normal(size=n))
        t += 2 * (rng.random(n) < 0.01)  # a stall
        late = go_on & (t > deadline)
        without += t
        cut += np.minimum(t, deadline) * go_on
        shares[instead] = shares.get(instead, 0) + late.mean()
        if instead == "passages, no answer":
            go_on &= ~late
    return without, cut, shares
    # --8<-- [end:show]


# --8<-- [start:run]
without, cut, shares = run(np.random.default_rng(0))
for name, total in ("without", without), ("with", cut):
    p50, p99 = np.quantile(total, [0.5, 0.99])
    print(f"{name:7}: median {p50:.2f} s, p99 {p99:.2f} s")
for instead, share in shares.items():
    print(f"{instead:19} {100 * share:.1f} %")
# --8<-- [end:run]


def one(rng):
    """A single request, stage after stage."""
    total, served = 0.0, []
    for name, (median, deadline, instead) in STAGES.items():
        t = median * np.exp(0.2 * rng.normal(size=1))[0]
        t += 2 * (rng.random(1)[0] < 0.01)
        total += min(t, deadline)
        if t > deadline:
            served.append(instead)
            if name in ("answer", "check"):
                break
    return total, served


budget = sum(deadline for _, deadline, _ in STAGES.values())
assert abs(budget - 3) < 1e-12
rng = np.random.default_rng(9)
singles = [one(rng) for _ in range(20_000)]
mean = np.mean([total for total, _ in singles])
for seed in 1, 2, 3:
    without, cut, shares = run(np.random.default_rng(seed))
    assert cut.max() <= budget + 1e-9 and (cut <= without + 1e-9).all()
    assert abs(np.median(cut) / np.median(without) - 1) < 0.01
    assert np.quantile(without, 0.99) > 3 > 2.5 > np.quantile(cut, 0.99)
    assert abs(cut.mean() / mean - 1) < 0.005
    for instead, share in shares.items():
        alone = np.mean([instead in served for _, served in singles])
        assert abs(share - alone) < 4 * np.sqrt(share / 20_000)
# an answer that is late each time: nothing is left to check
STAGES["answer"] = (0.9, 0.01, "passages, no answer")
_, cut, shares = run(np.random.default_rng(4))
assert cut.max() <= 0.4 + 0.3 + 0.3 + 0.01 + 1e-9
assert abs(shares["passages, no answer"] - 1) < 1e-12
