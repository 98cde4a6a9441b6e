"""The newest score that was known before each order."""

import sqlite3
from functools import partial
from pathlib import Path
from runpy import run_path

import matplotlib.pyplot as plt
import pandas as pd

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
shop = run_path(str(Path(__file__).with_name("shop.py")))
db = sqlite3.connect(":memory:")
t, report = shop["load"](db), partial(shop["report"], db)

# --8<-- [start:show]
sql = """
SELECT order_id, user_id, (
    SELECT score FROM scores AS s
    WHERE s.user_id = o.user_id AND s.at < o.at
    ORDER BY s.at DESC LIMIT 1) AS score
FROM orders AS o WHERE user_id IS NOT NULL
ORDER BY at"""
orders = t.orders.dropna(subset="user_id").astype({"user_id": "int64"})
frame = pd.merge_asof(
    orders.sort_values("at"),
    t.scores.sort_values("at"),
    on="at",
    by="user_id",
    allow_exact_matches=False,
)
report(sql, frame[["order_id", "user_id", "score"]])
# --8<-- [end:show]
# a slow definition: of the earlier scores of the user, the one of the last time
for row in frame.itertuples():
    mine = t.scores[t.scores.user_id == row.user_id]
    before = mine[mine["at"] < row.at].sort_values("at").score
    assert before.empty == pd.isna(row.score)
    assert before.empty or before.iloc[-1] == row.score
latest = t.scores.sort_values("at").groupby("user_id").score.last()
leaky = orders.user_id.map(latest)
assert (leaky.notna().sum(), frame.score.notna().sum()) == (5, 4)
with_ties = pd.merge_asof(
    orders.sort_values("at"), t.scores.sort_values("at"), on="at", by="user_id"
)
assert with_ties.score[0] == 0.9 and frame.score[0] == 0.2

fig, ax = plt.subplots(figsize=(6.4, 3.0))
mine = t.scores[t.scores.user_id == 1].sort_values("at")
ends = [*mine["at"], pd.Timestamp("2026-03-10")]
for start, end, score in zip(ends[:-1], ends[1:], mine.score, strict=True):
    ax.hlines(score, start, end, color="C0")
    ax.plot(start, score, "o", color="C0", ms=5)
buys = frame[frame.user_id == 1]
ax.vlines(buys["at"], 0, 1.05, color="C5", ls="--", lw=1)
for row in buys.itertuples():
    ax.plot(row.at, row.score, "s", color="C2", ms=9, mfc="none", mew=2)
    ax.text(row.at, 1.09, f"order {row.order_id}", ha="center", fontsize=9)
hour = pd.Timedelta(hours=1)
ax.text(ends[1] + 6 * hour, 0.93, "0.9: computed with the order", fontsize=9)
ax.text(buys["at"].iloc[0] + 6 * hour, 0.17, "0.2: known before", fontsize=9)
ax.text(
    ends[2] - 6 * hour, 0.43, "0.4: the newest today", ha="right", fontsize=9
)
ax.set(ylabel="score of user 1", ylim=(0, 1.2), yticks=[0, 0.5, 1])
ticks = pd.date_range("2026-03-01", "2026-03-09", freq="2D")
ax.set_xticks(ticks, [f"{day.day} March" for day in ticks])
fig.savefig("as_of.svg", metadata={"Date": None})
