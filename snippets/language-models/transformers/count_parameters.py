"""Parameters of a decoder-only model, matrix by matrix."""

import numpy as np


# --8<-- [start:show]
def count_parameters(V, d, L, hidden, h, h_kv, tied=False):
    """SwiGLU, RMSNorm, no biases, rotary positions; h_kv divides h."""
    d_k = d // h
    attention = 2 * d * d + 2 * d * h_kv * d_k  # W_Q, W_O; W_K, W_V
    mlp = 3 * d * hidden  # gate, up, down
    block = attention + mlp + 2 * d  # and two norms
    embedding = V * d
    total = L * block + d + embedding * (1 if tied else 2)
    return {
        "attention": L * attention,
        "MLP": L * mlp,
        "norms": (2 * L + 1) * d,
        "embeddings": total - L * block - d,
        "total": total,
    }


stated = count_parameters(32_000, 4096, 32, 11_008, 32, 32)
for name, count in stated.items():
    print(f"{name:10} {count:13,} {count / stated['total']:7.1%}")
# --8<-- [end:show]
d, hidden, L = 4096, 11_008, 32
assert stated["attention"] == L * 4 * d**2
assert np.isclose(stated["total"], 12 * L * d**2 + 2 * 32_000 * d, rtol=0.01)
parts = [v for k, v in stated.items() if k != "total"]
assert sum(parts) == stated["total"]


def by_shapes(V, d, L, hidden, h, h_kv, tied):
    """The same from arrays that a forward pass would use."""
    d_k = d // h
    shapes = [(V, d), (d,)] + ([] if tied else [(d, V)])
    for _ in range(L):
        shapes += [(d, h * d_k), (d, h_kv * d_k), (d, h_kv * d_k)]
        shapes += [(h * d_k, d), (d, hidden), (d, hidden), (hidden, d)]
        shapes += [(d,), (d,)]
    return sum(int(np.prod(s)) for s in shapes)


for case in ((7, 12, 2, 20, 6, 2, True), (9, 8, 3, 5, 4, 1, False)):
    assert by_shapes(*case) == count_parameters(*case)["total"]
# eight key-value heads in place of 32
grouped = count_parameters(32_000, 4096, 32, 11_008, 32, 8)
assert stated["total"] - grouped["total"] == 32 * 2 * 4096 * 24 * 128
# the card: 1.1 billion, then more heads for keys, then tied
card = count_parameters(32_000, 2048, 22, 5632, 32, 4)
assert round(card["total"] / 1e9, 2) == 1.10
assert card["attention"] == 22 * (2 * 2048**2 + 2 * 2048 * 256)
tied = count_parameters(32_000, 2048, 22, 5632, 32, 4, tied=True)
assert card["total"] - tied["total"] == 65_536_000
# sums of the text: in the head, and memory in GB
assert round(12 * L * d**2 / 1e9, 2) == 6.44
assert round((12 * L * d**2 + 2 * 32_000 * d) / 1e9, 2) == 6.70
assert round(2 * stated["total"] / 1e9, 1) == 13.5
assert round(16 * stated["total"] / 1e9) == 108
# the card's block in millions, and what its wrong answer says
parts = 2 * 2048**2, 2 * 2048 * 256, 3 * 2048 * 5632
assert [round(p / 1e6, 1) for p in parts] == [8.4, 1.0, 34.6]
assert round(22 * sum(parts) / 1e6) == 969
assert round(12 * 22 * 2048**2 / 1e9, 2) == 1.11
# shapes of the warm-up card
assert round(8 * 512 * 50_000 / 1e6) == 205
assert round(8 * 12 * 512 * 512 / 1e6) == 25
