"""PageRank as power iteration on a sparse graph."""

import numpy as np


# --8<-- [start:show]
def pagerank(links, alpha, tol):
    """Ranks (n,): links[i] lists the pages that page i links to.

    Stops when a step changes the ranks by at most tol in the 1-norm.
    """
    n = len(links)
    rank, change = np.full(n, 1 / n), np.inf
    while change > tol:
        moved, loose = np.zeros(n), 0.0
        for page, targets in enumerate(links):
            if not targets:  # jumps anywhere
                loose += rank[page]
            for target in targets:
                moved[target] += rank[page] / len(targets)
        new = alpha * (moved + loose / n) + (1 - alpha) / n
        rank, change = new, np.abs(new - rank).sum()
    return rank


links = [[1, 2], [2], [0], [0, 2], []]
print("PageRank", np.round(pagerank(links, 0.85, 1e-12), 4))

P = np.array([[0.9, 0.1], [0.5, 0.5]])
for t in (1, 2, 5, 20):
    print(
        f"t={t:2}: row 1 of P^t", np.round(np.linalg.matrix_power(P, t)[0], 4)
    )
# --8<-- [end:show]


def dense(links, alpha):
    n = len(links)
    H = np.full((n, n), 1 / n)
    for page, targets in enumerate(links):
        if targets:
            H[page] = 0
            np.add.at(H[page], targets, 1 / len(targets))
    return alpha * H + (1 - alpha) / n, H


G, _ = dense(links, 0.85)
assert np.allclose(
    pagerank(links, 0.85, 1e-12) @ G, pagerank(links, 0.85, 1e-12)
)
r = pagerank(links, 0.85, 1e-12)  # by hand: nobody links to pages 3 and 4,
assert np.isclose(r[3], r[4])  # half of page 0's rank goes to page 1
assert np.isclose(r[1], r[3] + 0.85 * r[0] / 2)
assert np.isclose(pagerank([[]], 0.85, 1e-12).item(), 1)
rng = np.random.default_rng(0)
for alpha in (0.85, 0.5, 0.0):
    for _ in range(5):
        web = [
            list(rng.integers(0, 7, size=rng.integers(0, 4))) for _ in range(7)
        ]
        G, H = dense(web, alpha)
        rank = pagerank(web, alpha, 1e-12)
        lam, V = np.linalg.eig(G.T)
        pi = V[:, np.argmax(lam.real)].real
        assert np.allclose(rank, pi / pi.sum()) and np.isclose(rank.sum(), 1)
        for tol in (1e-2, 1e-4):  # the dense iteration, stopped by the 1-norm
            x, step = np.full(7, 1 / 7), np.inf
            while step > tol:
                x, step = x @ G, np.linalg.norm(x @ G - x, 1)
            early = pagerank(web, alpha, tol)
            assert np.allclose(early, x, rtol=0, atol=1e-12)
            bound = alpha / (1 - alpha) * tol
            assert np.abs(early - rank).sum() <= bound + 1e-10
        moduli = [np.sort(np.abs(np.linalg.eigvals(M)))[::-1] for M in (G, H)]
        assert np.allclose(moduli[0][1:], alpha * moduli[1][1:], atol=1e-4)
    M = rng.uniform(0.1, 5, size=(6, 6))  # Perron-Frobenius
    lam, V = np.linalg.eig(M)
    top = np.argmax(np.abs(lam))
    assert np.isclose(lam[top].imag, 0) and lam[top].real > 0
    assert np.all(np.delete(np.abs(lam), top) < 0.999 * lam[top].real)
    assert np.all(V[:, top].real / V[0, top].real > 0)
x, y = rng.dirichlet(np.ones(7), size=2)
G, H = dense(web := [[1], [2, 3], [0], [], [5], [4], [6, 0]], 0.85)
assert np.abs((x - y) @ G).sum() <= 0.85 * np.abs(x - y).sum()
pi = np.array([5 / 6, 1 / 6])
assert np.allclose(pi @ P, pi)
assert np.allclose(np.sort(np.linalg.eigvals(P)), [0.4, 1])
t = 5  # the rate at which the start is forgotten
gap = np.linalg.matrix_power(P, t + 1)[0] - pi
assert np.allclose(gap, 0.4 * (np.linalg.matrix_power(P, t)[0] - pi))
