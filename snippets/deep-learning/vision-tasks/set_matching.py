"""DETR's assignment: one prediction for each object, at least total cost."""

import contextlib
import io
import itertools
import runpy
from pathlib import Path

import numpy as np
from scipy.optimize import linear_sum_assignment

with contextlib.redirect_stdout(io.StringIO()):
    iou = runpy.run_path(str(Path(__file__).with_name("iou.py")))["iou"]


# --8<-- [start:show]
objects = np.array([[10, 10, 50, 50], [30, 10, 70, 50]])
predicted = np.array([[22, 10, 62, 50], [44, 10, 84, 50], [60, 60, 90, 90]])
cost = 1 - iou(predicted, objects)  # (predictions, objects)
print(cost.round(2).tolist())
rows, columns = linear_sum_assignment(cost)
print("least total:", *zip(rows.tolist(), columns.tolist(), strict=True),
      f"cost {cost[rows, columns].sum():.2f}")  # fmt: skip
first = cost[:, 1].argmin()  # the best pair of all comes first
second = np.delete(cost[:, 0], first).min()
print(f"greedy: ({first}, 1), then cost {second:.2f} for object 0:",
      f"{cost[first, 1] + second:.2f}")  # fmt: skip
# --8<-- [end:show]
assert np.unravel_index(cost.argmin(), cost.shape) == (first, 1)
pairs = itertools.permutations(range(3), 2)  # a prediction for each object
totals = {p: cost[p[0], 0] + cost[p[1], 1] for p in pairs}
best = min(totals, key=totals.get)
assert np.isclose(totals[best], cost[rows, columns].sum()) and best == (0, 1)
assert cost[first, 1] + second > totals[best]
assert not np.isin(2, rows)  # the third prediction is told "no object"
assert np.isclose(cost[first, 1] + second, 1.25, atol=5e-3)
assert np.isclose(totals[best], 0.98, atol=5e-3)
