"""Defaults by age of the loan against the share of the book (figure)."""

import itertools
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
# --8<-- [start:show]
loans = {  # number, share in default by 6, 12, 18, 24 months on book
    "2024 H1": (10_000, [0.003, 0.012, 0.022, 0.030]),
    "2024 H2": (10_000, [0.004, 0.014, 0.026]),
    "2025 H1": (10_000, [0.005, 0.017]),
    "2025 H2": (50_000, [0.006]),
}


def book(ago):
    """Share of all loans in default, ago half-years before the last date."""
    seen = [(n, c[: len(c) - ago]) for n, c in loans.values() if len(c) > ago]
    return sum(n * c[-1] for n, c in seen) / sum(n for n, _ in seen)


print(f"whole book half a year ago {book(1):.2%}, now {book(0):.2%}")
for k, age in enumerate((6, 12, 18)):
    at = [f"{c[k]:.1%}" for _, c in loans.values() if len(c) > k]
    print(f"by {age:2} months on book: {', '.join(at)}")
# --8<-- [end:show]

fig, ax = plt.subplots(figsize=(5.6, 3.1))
for (name, (_, share)), ls in zip(
    loans.items(), ("-", "--", "-.", ":"), strict=True
):
    ages = 6 * np.arange(len(share) + 1)
    ax.plot(ages, 100 * np.r_[0, share], ls=ls, marker="o", ms=4, label=name)
ax.set(
    xlabel="months on book",
    ylabel="in default so far, %",
    xticks=range(0, 25, 6),
)
ax.legend(title="opened")
fig.savefig("vintages.svg", metadata={"Date": None})

# Each vintage is worse than the one before at every age both have reached,
# and yet the book looks better.
rows = [c for _, c in loans.values()]
for old, new in itertools.pairwise(rows):
    assert all(b > a for a, b in zip(old, new, strict=False))
assert book(0) < book(1)
# With equal vintages the book would show the rise.
flat = np.mean([c[-1] for c in rows]), np.mean([c[-2] for c in rows[:3]])
assert flat[0] > flat[1] and np.isclose(flat[1], book(1))
assert np.isclose(book(1), (220 + 140 + 50) / 30_000)
assert np.isclose(book(0), (300 + 260 + 170 + 300) / 80_000)
# The card: 10,000 loans of 24 months with 400 defaults, 40,000 of 6 with 400.
assert np.isclose(800 / 50_000, 0.016)
old, new = 60 / 10_000, 400 / 40_000  # both at 6 months
error = np.sqrt(old * (1 - old) / 10_000 + new * (1 - new) / 40_000)
assert new - old > 4 * error  # more than chance in independent loans
