"""The first look at a new table: grain, gaps, target, time, leaks."""

import numpy as np
import pandas as pd


def payments(seed=0, n=2_000):
    """An invented table of card payments with the usual faults."""
    rng = np.random.default_rng(seed)
    day = rng.integers(0, 28, n)
    fraud = (rng.random(n) < 0.05).astype("int64")
    country = rng.choice(["DE", "FR", "PL"], n).astype(object)
    country[(day >= 21) & (rng.random(n) < 0.4)] = None
    amount = rng.lognormal(3, 1, n).round(2)
    amount[rng.random(n) < 0.1] = 0.0
    frame = pd.DataFrame(
        {
            "payment_id": np.arange(n, dtype=np.int64),
            "at": pd.Timestamp("2026-03-02") + pd.to_timedelta(day, "D"),
            "amount": amount,
            "country": country,
            "currency": "EUR",
            "dispute_day": np.where(fraud == 1, day + 20.0, np.nan),
            "fraud": fraud,
        }
    )
    again = frame.iloc[:30].copy()  # loaded twice, ten with a new amount
    again.loc[again.index[:10], "amount"] += 1.0
    return pd.concat([frame, again], ignore_index=True)


# --8<-- [start:show]
def first_look(t, key, time, target):
    """Copies, repeated keys, and for each column what is known."""
    copies = int(t.duplicated().sum())
    t = t.drop_duplicates()
    clashes = int(t[key].duplicated().sum())
    week = t[time].dt.to_period("W")
    columns = {}
    for name in t.columns.drop([key, target, time]):
        gap = t[name].isna()
        columns[name] = (
            gap.mean(),
            gap.groupby(week).mean().max(),
            t[name].value_counts(normalize=True).max(),
            t[target][~gap].mean(),
        )
    return copies, clashes, columns


table = payments()
copies, clashes, columns = first_look(table, "payment_id", "at", "fraud")
print(f"{len(table)} rows, {copies} copies, {clashes} keys with two rows")
print("column        missing  worst week  commonest  fraud if known")
for name, row in columns.items():
    print(f"{name:11} {row[0]:9.3f} {row[1]:11.3f} ", end="")
    print(f"{row[2]:10.3f} {row[3]:15.3f}")
# --8<-- [end:show]
assert (len(table), copies, clashes) == (2_030, 20, 10)
assert table.payment_id.nunique() == len(table) - copies - clashes
clean = table.drop_duplicates()
by_hand = clean[clean["at"] >= "2026-03-23"].country.isna().mean()
assert np.isclose(columns["country"][1], by_hand)
assert columns["country"][1] > 3 * columns["country"][0]
assert clean[clean["at"] < "2026-03-23"].country.notna().all()
assert columns["currency"][2] == 1
# the same week of two years is two weeks
years = clean.assign(at=clean["at"] - pd.Timedelta(weeks=52), country="DE")
both = first_look(pd.concat([clean, years]), "payment_id", "at", "fraud")[2]
assert np.isclose(both["country"][1], by_hand)
for seed in range(5):  # a column that only frauds have gives them away
    other = payments(seed)
    known = first_look(other, "payment_id", "at", "fraud")[2]
    assert known["dispute_day"][3] == 1
    assert known["amount"][2] > 10 * 0.003
assert (table.amount == 0).mean() > 0.08
