import numpy as np


def gcn_layer(X: np.ndarray, edges: np.ndarray, W: np.ndarray) -> np.ndarray:
    """One layer of a graph convolutional network, without activation.

    X: features of the nodes, shape (n, d).
    edges: pairs of node numbers from 0 to n - 1, shape (m, 2), in any direction;
        repeated rows and loops are allowed.
    W: shape (d, k).
    Returns shape (n, k).
    """
    raise NotImplementedError
