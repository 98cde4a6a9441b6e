"""Testing until it passes, and a test that may stop early."""

import numpy as np


# --8<-- [start:show]
def sequential(failed, bad=0.01, good=0.001, alpha=0.05, miss=0.05):
    """Wald's test, one trial after another: verdict and trials used.

    failed: an iterable of 0 or 1. "safe" is said of a model with rate
    bad with chance at most about alpha, "not safe" of one with rate good
    with chance at most about miss.
    """
    low, high = np.log(alpha / (1 - miss)), np.log((1 - alpha) / miss)
    total, t = 0.0, 0
    for t, f in enumerate(failed, 1):  # log-likelihood ratio, bad to good
        total += np.log(bad / good if f else (1 - bad) / (1 - good))
        if total <= low:
            return "safe", t
        if total >= high:
            return "not safe", t
    return "undecided", t


rng = np.random.default_rng(0)
print(f"passes one of 5 clean-300 tests at 1 %: {1 - (1 - 0.99**300) ** 5:.2f}")
for rate in (0.01, 0.001, 0.003):
    runs = [sequential(rng.random(20_000) < rate) for _ in range(300)]
    safe = np.mean([verdict == "safe" for verdict, _ in runs])
    used = np.mean([t for _, t in runs])
    print(f"rate {rate}: called safe {safe:.2f}, trials {used:.0f}")
# --8<-- [end:show]

verdict, t = sequential(np.zeros(1000))
assert verdict == "safe"
assert t == int(np.ceil(np.log(19) / np.log(0.999 / 0.99)))
assert sequential([1, 1])[0] == "not safe" and sequential([1])[1] == 1
assert sequential([]) == ("undecided", 0)
big = np.random.default_rng(1)
says = [sequential(big.random(20_000) < 0.01)[0] for _ in range(600)]
assert np.mean([s == "safe" for s in says]) < 0.05 + 3 * 0.0089
says = [sequential(big.random(20_000) < 0.001)[0] for _ in range(600)]
assert np.mean([s == "safe" for s in says]) > 0.95 - 3 * 0.0089
