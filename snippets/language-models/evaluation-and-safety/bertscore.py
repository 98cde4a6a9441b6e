"""BERTScore with invented word vectors: a negation beats a paraphrase."""

import numpy as np


# --8<-- [start:show]
def bertscore(C, R):
    """Candidate's and reference's unit vectors (c, d), (r, d): P, R, F1."""
    S = C @ R.T  # cosines of all pairs
    precision, recall = S.max(axis=1).mean(), S.max(axis=0).mean()
    return precision, recall, 2 * precision * recall / (precision + recall)


def tilted(v, w, cosine):  # a unit vector with this cosine to v
    return cosine * v + np.sqrt(1 - cosine**2) * w


the, drug, is_, safe, *rest = np.eye(8)
words = {"the": the, "drug": drug, "is": is_, "safe": safe}
words["medicine"] = tilted(drug, rest[0], 0.8)
words["harmless"] = tilted(safe, rest[1], 0.7)
words["not"] = tilted(is_, rest[2], 0.4)
R = np.array([words[w] for w in "the drug is safe".split()])
for text in ("the medicine is harmless", "the drug is not safe"):
    C = np.array([words[w] for w in text.split()])
    print("{:25} P {:.3f} R {:.3f} F1 {:.3f}".format(text, *bertscore(C, R)))
# --8<-- [end:show]

fair = bertscore(np.array([the, words["medicine"], is_, words["harmless"]]), R)
negated = bertscore(C, R)
assert np.allclose(fair, (1 + 0.8 + 1 + 0.7) / 4)
assert np.allclose(negated[:2], [4.4 / 5, 1]) and negated[2] > fair[2]
assert all(np.isclose(v @ v, 1) for v in words.values())
# precision and recall are not the same side: cut the candidate, then add
short = bertscore(R[:2], R)
assert np.allclose(short, (1, 1 / 2, 2 / 3))  # the harmonic mean
rng = np.random.default_rng(0)
A, B = rng.normal(size=(5, 6)), rng.normal(size=(3, 6))
A, B = (Z / np.linalg.norm(Z, axis=1, keepdims=True) for Z in (A, B))
P, Q, F = bertscore(A, B)
assert np.allclose(bertscore(B, A), (Q, P, F)) and abs(P - Q) > 1e-3
loop = np.mean([max(a @ b for b in B) for a in A])
assert np.isclose(P, loop)
# with one fixed vector a word the order of words does not count
assert np.allclose(bertscore(A[::-1], B), (P, Q, F))
# rescaling by a baseline stretches the scale and keeps the order
b = 0.85
stretched = [(f - b) / (1 - b) for f in (fair[2], negated[2])]
assert stretched[1] - stretched[0] > negated[2] - fair[2] > 0
