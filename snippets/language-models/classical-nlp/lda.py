"""Latent Dirichlet allocation by collapsed Gibbs sampling, and coherence."""

from itertools import combinations

import numpy as np

# --8<-- [start:show]
K, alpha, beta = 2, 0.1, 0.1
stories = [
    "goal match team goal coach match",
    "team coach goal fans match",
    "bank loan rate bank market",
    "rate market loan bank fans",
    "match bank goal rate team loan",
]
docs = [s.split() for s in stories]
words = sorted(set(" ".join(stories).split()))


def gibbs(sweeps, rng):
    """Counts of topics in documents and of words in topics."""
    index = [(d, words.index(w)) for d, doc in enumerate(docs) for w in doc]
    z = rng.integers(K, size=len(index))
    D, W = np.zeros((len(docs), K)), np.zeros((K, len(words)))
    np.add.at(D, ([d for d, _ in index], z), 1)
    np.add.at(W, (z, [w for _, w in index]), 1)
    for _ in range(sweeps):
        for i, (d, w) in enumerate(index):
            D[d, z[i]] -= 1  # forget this token's topic, then draw it anew
            W[z[i], w] -= 1
            p = (D[d] + alpha) * (W[:, w] + beta)
            p = p / (W.sum(axis=1) + beta * len(words))
            z[i] = rng.choice(K, p=p / p.sum())
            D[d, z[i]] += 1
            W[z[i], w] += 1
    return D, W


# --8<-- [end:show]


# --8<-- [start:run]
D, W = gibbs(100, np.random.default_rng(0))
for k in range(K):
    print(f"topic {k}:", [words[i] for i in (-W[k]).argsort(kind="stable")[:4]])
theta = (D + alpha) / (D + alpha).sum(axis=1, keepdims=True)
print("share of topic 0 in the documents:", np.round(theta[:, 0], 2))
# --8<-- [end:run]
assert W.sum() == D.sum() == sum(map(len, docs)) and W.min() >= 0
sport, money = (
    {"goal", "match", "team", "coach"},
    {"bank", "loan", "rate", "market"},
)
for seed in range(5):
    D, W = gibbs(100, np.random.default_rng(seed))
    k = int(W[1, words.index("goal")] > W[0, words.index("goal")])
    top = {words[i] for i in (-W[k]).argsort(kind="stable")[:4]}
    assert len(top & sport) >= 3 and not top & money


def npmi(group):
    """Mean normalised PMI of word pairs within documents."""
    has = {w: np.array([w in d for d in docs]) for w in group}
    out = []
    for a, b in combinations(group, 2):
        both = (has[a] & has[b]).mean()
        ratio = both / (has[a].mean() * has[b].mean())
        out.append(-1 if both == 0 else np.log(ratio) / -np.log(both))
    return np.mean(out)


assert npmi(sorted(sport)) > npmi(["goal", "bank", "coach", "market"])
assert npmi(["coach", "loan"]) == -1  # never in one text
