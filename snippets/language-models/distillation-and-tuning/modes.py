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


def weights(count, target, alpha=1.0, by="token"):
    """Each task's weight in the loss, by token or by example."""
    drawn = [n**alpha for n in count]
    if by == "token":
        drawn = [d * t for d, t in zip(drawn, target, strict=True)]
    return [d / sum(drawn) for d in drawn]


# the mixture of chats and code answers, and the card's
count, target = (90_000, 10_000), (100, 900)
natural = weights(count, target, by="example")
assert abs(natural[1] - 0.1) < 1e-12
assert abs(weights(count, target)[1] - 0.5) < 1e-12
assert abs(weights((900, 100), target)[1] - 0.5) < 1e-12
sampled = weights(count, target, 0.5, "example")
assert abs(sampled[1] - 0.25) < 1e-12
assert abs(weights(count, target, 0.5)[1] - 0.75) < 1e-12
assert abs(weights(count, target, 0.0, "example")[1] - 0.5) < 1e-12
assert abs(100_000 * sampled[1] / count[1] - 2.5) < 1e-12
# Mean gradients: nine chats and a code answer, weighted; three and one, as drawn.
chat, code = 0.7, -1.9
weighted = (9 * (0.75 / 0.9) * chat + (0.25 / 0.1) * code) / 10
assert abs(weighted - (3 * chat + code) / 4) < 1e-12
