"""Runs that can be made again, and compared without luck."""

import hashlib
import json
from itertools import product
from math import isclose

import numpy as np

# --8<-- [start:show]
NEEDED = {"code", "data", "image", "settings", "seed"}


def key(record):
    """The same record gives the same key, in whatever order."""
    if missing := NEEDED - record.keys():
        raise ValueError(f"cannot be made again without {sorted(missing)}")
    text = json.dumps(record, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def compare(runs):
    """runs: (record, score) pairs. Key without seed: mean, error, seeds."""
    groups = {}
    for record, score in runs:
        group = groups.setdefault(key(record | {"seed": None}), {})
        group[record["seed"]] = score  # a seed counts once
    result = {}
    for name, scores in groups.items():
        s, n = np.array(list(scores.values())), len(scores)
        error = s.std(ddof=1) / np.sqrt(n) if n > 1 else np.inf
        result[name] = (s.mean(), error, n)
    return result


# --8<-- [end:show]
# --8<-- [start:run]
base = {"code": "c1", "data": "d7", "image": "i2"}
runs = [
    (base | {"settings": {"lr": lr, "depth": 2}, "seed": s}, score)
    for (lr, s), score in zip(
        product((0.1, 0.3), range(3)),
        (0.80, 0.82, 0.81, 0.85, 0.79, 0.80),
        strict=True,
    )
]
for name, (mean, error, n) in compare(runs).items():
    print(f"{name}: {mean:.3f} +- {error:.3f}, {n} seeds")
rng = np.random.default_rng(0)
luck = rng.normal(0.80, 0.01, (2000, 30))  # 30 settings that are all equal
again = rng.normal(0.80, 0.01, (2000, 5))  # five new seeds of the winner
print(f"best of 30 single runs {luck.max(1).mean():.3f}")
print(f"the winner, five seeds {again.mean():.3f}")
# --8<-- [end:run]
out = list(compare(runs + runs[:1]).values())
assert [n for *_, n in out] == [3, 3]  # the repeated run is no new evidence
assert isclose(out[0][0], 0.81) and isclose(out[0][1], 0.01 / 3**0.5)
assert out[1][1] > 1.5 * out[0][1]
assert out[1][0] - out[0][0] < out[1][1]  # best run 0.85, yet no difference
assert np.isinf(next(iter(compare(runs[:1]).values()))[1])
flip = {"seed": 0, "settings": {"depth": 2, "lr": 0.1}, **base}
assert key(flip) == key(runs[0][0]) != key(runs[1][0])
try:
    key({"code": "c1", "seed": 0})
except ValueError as e:
    assert "data" in str(e)
else:
    raise AssertionError
# expected maximum of 30 normals: 2.04 standard deviations
assert abs(luck.max(1).mean() - 0.8204) < 5 * 0.005 / 2000**0.5
assert abs(again.mean() - 0.80) < 0.001
