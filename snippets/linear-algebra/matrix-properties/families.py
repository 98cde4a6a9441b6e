"""Every edge of the family tree on samples, every converse refuted."""

import numpy as np

a, b, c, d = np.eye(4).reshape(4, 2, 2)  # one entry 1, the others 0
named = {"I": a + d, "2I": 2 * (a + d), "N": b, "S": b + c, "J": c - b}
named |= {"F": a - d, "P": a, "E": a + b, "T": a + b + 2 * d}
same, rank, low = np.allclose, np.linalg.matrix_rank, np.linalg.eigvalsh
is_ = {
    "square": lambda A: A.shape[0] == A.shape[1],
    "invertible": lambda A: rank(A, rtol=1e-9) == len(A),
    "diagonalisable": lambda A: rank(np.linalg.eig(A)[1], rtol=1e-6) == len(A),
    "triangular": lambda A: same(A, np.triu(A)) or same(A, np.tril(A)),
    "nilpotent": lambda A: same(np.linalg.matrix_power(A, len(A)), 0),
    "projection": lambda A: same(A @ A, A),
    "normal": lambda A: same(A @ A.T, A.T @ A),
    "symmetric": lambda A: same(A, A.T),
    "antisymmetric": lambda A: same(A, -A.T),
    "orthogonal": lambda A: same(A.T @ A, np.eye(len(A))),
    "rotation": lambda A: is_["orthogonal"](A) and np.linalg.det(A) > 0,
    "permutation": lambda A: is_["orthogonal"](A) and same(A, abs(A)),
    "PSD": lambda A: same(A, A.T) and low(A)[0] > -1e-9,
    "PD": lambda A: same(A, A.T) and low(A)[0] > 1e-9,
    "diagonal": lambda A: same(A, np.diag(np.diag(A))),
    "orthoproj": lambda A: same(A @ A, A) and same(A, A.T),
    "identity": lambda A: same(A, np.eye(len(A))),
}  # edges are child<parent:counterexample to the converse
edges = """triangular<square:S diagonalisable<square:N invertible<square:P
projection<diagonalisable:2I normal<diagonalisable:T symmetric<normal:J
antisymmetric<normal:I orthogonal<normal:2I orthogonal<invertible:2I
PD<invertible:F rotation<orthogonal:F permutation<orthogonal:F PSD<symmetric:F
nilpotent<square:I diagonal<symmetric:S PD<PSD:P orthoproj<PSD:2I
diagonal<triangular:N orthoproj<projection:E identity<PD:2I identity<diagonal:2I
identity<orthoproj:P identity<rotation:J identity<permutation:S"""
M, ops = named.values(), (np.add, np.dot, np.kron)
samples = [f(A, B) for f in ops for A in M for B in M]
for child, parent, k in (e.replace("<", ":").split(":") for e in edges.split()):
    assert all(is_[parent](A) for A in samples if is_[child](A))
    assert is_[parent](named[k]) and not is_[child](named[k])
print(f"{len(edges.split())} inclusions, {len(samples)} samples, no exception")
