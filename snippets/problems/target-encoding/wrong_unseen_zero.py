"""Encodes a category without rows by 0.

Fails: A category that the rows lack gets their mean
"""

import numpy as np


def target_encode(c, y, fold, m, c_new):
    def learn(c, y):
        return {
            code: (y[c == code].sum() + m * y.mean()) / ((c == code).sum() + m)
            for code in np.unique(c).tolist()
        }

    z = np.empty(len(c))
    for i, code in enumerate(c.tolist()):
        others = fold != fold[i]
        z[i] = learn(c[others], y[others]).get(code, 0.0)
    known = learn(c, y)
    return z, np.array([known.get(code, 0.0) for code in c_new.tolist()])
