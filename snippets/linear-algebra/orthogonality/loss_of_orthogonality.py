"""Loss of orthogonality on Hilbert matrices, by algorithm (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from scipy.linalg import hilbert, invhilbert, norm

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


def gram_schmidt(A, modified=False, passes=1):
    Q = A.copy()
    for k in range(A.shape[1]):
        for _ in range(passes):
            old = Q[:, k].copy()
            for q in Q.T[:k]:
                Q[:, k] -= q * np.sum(q * (Q[:, k] if modified else old))
        Q[:, k] /= norm(Q[:, k])
    return Q


def loss(Q):
    return norm(Q.T @ Q - np.eye(len(Q)))


fig, ax = plt.subplots(figsize=(6.5, 3.2))
H = [hilbert(n) for n in range(3, 12)]
kappa = [norm(h, 2) * norm(invhilbert(len(h)), 2) for h in H]
assert np.allclose(kappa[:4], [np.linalg.cond(h) for h in H[:4]], rtol=1e-6)
for modified, name, style in ((0, "classical", "o-"), (1, "modified", "s-")):
    values = [loss(gram_schmidt(h, modified)) for h in H]
    ax.loglog(kappa, values, style, ms=4, label=name)
    rising = np.array(values) < 0.1  # the slope before all is lost
    slope = np.polyfit(np.log(kappa)[rising], np.log(values)[rising], 1)[0]
    assert abs(slope - (1 if modified else 2)) < 0.2
assert max(loss(gram_schmidt(h, passes=2)) for h in H) < 1e-14
assert max(loss(np.linalg.qr(h)[0]) for h in H) < 1e-14
ax.axhline(1e-14, color="C2", label="below it: classical twice, Householder")
ax.set(xlabel="condition number", ylabel="loss of orthogonality")
ax.set(ylim=(2e-15, 9), yticks=[1e-12, 1e-8, 1e-4, 1])
ax.minorticks_off()
ax.legend(loc="lower right", bbox_to_anchor=(1, 0.06))
fig.savefig("loss_of_orthogonality.svg", metadata={"Date": None})
