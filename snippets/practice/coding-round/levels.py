"""Through one maze with a queue and with a stack (figure)."""

from collections import deque
from itertools import pairwise
from pathlib import Path

import matplotlib.pyplot as plt

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")

MAZE = """
........
.##.###.
.#....#.
.#.##.#.
...#..#.
.#.#.##.
.#......
""".split()


# --8<-- [start:show]
def walk(maze, start, goal, stack=False):
    """Cells of a path over dots from start to goal, or None."""
    before = {start: None}  # seen, and from where
    waiting = deque([start])
    while waiting:
        cell = waiting.pop() if stack else waiting.popleft()
        if cell == goal:
            path = []
            while cell is not None:
                path.append(cell)
                cell = before[cell]
            return path[::-1]
        i, j = cell
        for a, b in (i, j + 1), (i + 1, j), (i, j - 1), (i - 1, j):
            inside = 0 <= a < len(maze) and 0 <= b < len(maze[a])
            if inside and maze[a][b] == "." and (a, b) not in before:
                before[a, b] = cell
                waiting.append((a, b))
    return None


# --8<-- [end:show]
# --8<-- [start:run]
for stack in False, True:
    path = walk(MAZE, (0, 0), (4, 4), stack)
    print("stack" if stack else "queue", f"{len(path) - 1} moves")
# --8<-- [end:run]
assert walk([".", "."], (1, 0), (0, 0)) == [(1, 0), (0, 0)]  # upwards
FREE = [(i, j) for i in range(7) for j in range(8) if MAZE[i][j] == "."]
far = {cell: len(walk(MAZE, (0, 0), cell)) - 1 for cell in FREE}
# the shortest distances solve d = 1 + the least d of the neighbours
for i, j in FREE[1:]:
    near = [(i, j + 1), (i + 1, j), (i, j - 1), (i - 1, j)]
    assert far[i, j] == 1 + min(far[c] for c in near if c in far)
for goal in FREE:
    for stack in False, True:
        path = walk(MAZE, (0, 0), goal, stack)
        assert path[0] == (0, 0) and path[-1] == goal
        for (i, j), (a, b) in pairwise(path):
            assert abs(i - a) + abs(j - b) == 1 and MAZE[a][b] == "."
        assert len(path) - 1 >= far[goal]
assert walk(["..", "##", ".."], (0, 0), (2, 1)) is None
assert walk([".."], (0, 1), (0, 1)) == [(0, 1)]
assert walk([".#", "..", ".#"], (0, 0), (2, 0)) == [(0, 0), (1, 0), (2, 0)]

fig, axes = plt.subplots(1, 2, figsize=(6.5, 3.3))
fig.get_layout_engine().set(h_pad=0.1)
INK = "#5b6472"
for ax, stack in zip(axes, (False, True), strict=True):
    path = walk(MAZE, (0, 0), (4, 4), stack)
    colour = "#c2410c" if stack else "#2f5bd0"
    for i in range(7):
        for j in range(8):
            wall = MAZE[i][j] == "#"
            ax.add_patch(
                plt.Rectangle(
                    (j - 0.5, i - 0.5),
                    1,
                    1,
                    facecolor=INK if wall else "none",
                    edgecolor=INK,
                    lw=0.6,
                )
            )
    at = {cell: n for n, cell in enumerate(path)} if stack else far
    for (i, j), n in at.items():
        on = (i, j) in path
        ax.text(
            j,
            i,
            n,
            ha="center",
            va="center",
            fontsize=9,
            color=colour if on else "#000000",
            weight="bold" if on else "normal",
        )
    for i, j in (0, 0), (4, 4):
        ax.add_patch(
            plt.Rectangle(
                (j - 0.4, i - 0.4), 0.8, 0.8, fill=False, ec=colour, lw=2
            )
        )
    name = "Stack" if stack else "Queue"
    ax.set_title(f"{name}: {len(path) - 1} moves")
    ax.set(xlim=(-0.6, 7.6), ylim=(6.6, -0.6), aspect="equal")
    ax.axis("off")
fig.savefig("levels.svg", metadata={"Date": None})
