# %% [markdown]
# # A ranking, offline and online
#
# A shop orders ten products for each search and keeps what was clicked. From
# those clicks a new order is to be learnt, judged before anybody sees it, and
# tried. Because the visitors are made here, what online traffic would say can
# be had at once, and each offline number can be held against it.
#
# The ideas are explained in [ranking
# systems](../machine-learning/ranking-systems.md),
# [bandits](../machine-learning/bandits.md#off-policy-evaluation) and [causal
# inference](../probability/causal-inference.md). Before each result stands a
# question. Stop there, answer it aloud, and only then read on.

# %%
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

# the book's figure style, if it is found above this file
here = Path(globals().get("__file__", "lab.py")).resolve()
for style in (f / "snippets" / "figure.mplstyle" for f in here.parents):
    if style.is_file():
        plt.style.use(style)
plt.rcParams.update({"figure.facecolor": "none", "axes.facecolor": "none"})
rng = np.random.default_rng(5)

# %% [markdown]
# ## Products and visitors
#
# A product has four features: how well it matches the words, its price, its
# rating, and how long it has been on sale. A visitor looks at place $k$ with
# probability $1/k$, and clicks on a product that they see with a probability
# that depends on the product alone. Each search has two meanings (a *jaguar*
# is an animal and a car): six visitors in ten mean the first, and a product
# serves one meaning only.

# %%
places = np.arange(1, 11)
looks = 1 / places  # the lab knows it; the shop does not
truth = np.array([1.2, -0.6, 0.9, 0.0])  # match, price, rating, time on sale


def searches(n):
    """Features X (n, 10, 4), meaning (n, 10) and appeal (n, 10) of products."""
    X = rng.normal(size=(n, 10, 4))
    meaning = (rng.uniform(size=(n, 10)) < 0.35).astype(int)
    appeal = 1 / (1 + np.exp(1.0 - X @ truth))
    return X, meaning, appeal


def visit(order, meaning, appeal):
    """Clicks (n, 10) by place, one visitor a search; order (n, 10)."""
    wanted = (rng.uniform(size=(len(order), 1)) < 0.4).astype(int)
    seen = rng.uniform(size=order.shape) < looks
    fits = np.take_along_axis(meaning, order, axis=1) == wanted
    likes = rng.uniform(size=order.shape) < np.take_along_axis(appeal, order, 1)
    return seen & fits & likes


def rank(scores):
    """Products from the highest score to the lowest, (n, 10)."""
    return np.argsort(-scores, axis=1, kind="stable")


old = np.array([0.3, 0.0, 0.1, 1.0])  # the old order favours what is old
X, meaning, appeal = searches(20_000)
shown = rank(X @ old)
clicks = visit(shown, meaning, appeal)
print(f"clicks a search: {clicks.sum(axis=1).mean():.2f}")
print("share clicked, by place:", clicks.mean(axis=0).round(3))

# %% [markdown]
# > **Question.** The first place gets nearly twenty times the clicks of the last.
# > May one conclude that the first product is twenty times as good?
#
# No. Two things fall with the place, how many look and how good the product
# is, and the shares by place alone cannot tell them apart. (A model of both
# together could, here, since like products stand in different places beside
# different rivals; it must then assume the form of the appeal. A shuffle need
# not.)
#
# ## Learn from the clicks as they are
#
# > **Question.** A colleague fits a model of the click from the features, over
# > all products shown. Which feature will it overrate, and why?


# %%
def features(X, order):
    """Features by place, with a constant, flat: (n * 10, 5)."""
    by_place = np.take_along_axis(X, order[:, :, None], axis=1)
    return np.column_stack([np.ones(order.size), by_place.reshape(-1, 4)])


A = features(X, shown)
plain = np.linalg.lstsq(A, clicks.ravel().astype(float))[0][1:]


def relative(w):
    """Weights in units of the first."""
    return (w / w[0]).round(2)


print("              match, price, rating, time on sale")
print("truth:       ", relative(truth))
print("old order:   ", relative(old))
print("clicks as are:", relative(plain))

# %% [markdown]
# Time on sale does not make anybody click, yet it weighs nearly as much as the
# match. The old order put old products first, the first places are looked at,
# and what is looked at is clicked: the model has learnt the old order back
# from its own consequences.
#
# ## How many look?
#
# > **Question.** Which small experiment measures how many look at each place,
# > and what does it cost?
#
# Shuffle the ten products for one search in twenty. Then every place holds
# equally good products on average, so the clicks fall only because fewer look.
# The price is a bad order for those searches.

# %%
some = rng.uniform(size=len(X)) < 0.05
mixed = rng.permuted(np.tile(np.arange(10), (some.sum(), 1)), axis=1)
tried = visit(mixed, meaning[some], appeal[some])
rate = tried.mean(axis=0)
print("looks, relative to the first:", (rate / rate[0]).round(2))
loss = clicks[some].sum(axis=1).mean() - tried.sum(axis=1).mean()
print(f"clicks lost by shuffling: {loss:.2f} a search, in one of twenty")

# %% [markdown]
# ## Learn from corrected clicks
#
# > **Question.** How does one use these numbers? What happens to the variance?
#
# Divide each click by the probability that its place was looked at. Then its
# mean is the product's own chance of a click, wherever it stood: $\E[c/e_k] =
# e_k\,r/e_k = r$. The shuffle gives $e_k/e_1$ only, so the mean is $e_1 r$:
# the common factor changes no order, and cancels when a click is moved from
# one place to another, but the chance of a click itself stays unknown. A click
# in the last place now counts about nine times, and there are few of them, so
# the estimate is noisier.

# %%
propensity = np.maximum(rate / rate[0], 0.05)
weighted = (clicks / propensity).ravel()
corrected = np.linalg.lstsq(A, weighted)[0][1:]
print("              match, price, rating, time on sale")
print("truth:       ", relative(truth))
print("corrected:   ", relative(corrected))
assert abs(relative(corrected)[3]) < 0.2 < abs(relative(plain)[3])

# %% [markdown]
# The largest of the false weights is nearly gone. (That a straight line finds
# the right proportions owes to the normal features.)
#
# ## Which order is better, before anybody sees it?
#
# > **Question.** Another week of the old log is at hand. A score for a new
# > order is "how high would it have put what was clicked?". Whom does that
# > favour?

# %%
X2, meaning2, appeal2 = searches(20_000)
shown2 = rank(X2 @ old)
clicks2 = visit(shown2, meaning2, appeal2)
orders = {
    "old": shown2,
    "clicks as they are": rank(X2 @ plain),
    "corrected clicks": rank(X2 @ corrected),
    "true appeal": rank(appeal2),
}


def new_place(order, logged):
    """Place (n, 10), from 0, in `order` of the product in each logged place."""
    return np.take_along_axis(np.argsort(order, axis=1), logged, axis=1)


assert np.all(new_place(shown2, shown2) == np.arange(10))


def ndcg(order, gain):
    """Mean over searches of DCG divided by that of the best order."""
    discount = 1 / np.log2(places + 1)
    dcg = np.take_along_axis(gain, order, axis=1) @ discount
    return np.mean(dcg / (-np.sort(-gain, axis=1) @ discount))


judged = appeal2[:300]
print("                     naive   weighted   judged   online")
found = {}
for name, order in orders.items():
    place = new_place(order, shown2)
    naive = np.sum(clicks2 * looks[place], axis=1).mean()
    by_weight = np.sum(clicks2 / propensity * propensity[place], axis=1)
    online = visit(order, meaning2, appeal2).sum(axis=1).mean()
    found[name] = naive, by_weight.mean(), online
    print(
        f"{name:>18}: {naive:7.3f} {by_weight.mean():8.3f}"
        f" {ndcg(order[:300], judged):10.3f} {online:8.3f}"
    )
    if name == "corrected clicks":
        error = by_weight.std() / np.sqrt(len(by_weight))
print(f"standard error of the weighted score: {error:.3f}")

# %% [markdown]
# The naive score puts the corrected order *below* the old one, though it brings
# a third more clicks online: it asks whether the new order agrees with what was
# shown. The weighted score puts the first three in the right sequence, cannot
# part the last two, and finds nearly the size of the gain. Its standard error
# knows of the clicks only; the weights, from a thousand shuffled searches, add a
# larger error, and mostly upward: the mean of $1/\hat{e}$ exceeds $1/e$, and the
# same weights chose the order. The judged score, from three hundred searches that
# people labelled, agrees about the sequence too, and says nothing about the size.

# %% alt="Weighted scores lie near the diagonal, naive ones fall"
fig, ax = plt.subplots(figsize=(4.6, 3.2))
online = [found[name][2] for name in orders]
ax.plot([0.55, 0.9], [0.55, 0.9], color="C5", lw=1)
ax.plot(online, [found[name][1] for name in orders], "o", label="weighted")
ax.plot(online, [found[name][0] for name in orders], "s", label="naive")
ax.set(xlabel="clicks a search, online", ylabel="offline score")
ax.legend(frameon=False)
plt.show()
assert found["corrected clicks"][0] < found["old"][0]
assert found["corrected clicks"][2] > 1.2 * found["old"][2]
assert (
    abs(found["corrected clicks"][1] / found["corrected clicks"][2] - 1) < 0.1
)

# %% [markdown]
# ## A gain that does not come
#
# > **Question.** The judges rated each product alone. Three teams improve on the
# > corrected order: by what the judges liked, by the commoner meaning, by mixing
# > meanings. Which number decides, if the shop wants visitors who find something?

# %%
share = np.where(meaning2 == 0, 0.6, 0.4)  # of the visitors, by meaning


def mix(appeal, meaning):
    """Each next product for those who have found nothing so far, (n, 10)."""
    n = len(appeal)
    left = np.tile([0.6, 0.4], (n, 1))  # by meaning, share with nothing yet
    free, order = np.ones((n, 10), bool), np.empty((n, 10), int)
    row = np.arange(n)
    for k, look in enumerate(looks):
        gain = np.take_along_axis(left, meaning, axis=1) * appeal
        order[:, k] = best = np.argmax(np.where(free, gain, -1), axis=1)
        free[row, best] = False
        left[row, meaning[row, best]] *= 1 - look * appeal[row, best]
    return order


teams = {
    "corrected clicks": orders["corrected clicks"],
    "as the judges like": rank(appeal2),
    "for most visitors": rank(share * appeal2),
    "mixed meanings": mix(appeal2, meaning2),
}
print("                      judged   clicks   found something")
three = {}
for name, order in teams.items():
    repeated = [visit(order, meaning2, appeal2) for _ in range(5)]
    number = np.mean([c.sum(axis=1).mean() for c in repeated])
    something = np.mean([c.any(axis=1).mean() for c in repeated])
    three[name] = ndcg(order, appeal2), number, something
    print(
        f"{name:>18}: {ndcg(order, appeal2):9.3f} {number:8.3f}"
        f" {something:12.3f}"
    )
most, mixed = three["for most visitors"], three["mixed meanings"]
assert most[1] > mixed[1] and mixed[2] > most[2] and mixed[0] < most[0]

# %% [markdown]
# Three numbers, three winners. The judged score cannot rise any more, and its
# winner gains nothing online. Putting the commoner meaning first brings the
# most clicks, many of them from visitors who had already found something.
# Mixing the meanings loses clicks and judged score, and more visitors leave
# with something. An offline gain that does not come online is often of this
# kind: the labels rate products one by one, and the visitor meets a list.
#
# > **Question.** You have a minute with the head of search. What do you say?
#
# "The model that was learnt from raw clicks has mostly learnt our old order. I
# shuffled one search in twenty for a week to measure how many look at each
# place, and weighted the clicks by that. On last week's log the new order
# should bring about two fifths more clicks; the truth is probably a little
# less, since the weights are estimated too. Please decide which we want,
# clicks or visitors who find something, because the best order for the one is
# not the best for the other. I propose an A/B test of the corrected and of the
# mixed order with the share who find something as the metric, clicks as a
# guard, and one search in a hundred shuffled from now on, so that the weights
# stay right."

# %%
gain = found["corrected clicks"][1] / found["old"][1] - 1
real = orders["corrected clicks"]
came = (
    visit(real, meaning2, appeal2).sum()
    / visit(shown2, meaning2, appeal2).sum()
)
print(f"promised by the log {gain:.0%}, came online {came - 1:.0%}")
