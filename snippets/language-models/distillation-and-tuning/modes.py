"""Thinking or direct answers, under a price for tokens."""

# --8<-- [start:show]
KINDS = {  # share, right directly, right after thinking, further tokens
    "look-up": (0.50, 0.95, 0.95, 400),
    "policy": (0.35, 0.70, 0.82, 600),
    "sums": (0.15, 0.40, 0.90, 1_500),
}


def choose(budget):
    """Think where it gains most for a token, within a mean budget."""
    gain = {k: (t - a) / n for k, (_, a, t, n) in KINDS.items()}
    think, spent = [], 0.0
    for kind in sorted(KINDS, key=gain.get, reverse=True):
        share, direct, thought, tokens = KINDS[kind]
        if thought > direct and spent + share * tokens <= budget:
            think.append(kind)
            spent += share * tokens
    right = sum(
        s * (t if k in think else a) for k, (s, a, t, _) in KINDS.items()
    )
    return right, spent, think


for budget in (0, 250, 500):
    right, spent, think = choose(budget)
    print(f"budget {budget:3}: right {right:.3f}, spent {spent:.0f}, {think}")
# --8<-- [end:show]

assert abs(choose(1e9)[0] - (0.5 * 0.95 + 0.35 * 0.82 + 0.15 * 0.9)) < 1e-12
assert choose(1e9)[1] < sum(s * n for s, _, _, n in KINDS.values())
assert choose(250)[2] == ["sums"] and choose(0)[2] == []
# the card: 0.6 easy 0.9 -> 0.91 for 500, 0.4 hard 0.5 -> 0.8 for 1,000
assert abs(0.6 * 0.9 + 0.4 * 0.8 - 0.86) < 1e-12 and 0.4 * 1_000 == 400
assert abs(0.6 * 0.91 + 0.4 * 0.8 - 0.866) < 1e-12
assert 0.6 * 500 + 0.4 * 1_000 == 700
