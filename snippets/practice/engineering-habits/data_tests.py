"""Tests of data: a schema, and what a batch breaks of it."""

import numpy as np


# --8<-- [start:show]
def data_faults(batch, schema):
    faults = [
        f"{name}: not in the schema" for name in batch if name not in schema
    ]
    for name, rule in schema.items():
        if name not in batch:
            faults.append(f"{name}: missing")
            continue
        x = batch[name]
        if x.dtype.kind not in rule["kinds"]:
            faults.append(f"{name}: dtype {x.dtype}")
            continue
        gaps = np.isnan(x) if x.dtype.kind == "f" else np.zeros(len(x), bool)
        if len(x) and gaps.mean() > rule.get("gaps", 0):
            faults.append(f"{name}: {gaps.mean():.0%} missing")
        x = x[~gaps]
        if "range" in rule:
            low, high = rule["range"]
            if len(out := x[(x < low) | (x > high)]):
                faults.append(f"{name}: {out[0]} outside {low} to {high}")
        if "among" in rule and (new := set(x.tolist()) - rule["among"]):
            faults.append(f"{name}: unknown {sorted(new)}")
        if rule.get("unique") and len(np.unique(x)) < len(x):
            faults.append(f"{name}: repeated values")
    return faults


# --8<-- [end:show]
# --8<-- [start:run]
schema = {
    "user": {"kinds": "iu", "unique": True},
    "age": {"kinds": "fiu", "gaps": 0.1, "range": (13, 120)},
    "country": {"kinds": "U", "among": {"DE", "FR", "GB"}},
    "spend": {"kinds": "f", "range": (0, 5000)},
}
batch = {
    "user": np.array([4, 7, 9, 7, 12]),
    "age": np.array([31.0, 44.0, np.nan, 27.0, np.nan]),
    "country": np.array(["DE", "FR", "UK", "GB", "DE"]),
    "spend": np.array(["19.90", "5.00", "7.25", "0.00", "88.10"]),
}
print(*data_faults(batch, schema), sep="\n")
# --8<-- [end:run]
good = {
    "user": np.array([4, 7, 9]),
    "age": np.array([13.0, 120.0, 60.0]),  # both borders are allowed
    "country": np.array(["DE", "FR", "GB"]),
    "spend": np.array([0.0, 5000.0, 19.9]),
}
assert data_faults(good, schema) == []
assert data_faults({k: v[:0] for k, v in good.items()}, schema) == []
assert data_faults(batch, schema) == [
    "user: repeated values",
    "age: 40% missing",
    "country: unknown ['UK']",
    "spend: dtype <U5",
]
assert data_faults(good | {"extra": good["age"]}, schema) == [
    "extra: not in the schema"
]
assert data_faults({k: good[k] for k in list(good)[1:]}, schema) == [
    "user: missing"
]
for bad, value in (("12.0", 12.0), ("121.0", 121.0)):
    age = np.array([40.0, value, 50.0])
    assert data_faults(good | {"age": age}, schema) == [
        f"age: {bad} outside 13 to 120"
    ]
for bounds, value in (((0, np.inf), -3.0), ((-np.inf, 100), 500.0)):
    half = {"x": {"kinds": "f", "range": bounds}}
    assert data_faults({"x": np.array([5.0, value])}, half) == [
        f"x: {value} outside {bounds[0]} to {bounds[1]}"
    ]
# `<` and `>` pass a gap; left in, it counts as unknown and as repeated
assert not (np.nan < 13 or np.nan > 120)
assert not 13 <= np.nan <= 120  # a range written so would find it
code = {"kinds": "f", "gaps": 0.5, "among": {1.0, 2.0}, "unique": True}
gaps = np.array([1.0, np.nan, 2.0, np.nan])
assert data_faults({"x": gaps}, {"x": code}) == []
gap = np.full(10, 40.0)
gap[0] = np.nan  # a tenth is allowed, two are not
rule = {"age": schema["age"]}
assert data_faults({"age": gap}, rule) == []
gap[1] = np.nan
assert data_faults({"age": gap}, rule) == ["age: 20% missing"]
