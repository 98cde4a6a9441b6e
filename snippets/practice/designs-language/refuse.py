"""Right, wrong and refused answers, with and without a check."""

import numpy as np


# --8<-- [start:show]
def outcomes(found, caught=0.0, blocked=0.0, none=0.2):
    """Shares right, wrong, refused; none: no document has the answer."""
    with_passage = (1 - none) * found
    right = 0.92 * with_passage
    wrong = 0.04 * with_passage + 0.25 * (1 - with_passage)
    right, wrong = right * (1 - blocked), wrong * (1 - caught)
    return right, wrong, 1 - right - wrong


print("                     right  wrong  refused  right of answers")
for name, setting in {
    "plain": (0.85,),
    "with a check": (0.85, 0.8, 0.05),
    "better retrieval": (0.95,),
    "both": (0.95, 0.8, 0.05),
}.items():
    right, wrong, refused = outcomes(*setting)
    print(f"{name:19} {right:6.3f} {wrong:6.3f} {refused:8.3f}", end="")
    print(f" {right / (right + wrong):17.2f}")
    shares = right, wrong, refused
# --8<-- [end:show]
assert abs(sum(shares) - 1) < 1e-12 and min(shares) > 0
found = 0.8 * 0.95  # the row "both"
assert abs(shares[0] - 0.95 * 0.92 * found) < 1e-12
assert abs(shares[1] - 0.2 * (0.04 * found + 0.25 * (1 - found))) < 1e-12
(r0, w0, _), (r1, w1, _) = outcomes(0.85), outcomes(0.85, 0.8, 0.05)
assert abs((r0 - r1) / (w0 - w1) - 0.365) < 0.001  # where the check pays
for seed in range(3):  # the same, question by question
    rng = np.random.default_rng(seed)
    u, v, answerable, got = rng.random((4, 400_000))
    seen = (answerable > 0.2) & (got < 0.85)
    right = seen & (u < 0.92)
    wrong = np.where(seen, (u >= 0.92) & (u < 0.96), u < 0.25)
    right, wrong = right & (v > 0.05), wrong & (v > 0.8)
    assert abs(right.mean() - r1) < 0.004 and abs(wrong.mean() - w1) < 0.002
