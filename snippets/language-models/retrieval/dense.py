"""A bi-encoder trained by contrast, against matching of terms."""

import numpy as np

# --8<-- [start:show]
concepts = 30  # words 0..29 in documents, their synonyms 30..59; digits 60..69


def bags(words, codes, V=70):  # mean pooling as a matrix of shares
    rows = np.zeros((len(words), V))
    tokens = np.hstack([words, 60 + codes]).astype(int)
    np.add.at(rows, (np.arange(len(rows))[:, None], tokens), 1)
    return rows / rows.sum(1, keepdims=True)


def unit(X):
    length = np.linalg.norm(X, axis=1, keepdims=True)
    return X / length, length


def loss_and_gradient(E, Bq, Bd, tau):
    (Q, q), (D, d) = unit(Bq @ E), unit(Bd @ E)  # vectors and lengths
    S = Q @ D.T / tau
    P = np.exp(S - S.max(1, keepdims=True))
    P /= P.sum(1, keepdims=True)
    G = (P - np.eye(len(S))) / (tau * len(S))
    dQ, dD = G @ D, G.T @ Q  # only the part across a vector turns it
    dQ = (dQ - (dQ * Q).sum(1, keepdims=True) * Q) / q
    dD = (dD - (dD * D).sum(1, keepdims=True) * D) / d
    return -np.log(np.diag(P)).mean(), Bq.T @ dQ + Bd.T @ dD


# --8<-- [end:show]


def make(rng, n):
    words = rng.random((n, concepts)).argsort(1)[:, :3]
    return words, rng.integers(10, size=(n, 4))


def results(seed):
    rng = np.random.default_rng(seed)
    E = 0.3 * rng.normal(size=(70, 24))
    nothing = np.zeros((64, 0))
    for _ in range(300):
        words, codes = make(rng, 64)
        by_code = rng.random(64) < 0.5
        both = [bags(words + 30, nothing), bags(nothing, codes)]
        Bq = np.where(by_code[:, None], both[1], both[0])
        E -= 2 * loss_and_gradient(E, Bq, bags(words, codes), 0.1)[1]
    words, codes = make(rng, 300)
    codes = rng.permutation(10**4)[:300]  # all different
    digits = codes[:, None] // 10 ** np.arange(4) % 10
    assert np.array_equal(digits @ 10 ** np.arange(4), codes)
    D = unit(bags(words, digits) @ E)[0]
    nothing = np.zeros((300, 0))
    found = {}
    for name, B in [
        ("paraphrase", bags(words + 30, nothing)),
        ("code", bags(nothing, digits)),
    ]:
        first = (unit(B @ E)[0] @ D.T).argmax(1)
        found[name] = np.mean(first == np.arange(300))
    multiset = np.sort(digits, 1)
    same = (multiset[first] == multiset).all(1)
    found["same digits"] = same.mean()
    found["distinct"] = len(np.unique(multiset, axis=0)) / 300
    # all documents have equal lengths and each term once, so BM25 is
    # positive if and only if a term is shared; a whole code is one term
    for name, asked, held in [
        ("paraphrase", words + 30, words),
        ("code", codes[:, None], codes[:, None]),
    ]:
        shared = (asked[:, None, :, None] == held[:, None]).sum((2, 3))
        hit = (shared.argmax(1) == np.arange(300)) & (shared.max(1) > 0)
        found["BM25 " + name] = hit.mean()
    return found


runs = [results(seed) for seed in range(3)]
# --8<-- [start:run]
for kind in ["paraphrase", "code"]:
    terms = np.mean([run["BM25 " + kind] for run in runs])  # three seeds
    dense = np.mean([run[kind] for run in runs])
    print(f"{kind}: BM25 {terms:.1f}, bi-encoder {dense:.2f}")
same = np.mean([run["same digits"] for run in runs])
print(f"code or another of the same digits: bi-encoder {same:.2f}")
# --8<-- [end:run]
for r in runs:
    assert r["paraphrase"] > 0.8 and r["BM25 paraphrase"] == 0
    # no order of digits: one right at most for each multiset
    assert 0.6 < r["code"] <= r["distinct"] < 0.85
    missed = 1 - r["code"]
    assert r["same digits"] - r["code"] > missed / 2  # most are anagrams
rng = np.random.default_rng(9)
E = rng.normal(size=(70, 3))
words, codes = make(rng, 5)
Bq, Bd = bags(words + 30, np.zeros((5, 0))), bags(words, codes)
assert np.isclose(Bd[Bd > 0].min(), 1 / 7)  # three words, four digits
assert np.allclose(Bq.sum(1), 1) and np.allclose(Bd.sum(1), 1)
grad = loss_and_gradient(E, Bq, Bd, 0.5)[1]
for i, j in [(words[0, 0], 1), (words[1, 1] + 30, 2), (60 + codes[2, 0], 0)]:
    step = np.zeros_like(E)
    step[i, j] = 1e-5
    up, down = (
        loss_and_gradient(E + s * step, Bq, Bd, 0.5)[0] for s in (1, -1)
    )
    assert abs((up - down) / 2e-5 - grad[i, j]) < 1e-6
