"""Where gradients fall in float16, without and with a scale (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from scipy.stats import norm

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")

# --8<-- [start:show]
rng = np.random.default_rng(0)
size = 2.0 ** rng.normal(-22, 5, 200_000)  # invented: log-normal gradients

print("scale   zero   subnormal   infinite   median relative error")
for k in (0, 12, 24):
    g = (size * 2.0**k).astype(np.float32)
    with np.errstate(over="ignore"):
        h = g.astype(np.float16)
    zero, infinite = h == 0, np.isinf(h)
    sub = (h > 0) & (h < 2.0**-14)
    errors = np.abs(h.astype(np.float64)[~infinite] / g[~infinite] - 1)
    error = np.median(errors)
    shares = [100 * s.mean() for s in (zero, sub, infinite)]
    print(f"2^{k:<4} {shares[0]:5.1f} %  {shares[1]:7.1f} %", end="")
    print(f"  {shares[2]:7.2f} %   {error:.5f}")
    # --8<-- [end:show]
    cuts = np.array([-25, -14, 16])  # zero, subnormal, infinite
    share = np.diff(norm.cdf((cuts - k + 22) / 5), prepend=0)
    theory = 100 * share[0], 100 * share[1]
    assert np.allclose(shares[:2], theory, atol=0.5)
    assert abs(shares[2] - 100 * norm.sf((16 - k + 22) / 5)) < 0.2
    assert np.isclose(np.mean(errors < error), 0.5, atol=0.01)
    # 11 significant bits: below 2**-11
    assert (1e-4 < error < 2**-12) if k else 0.02 < error < 0.1
    if k == 0:
        assert shares[0] > 25 and shares[1] > 60 and shares[2] == 0
    if k == 12:
        assert shares[0] < 0.2 and shares[2] < 0.01
    if k == 24:
        assert shares[0] == 0 and shares[2] > 0.1
assert np.float16(2.0**-25) == 0 < np.float16(1.01 * 2.0**-25)
assert np.float16(65_519) == 65_504
assert np.finfo(np.float16).max == 65_504

fig, ax = plt.subplots(figsize=(6.5, 3.4))
for k, colour in ((0, "#2f5bd0"), (12, "#c2410c")):
    ax.hist(
        np.log2(size) + k,
        bins=np.arange(-45, 20, 1),
        color=colour,
        alpha=0.55,
        label="as they are" if k == 0 else "times 4,096",
    )
top = 22_500
ax.set_ylim(0, top)
for x in (-25, -14, 16):
    ax.axvline(x, color="#5b6472", ls="--", lw=1)
for x, text in (
    (-35, "become 0"),
    (-19.5, "subnormal"),
    (1, "normal in float16"),
    (19, "infinite"),
):
    ax.text(x, 20_600, text, ha="center", fontsize=9, color="#5b6472")
ax.set(xlim=(-45, 22), xlabel="base-2 logarithm of the gradient", yticks=[])
ax.spines["left"].set_visible(False)
ax.legend(loc="center left")
fig.savefig("underflow.svg", metadata={"Date": None})
