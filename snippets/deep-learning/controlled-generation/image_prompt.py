"""Text and image tokens: one softmax, or two attentions added."""

import numpy as np
from scipy.special import softmax


# --8<-- [start:show]
def two_attentions(q, Kt, Vt, Ki, Vi, scale):
    """q (d,), text keys and values (n, d), image (m, d)."""
    d = len(q)
    from_text = softmax(Kt @ q / np.sqrt(d)) @ Vt
    return from_text + scale * softmax(Ki @ q / np.sqrt(d)) @ Vi


rng = np.random.default_rng(0)
q = rng.normal(size=(2000, 16))
Kt, Vt = rng.normal(size=(2, 20, 16))
for m in (4, 16, 257):  # image tokens beside 20 of text
    Ki, Vi = rng.normal(size=(2, m, 16))
    weights = softmax(q @ np.vstack([Kt, Ki]).T / 4, axis=1)
    share = weights[:, :20].sum(axis=1).mean()
    print(f"image tokens {m:3}: text keeps {share:.2f} of one softmax")
    # --8<-- [end:show]
    assert abs(share - 20 / (20 + m)) < 0.1
    for row in q[:5]:
        text = softmax(Kt @ row / 4) @ Vt
        parts = [two_attentions(row, Kt, Vt, Ki, Vi, c) for c in (0, 1, 0.5)]
        assert np.array_equal(parts[0], text)
        image = softmax(Ki @ row / 4) @ Vi
        assert np.allclose(parts[1] - text, image)
        assert np.allclose(parts[2], (parts[0] + parts[1]) / 2)
