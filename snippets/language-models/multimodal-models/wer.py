"""Word error rate by dynamic programming."""

import numpy as np


# --8<-- [start:show]
def wer(reference, hypothesis):
    """Lists of words, reference not empty: (S, D, I, rate) of a cheapest
    alignment: substituted, deleted, inserted words."""
    m, n = len(reference), len(hypothesis)
    D = np.zeros((m + 1, n + 1), dtype=int)
    D[:, 0], D[0] = np.arange(m + 1), np.arange(n + 1)
    for i in range(1, m + 1):
        for j in range(1, n + 1):
            wrong = reference[i - 1] != hypothesis[j - 1]
            D[i, j] = min(
                D[i - 1, j - 1] + wrong,  # keep or substitute
                D[i - 1, j] + 1,  # delete
                D[i, j - 1] + 1,  # insert
            )
    i, j, counts = m, n, {"S": 0, "D": 0, "I": 0}
    while i or j:  # one cheapest way back
        wrong = i and j and reference[i - 1] != hypothesis[j - 1]
        if i and j and D[i, j] == D[i - 1, j - 1] + wrong:
            counts["S"] += wrong
            i, j = i - 1, j - 1
        elif i and D[i, j] == D[i - 1, j] + 1:
            counts["D"] += 1
            i -= 1
        else:
            counts["I"] += 1
            j -= 1
    return *map(int, counts.values()), D[m, n] / m


# --8<-- [end:show]
# --8<-- [start:run]
said = "turn the lights off in the kitchen".split()
for heard in (
    "turn lights of in the the kitchen",
    "turn the lights on in the kitchen",
    "uh you should turn the lights off now in the big old kitchen please yes",
    "",
):
    *counts, rate = wer(said, heard.split())
    print("S D I:", *counts, f" rate {rate:.2f}  <{heard}>")
# --8<-- [end:run]


def brute(a, b):
    if not a or not b:
        return len(a) + len(b)
    same = brute(a[1:], b[1:]) + (a[0] != b[0])
    return min(same, brute(a[1:], b) + 1, brute(a, b[1:]) + 1)


rng = np.random.default_rng(0)
for _ in range(200):
    a = list(rng.integers(3, size=rng.integers(1, 6)))
    b = list(rng.integers(3, size=rng.integers(0, 6)))
    S, D, ins, rate = wer(a, b)
    assert S + D + ins == brute(a, b) and np.isclose(rate * len(a), S + D + ins)
    assert len(b) == len(a) - D + ins  # lengths must fit
assert wer(said, said) == (0, 0, 0, 0.0)
assert wer(said, []) == (0, 7, 0, 1.0)
assert wer(["a"], ["b", "c", "d"])[3] == 3.0  # over 1
# card: reference 6 words
ref, hyp = (
    "call anna at nine thirty tomorrow",
    "call hannah nine thirty two morrow",
)
S, D, ins, rate = wer(ref.split(), hyp.split())
assert (S, D, ins) == (2, 1, 1) and round(rate, 2) == 0.67
