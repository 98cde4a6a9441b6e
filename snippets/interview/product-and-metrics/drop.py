"""Four weeks of a shop's visits, with two causes for a falling rate."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
PLATFORMS, SOURCES = ("ios", "android", "web"), ("known", "search", "advert")
COUNTRIES = ("north", "south", "east")


def make_visits(seed):
    """day 1..28, platform, source, country, ordered: (n,) each."""
    rng = np.random.default_rng(seed)
    day, platform, source = [], [], []
    for d in range(1, 29):
        size = rng.poisson(9_000 * (1.2 if d % 7 in (6, 0) else 1.0))
        p = rng.choice(3, size, p=[0.3, 0.3, 0.4])
        s = rng.choice(2, size, p=[0.7, 0.3])
        if d >= 15:  # a campaign, mostly seen in browsers
            extra = rng.poisson(2_500)
            p = np.append(p, rng.choice(3, extra, p=[0.05, 0.05, 0.9]))
            s = np.append(s, np.full(extra, 2))
        day.append(np.full(len(p), d))
        platform.append(p)
        source.append(s)
    day, platform, source = map(np.concatenate, (day, platform, source))
    country = rng.choice(3, len(day), p=[0.5, 0.3, 0.2])
    rate = np.array([0.07, 0.06, 0.04])[platform]
    rate = rate * np.array([1.0, 0.8, 0.3])[source]
    rate[(platform == 1) & (day >= 20)] *= 0.6  # a broken release
    return day, platform, source, country, rng.random(len(day)) < rate


def shift_share(n0, y0, n1, y1):
    n0, y0, n1, y1 = (np.asarray(a, float) for a in (n0, y0, n1, y1))
    r0 = np.divide(y0, n0, out=np.zeros(len(n0)), where=n0 > 0)
    r1 = np.divide(y1, n1, out=np.zeros(len(n1)), where=n1 > 0)
    r0, r1 = np.where(n0 > 0, r0, r1), np.where(n1 > 0, r1, r0)
    w0, w1 = n0 / n0.sum(), n1 / n1.sum()
    middle = (y0.sum() / n0.sum() + y1.sum() / n1.sum()) / 2
    return (w1 - w0) * ((r0 + r1) / 2 - middle), (w0 + w1) / 2 * (r1 - r0)


# --8<-- [start:show]
def split(group, k, late, ordered):
    """Parts of the change, early to late, for k groups."""
    n0 = np.bincount(group[~late], minlength=k)
    n1 = np.bincount(group[late], minlength=k)
    y0 = np.bincount(group[~late], ordered[~late], k)
    y1 = np.bincount(group[late], ordered[late], k)
    return shift_share(n0, y0, n1, y1)


day, platform, source, country, ordered = make_visits(seed=0)
late = day > 14
r0, r1 = ordered[~late].mean(), ordered[late].mean()
print(f"orders a visit: {r0:.2%} to {r1:.2%}, {100 * (r1 - r0):+.2f} points")
cuts = {
    "country": (country, COUNTRIES),
    "platform": (platform, PLATFORMS),
    "source": (source, SOURCES),
}
for name, (group, labels) in cuts.items():
    mix, within = 100 * np.array(split(group, 3, late, ordered))
    parts = zip(labels, within, strict=True)
    print(
        f"{name:8}  mix {mix.sum():+.2f}  within {within.sum():+.2f}:", end=""
    )
    print(*(f"  {label} {part:+.2f}" for label, part in parts), sep="")
mix, within = 100 * np.array(split(3 * platform + source, 9, late, ordered))
print(f"both      mix {mix.sum():+.2f}  within {within.sum():+.2f}:", end="")
for i, label in enumerate(PLATFORMS):
    print(f"  {label} {within[3 * i : 3 * i + 3].sum():+.2f}", end="")
print()
# --8<-- [end:show]

for seed in range(3):
    d, p, s, c, y = make_visits(seed)
    l8 = d > 14
    total = y[l8].mean() - y[~l8].mean()
    for g, k in ((c, 3), (p, 3), (s, 3), (3 * p + s, 9)):
        m, w = split(g, k, l8, y)
        assert np.isclose(m.sum() + w.sum(), total)
    m, w = split(c, 3, l8, y)
    assert abs(m.sum()) < 0.0002 and w.sum() < -0.006  # country explains none
    m, w = split(p, 3, l8, y)
    assert max(w[1], w[2]) < -0.003 and abs(w[0]) < 0.001 and m.sum() < -0.001
    m, w = split(s, 3, l8, y)
    assert m[2] < -0.003 and np.isclose(w[2], 0)  # a new group: no within
    gone = split(s, 3, ~l8, y)  # backwards: the last group disappears
    assert np.allclose(gone[0], -m) and np.allclose(gone[1], -w)
    m, w = split(3 * p + s, 9, l8, y)
    android = w[3:6].sum()
    assert android < -0.002 and abs(w.sum() - android) < 0.0012
    assert m.sum() < -0.004
    known = s < 2  # without the campaign only Android moves, from day 20
    for q in (0, 2):
        a = y[known & (p == q) & ~l8].mean()
        assert abs(y[known & (p == q) & l8].mean() / a - 1) < 0.05
    and7 = [y[(p == 1) & known & (d == t)].mean() for t in range(1, 29)]
    assert max(and7[19:]) < 0.045 < min(and7[:19])

fig, ax = plt.subplots(figsize=(6.4, 3.3))
days = np.arange(1, 29)


def line(mask, **style):
    y = [100 * ordered[mask & (day == d)].mean() for d in days]
    ax.plot(days, y, **style)
    return y


every = line(day > 0, color="black", lw=2.5)
for i, (label, colour) in enumerate(
    zip(("iOS", "Android", "web"), ("C0", "C1", "C2"), strict=True)
):
    y = line((platform == i) & (source < 2), color=colour, lw=1.3)
    ax.text(
        28.4,
        y[-1] - 0.3 * (i == 2),
        label,
        color=colour,
        va="center",
        fontsize=9,
    )
ax.text(28.4, every[-1] + 0.2, "all visits", va="center", fontsize=9)
for d, label in ((14.5, "advert starts"), (19.5, "release")):
    ax.axvline(d, ls="--", color="black", lw=0.8)
    ax.text(d + 0.2, 7.6, label, fontsize=9)
ax.set(
    xlabel="day",
    ylabel="orders per 100 visits",
    xlim=(1, 32),
    ylim=(2, 8),
    xticks=[1, 7, 14, 21, 28],
)
fig.savefig("drop.svg", metadata={"Date": None})
