"""Full line coverage and what it does not see: mutants of one function."""

# --8<-- [start:code]
CODE = """
def f_beta(tp, fp, fn, beta):
    precision = tp / (tp + fp)
    recall = tp / (tp + fn)
    weight = beta ** 2
    both = weight * precision + recall
    return (1 + weight) * precision * recall / both
"""
SLIPS = {
    "precision uses fn": ("(tp + fp)", "(tp + fn)"),
    "beta not squared": ("beta ** 2", "beta"),
    "weight on recall": (
        "weight * precision + recall",
        "precision + weight * recall",
    ),
    "harmonic to plain mean": (
        "precision * recall / both",
        "both / (1 + weight) ** 2",
    ),
    "minus for plus": ("(1 + weight)", "(1 - weight)"),
}
# --8<-- [end:code]


# --8<-- [start:run]
def passes(code, cases):
    space = {}
    exec(code, space)
    return all(
        abs(space["f_beta"](*given) - value) < 1e-9 for given, value in cases
    )


tests = {
    "weak": [((8, 2, 2, 1), 0.8)],  # covers every line
    "generic": [((6, 2, 4, 3), 30 / 49)],  # precision 0.75, recall 0.6
}
for name, (old, new) in SLIPS.items():
    seen = {t: not passes(CODE.replace(old, new), tests[t]) for t in tests}
    print(
        f"{name:23}", *(f"{t}: {'caught' if seen[t] else '-':7}" for t in seen)
    )
# --8<-- [end:run]
assert all(passes(CODE, cases) for cases in tests.values())
caught = {
    t: sum(not passes(CODE.replace(*slip), tests[t]) for slip in SLIPS.values())
    for t in tests
}
assert caught == {"weak": 1, "generic": len(SLIPS)}
assert all(CODE.count(old) == 1 for old, _ in SLIPS.values())
assert abs(10 * 0.75 * 0.6 / (9 * 0.75 + 0.6) - 30 / 49) < 1e-15

# the card: intersection over union
CARD = {
    "inter / (a + b - inter)": True,
    "inter / (a + b + inter)": False,
    "inter / max(a, b)": True,
    "2 * inter / (a + b)": True,
    "inter / a": True,
}
for formula, survives in CARD.items():
    at = {"a": 4, "b": 4, "inter": 4, "max": max}
    assert (eval(formula, at) == 1) == survives
    at |= {"a": 6, "b": 9, "inter": 3}
    assert (eval(formula, at) == 0.25) == (formula == "inter / (a + b - inter)")
