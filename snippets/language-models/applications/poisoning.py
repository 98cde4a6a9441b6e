"""Planted passages against a toy retriever, and defences (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
NAMES = [f"model{i}" for i in range(30)]
ASK = np.array("warranty guarantee months years coverage claim".split())
OTHER = np.array([f"word{i}" for i in range(150)])


def text_of(rng, *parts):
    """A text: words drawn from (words, how many)."""
    drawn = [rng.choice(words, k, replace=False) for words, k in parts]
    return " ".join(np.concatenate(drawn))


def corpus(rng, planted, reworded, accounts, more=1):
    """Questions; texts; (product, source, value) of each text."""
    questions, texts, facts = [], [], []
    for i, name in enumerate(NAMES):
        own = ([name], 1)
        questions.append(text_of(rng, own, (ASK, 2), (OTHER, 2)))
        # of a fifth of the products manual and shop say nothing
        sources = ["press", "club", "manual", "shop"]
        for source in sources[:2] if i % 5 == 0 else sources:
            texts.append(text_of(rng, own, (ASK, 3), (OTHER, 8)))
            facts.append((name, source, 24))
        guess = text_of(rng, own, (ASK, 3), (OTHER, 5))
        for j in range(planted):  # short, and made of likely questions
            if reworded:
                guess = text_of(rng, own, (ASK, 3), (OTHER, 5))
            texts.append(guess + " " + text_of(rng, (OTHER, more)))
            facts.append((name, f"account {j if accounts else 0}", 6))
    return questions, texts, facts


# --8<-- [start:show]
def vote(passages):
    """(source, value) in rank order -> value of most sources, or None."""
    voted = {}  # a source has one vote, its highest ranked passage
    for source, value in passages:
        voted.setdefault(source, value)
    votes = list(voted.values())
    best = max((votes.count(value) for value in votes), default=0)
    winners = {value for value in votes if votes.count(value) == best}
    return winners.pop() if len(winners) == 1 else None


def answer(ranked, rule, k=5):
    """ranked: (words, source, value) of the product's passages."""
    chosen = []
    for words, source, value in ranked:
        copy = any(len(words & w) > len(words | w) / 2 for w, _, _ in chosen)
        known = source in [s for _, s, _ in chosen]
        if rule == "no copies" and copy:
            continue
        if rule == "one each" and known:
            continue
        if rule == "allow list" and source not in ("manual", "shop"):
            continue
        chosen.append((words, source, value))
    rows = [(source, value) for _, source, value in chosen[:k]]
    if rule in ("no rule", "no copies"):  # a vote for each passage
        rows = [(i, value) for i, (_, value) in enumerate(rows)]
    return vote(rows)


# --8<-- [end:show]
RULES = (
    "no rule",
    "no copies",
    "late vote",
    "one each",
    "allow list",
)


def shares(seed, *attack):
    """(rules, 2): shares of questions answered wrong and right."""
    rng = np.random.default_rng(seed)
    questions, texts, facts = corpus(rng, *attack)
    places = {w: i for i, w in enumerate([*NAMES, *ASK, *OTHER])}
    counts = np.zeros((len(questions) + len(texts), len(places)))
    for row, text in zip(counts, questions + texts, strict=True):
        row[[places[w] for w in text.split()]] = 1  # there or not
    with_word = np.sum(counts[len(questions) :], axis=0)
    vectors = counts * (1 + np.log((1 + len(texts)) / (1 + with_word)))
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    scores = vectors[: len(questions)] @ vectors[len(questions) :].T
    scores = np.round(scores, 9)  # ties in the order of the texts
    rows = np.zeros((len(RULES), 2))
    for name, row in zip(NAMES, scores, strict=True):
        ranked = [
            (set(texts[i].split()), *facts[i][1:])
            for i in np.argsort(-row, kind="stable")
            if facts[i][0] == name
        ]
        for r, rule in enumerate(RULES):
            said = answer(ranked, rule)
            rows[r] += said == 6, said == 24
    return rows / len(NAMES)


# --8<-- [start:run]
attacks = {
    "nothing planted": (0, False, False),
    "5 copies, one account": (5, False, False),
    "5 reworded, one account": (5, True, False),
    "5 reworded, 5 accounts": (5, True, True),
}
heads = ["false/right by rule".ljust(23), *(r.ljust(10) for r in RULES)]
print(*heads)
for label, attack in attacks.items():
    mean = np.mean([shares(seed, *attack) for seed in range(2)], axis=0)
    pairs = [f"{false:.2f}/{right:.2f} " for false, right in mean]
    print(f"{label:23}", *pairs)
# --8<-- [end:run]
nothing, copies, reworded, many = (
    shares(2, *attack) for attack in attacks.values()
)
assert np.allclose(nothing[:4], [0, 1]) and np.allclose(nothing[4], [0, 0.8])
for attacked in (copies, reworded, many):
    assert attacked[0, 0] > 0.5 > attacked[0, 1]  # no rule
    assert np.allclose(attacked[4], [0, 0.8])  # the list costs a fifth
assert np.allclose(copies[1], [0, 1])  # only copies are seen
assert np.allclose(reworded[1], reworded[0])
for attacked in (copies, reworded):  # the cap must stand before the cut
    assert np.allclose(attacked[3], [0, 1]) and attacked[2, 1] < 0.5
for seed in range(4):  # planted passages as long as the honest ones: 12
    equal = shares(seed, 5, True, False, 3)
    assert equal[0, 0] > 0.5 and equal[2, 1] > 0.5 and equal[3, 1] == 1
assert np.allclose(many[3], many[0])  # many accounts: many votes
for seed in range(4):  # three accounts suffice against one each, two do not
    assert shares(seed, 3, True, True)[3, 0] > 0.5
    assert shares(seed, 2, True, True)[3, 0] == 0
assert vote([("a", 1), ("a", 1), ("b", 2)]) is None
assert vote([("a", 1), ("b", 2), ("a", 2), ("c", 1)]) == 1
assert vote([("a", 1), ("a", 2), ("a", 2)]) == 1
assert vote([]) is None and vote([("a", 6)]) == 6
# card: ranked passages (source, value)
card = [("f", 6), ("f", 6), ("f", 6), ("g", 6), ("m", 24), ("s", 24)]
card += [("p", 24)]
assert vote([(i, v) for i, (_, v) in enumerate(card[:5])]) == 6
assert vote(card[:5]) == 6
assert vote(card) == 24

fig, axes = plt.subplots(1, 2, figsize=(6.5, 3.1), sharey=True)
for ax, accounts in zip(axes, (False, True), strict=True):
    curves = [shares(0, m, True, accounts) for m in range(6)]
    for r, style in ((0, "o-"), (2, "s--"), (3, "^-."), (4, "x:")):
        right = np.array(curves)[:, r, 1]
        ax.plot(right, style, label=RULES[r], markersize=5)
    ax.set(
        xlabel="planted passages a product",
        title="an account each" if accounts else "one account",
        ylim=(0, 1.05),
    )
axes[0].set_ylabel("share of right answers")
axes[0].legend(loc="lower left", fontsize=9)
fig.savefig("poisoning.svg", metadata={"Date": None})
