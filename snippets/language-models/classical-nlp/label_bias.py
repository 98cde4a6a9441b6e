"""Label bias: normalise each step, or the whole path."""

import numpy as np

# --8<-- [start:show]
data = 6 * [("rib", 0)] + 4 * [("rob", 1)]  # word, right path
# path 0 is for "rib", path 1 for "rob"; after "r" each can only go on


def features(word, path):
    """Chosen first step, and the middle letter seen on this path."""
    f = np.zeros(6)
    f[path] = 1
    f[2 + 2 * path + "io".index(word[1])] = 1
    return f


def crf(w, word):
    s = np.array([w @ features(word, p) for p in (0, 1)])
    return np.exp(s) / np.exp(s).sum()  # one sum over whole paths


def locally(w, word):
    first = np.exp(w[:2]) / np.exp(w[:2]).sum()  # has seen only "r"
    one_way = np.exp(w[2:]) / np.exp(w[2:])  # one successor: always 1
    return first * one_way[["io".index(word[1]), 2 + "io".index(word[1])]]


# --8<-- [end:show]


def loss(model, w):
    return -np.mean([np.log(model(w, x)[y]) for x, y in data])


def fit(model, steps=300):
    w, eye = np.zeros(6), np.eye(6)
    for _ in range(steps):
        slope = [
            (loss(model, w + 1e-5 * e) - loss(model, w - 1e-5 * e)) / 2e-5
            for e in eye
        ]
        w = w - np.array(slope)
    return w


# --8<-- [start:run]
for name, model in {"each step": locally, "whole path": crf}.items():
    w = fit(model)
    print(f"{name:<11}", end="")
    for word in ["rib", "rob"]:
        print(f"  P(path of rib | {word}) = {model(w, word)[0]:.2f}", end="")
    print()
# --8<-- [end:run]
w = fit(locally)
assert abs(locally(w, "rib")[0] - 0.6) < 1e-3
assert locally(w, "rib")[0] == locally(w, "rob")[0]
assert abs(loss(locally, w) + 0.6 * np.log(0.6) + 0.4 * np.log(0.4)) < 1e-6
w = fit(crf)
assert crf(w, "rib")[0] > 0.9 and crf(w, "rob")[0] < 0.1
