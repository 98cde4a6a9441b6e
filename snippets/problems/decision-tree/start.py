import numpy as np


def grow(
    X: np.ndarray, y: np.ndarray, max_depth: int, min_leaf: int = 1
) -> int | tuple:
    """Grows a classification tree by Gini impurity.

    X: shape (n, d).
    y: classes, whole numbers of shape (n,).
    Returns a class, or a tuple (feature, threshold, left tree, right tree).
    """
    raise NotImplementedError


def predict(tree: int | tuple, X: np.ndarray) -> np.ndarray:
    """The classes that a tree of grow predicts.

    X: shape (m, d).
    Returns shape (m,).
    """
    raise NotImplementedError
