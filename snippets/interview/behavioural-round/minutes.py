"""How many questions a round of 45 minutes holds (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")

# --8<-- [start:show]
opening, yours, digging = 5, 5, 5  # minutes; digging: the follow-ups
left = 45 - opening - yours


def whole_questions(answer):
    """Questions answered and followed up, and the minutes over."""
    return divmod(left, answer + digging)


for answer in (2, 5, 9):
    whole, over = whole_questions(answer)
    print(f"answers of {answer} minutes: {whole} questions, {over} min over")
# --8<-- [end:show]
# the same by walking through the round minute by minute
for answer in range(1, 31):
    done, clock = 0, opening
    while clock + answer + digging <= 45 - yours:
        clock += answer + digging
        done += 1
    assert whole_questions(answer) == (done, 45 - yours - clock)
assert whole_questions(2)[0] > 2 * whole_questions(9)[0] > 0
# an answer's plan: 25 + 65 + 20 + 10 seconds are two minutes
plan = {"situation and task": 25, "action": 65, "result": 20, "since": 10}
assert sum(plan.values()) == 2 * 60
assert plan["action"] > sum(plan.values()) / 2
assert 90 / 60 * 140 == 210  # words in ninety seconds

fig, ax = plt.subplots(figsize=(6.5, 2.7))
for row, answer in enumerate((2, 5, 9)):
    ax.barh(row, opening, color="C5", height=0.55)
    clock = opening
    for _ in range(whole_questions(answer)[0]):
        ax.barh(row, answer, left=clock, color="C1", height=0.55)
        ax.barh(
            row,
            digging,
            left=clock + answer,
            color="C0",
            height=0.55,
            edgecolor="white",
        )
        clock += answer + digging
    over = 45 - yours - clock
    ax.barh(row, over, left=clock, color="none", height=0.55, edgecolor="C5")
    ax.barh(row, yours, left=45 - yours, color="C5", height=0.55)
for x, text, colour in (
    (0, "opening", "C5"),
    (8.5, "answers", "C1"),
    (17, "their follow-ups", "C0"),
    (29, "left over", "black"),
    (45, "your questions", "C5"),
):
    align = "right" if x == 45 else "left"
    ax.text(x, -0.48, text, color=colour, fontsize=9, ha=align)
ax.set(
    yticks=range(3),
    yticklabels=["2 min", "5 min", "9 min"],
    ylabel="length of an answer",
    xlabel="minutes",
    xlim=(0, 45),
    ylim=(2.45, -0.8),
    xticks=range(0, 46, 5),
)
fig.savefig("minutes.svg", metadata={"Date": None})
