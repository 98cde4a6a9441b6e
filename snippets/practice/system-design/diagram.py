"""The system for arrival times as one draws it (figure)."""

from itertools import combinations, pairwise
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from matplotlib import patches, path

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")

ARROWS = {  # from, to: what flows
    ("app", "service"): "30 rows",
    ("online", "service"): "latest\nvalues",
    ("service", "table"): "if late",
    ("service", "model"): "features",
    ("app", "log"): "arrivals",
    ("service", "log"): "served\nrows",
    ("log", "online"): "stream",
    ("log", "offline"): "nightly",
    ("log", "watch"): "labels",
    ("offline", "table"): "nightly",
    ("offline", "train"): "as of",
    ("train", "registry"): "if good",
    ("registry", "model"): "canary",
}
assert all(ARROWS.values())
assert {b for a, b in ARROWS if a == "app"} == {"service", "log"}
# the log fills each box but the app: also the fallback, without a request
reached, waiting = set(), ["log"]
while waiting:
    here = waiting.pop()
    reached.add(here)
    waiting += [
        b for a, b in ARROWS if a == here != "service" and b not in reached
    ]
assert reached == {end for pair in ARROWS for end in pair} - {"app"}

# In inches: the picture, from row to row, a box's height, both edges together.
WIDE, ROW, TALL, EDGE = 6.5, 0.97, 0.56, 0.08


class Diagram:
    """Boxes in columns and rows, (0, 0) below on the left, and arrows.

    `gap` parts columns, in inches; the picture is as high as it has to be.
    Blue, C0, is what answers, orange, C1, what learns.
    """

    def __init__(self, columns, gap=0.45):
        self.pitch = (WIDE + gap - EDGE) / columns
        self.gap, self.tall = gap / self.pitch, TALL / ROW
        middle, side = (columns - 1) / 2, WIDE / self.pitch / 2
        # as high as one row until `save` knows what is there
        self.fig = plt.figure(figsize=(WIDE, ROW), layout="none")
        self.ax = self.fig.add_axes((0, 0, 1, 1))
        self.ax.set(xlim=(middle - side, middle + side), ylim=(0, 1))
        self.ax.axis("off")
        self.boxes, self.words, self.arrows = {}, [], {}

    def box(self, colour, **boxes):
        """For each name: the middle, x and y, the text, how many columns."""
        for name, (x, y, text, *span) in boxes.items():
            wide = sum(span or [1]) - self.gap
            corner = (x - wide / 2, y - self.tall / 2)
            frame = plt.Rectangle(corner, wide, self.tall, ec=colour, lw=1.4)
            frame.set_facecolor((colour, 0.1))
            label = self.ax.text(x, y, text, size=9, ha="center", va="center")
            self.boxes[name] = self.ax.add_patch(frame), label, colour

    def word(self, x, y, text, ha="center", va="center", color="black"):
        """A label that is in no box."""
        style = {"ha": ha, "va": va, "color": color, "size": 8.5}
        self.words.append(self.ax.text(x, y, text, **style))

    def arrow(self, start, end, text="", via=(), at=None):
        """From box to box, or to a point, round the corners `via`.

        It is orange if one of the boxes is. Its label is beside it where it
        begins, or `at` a point.
        """
        names = [start, end] if isinstance(end, str) else [start]
        known = [self.boxes[name] for name in names]
        spans = [frame.get_bbox().get_points() for frame, *_ in known]
        if end not in names:
            spans.append(np.array([end, end]))
        # of x and of y, the middle of what both have, or of what parts them
        (low, high), (low_, high_) = spans
        middle = (np.maximum(low, low_) + np.minimum(high, high_)) / 2
        turns = np.array(via or [middle])
        first, last = turns[0].clip(low, high), turns[-1].clip(low_, high_)
        points = self.arrows[start, end] = [first, *via, last]
        line = patches.FancyArrowPatch(path=path.Path(points))
        line.set_arrowstyle("-|>")
        colour = max(colour for *_, colour in known)
        line.set(color=colour, lw=1.4, mutation_scale=9)
        self.ax.add_patch(line)
        (x, y), (right, up) = first, np.sign((turns[0] - first).round(6))
        if not text:
            return
        if at:
            self.word(*at, text)
        elif right:
            self.word(x + right * self.gap / 2, y + 0.05, text, va="bottom")
        else:
            y += up * (1 - self.tall) / 2
            self.word(x + 0.07 / self.pitch, y, text, ha="left")

    def chain(self, *names):
        """An arrow from each to the next."""
        for start, end in pairwise(names):
            self.arrow(start, end)

    def save(self, name):
        """Draws the picture, if all in it can be read."""
        self.fig.canvas.draw()
        places = []  # what meets nothing
        for frame, label, _ in self.boxes.values():
            text, place = repr(label.get_text()), frame.get_window_extent()
            words = label.get_window_extent().padded(3).corners()
            assert place.count_contains(words) == 4, (
                f"{text} stands out of its box: break the line elsewhere, or "
                "let the box span more"
            )
            places.append((text, place))
        for word in self.words:
            places.append((repr(word.get_text()), word.get_window_extent()))
        for text, place in places:
            assert (
                self.fig.bbox.x0 < place.x0 and place.x1 < self.fig.bbox.x1
            ), f"{text} stands out of the picture: move it"
        for (one, here), (other, there) in combinations(places, 2):
            assert not here.overlaps(there), f"{one} meets {other}: move one"
        heights = [y for _, place in places for y in place.intervaly]
        for (start, end), points in self.arrows.items():
            legs = [np.linspace(p, q, 99) for p, q in pairwise(points)]
            line = self.ax.transData.transform(np.concatenate(legs))
            for text, place in places:
                assert not place.padded(-1).count_contains(line), (
                    f"the arrow from {start} to {end} runs through {text}: "
                    "lead it round by `via`, or move the words"
                )
            heights.extend(line[:, 1])
        for box in self.boxes:
            assert any(box in ends for ends in self.arrows), (
                f"no arrow leads to {box} or from it: draw one"
            )
        # to a whole pixel: the last digits are the processor's own
        low = np.floor(min(heights)) / self.fig.dpi - EDGE / 2
        high = np.ceil(max(heights)) / self.fig.dpi + EDGE / 2
        self.fig.set_size_inches(WIDE, high - low)
        self.ax.set_ylim(low / ROW, high / ROW)
        self.fig.savefig(name, metadata={"Date": None})


# The other chapters draw their diagrams with this one's class.
if __name__ == "__main__":
    fig = Diagram(4, gap=0.6)
    fig.box(
        "C0",
        app=(0, 2, "app"),
        service=(1, 2, "arrival\nservice"),
        table=(2, 2, "fallback:\nnightly table"),
        model=(3, 2, "model"),
        online=(1.2, 1, "online\nfeatures"),
    )
    fig.box(
        "C1",
        watch=(0.2, 1, "monitoring"),
        log=(0.5, 0, "event log", 2),
        offline=(2, 0, "offline\nfeatures"),
        train=(3, 0, "training,\ntest by time"),
        registry=(3, 1, "registry"),
    )
    via = {
        ("service", "model"): [(1, 2.45), (3, 2.45)],
        ("app", "log"): [(-0.26, 1)],
        ("service", "log"): [(0.7, 1)],
    }
    for ends, text in ARROWS.items():
        at = (2, 2.55) if text == "features" else None
        fig.arrow(*ends, text, via.get(ends, ()), at)
    fig.word(-0.33, 2.45, "answers in 100 ms", ha="left", color="C0")
    fig.word(-0.33, -0.4, "learns by night", ha="left", color="C1")
    fig.save("diagram.svg")
