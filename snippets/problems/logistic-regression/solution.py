import numpy as np


def fit_logistic(
    X: np.ndarray, y: np.ndarray, lam: float, eta: float, steps: int
) -> tuple[np.ndarray, float, np.ndarray]:
    """Logistic regression by gradient descent from zero.

    X: shape (n, d).
    y: labels 0 and 1, shape (n,).
    lam: weight of the penalty; eta: size of a step.
    Returns w, shape (d,), b, and the objectives, shape (steps + 1,).
    """
    n, d = X.shape
    w, b = np.zeros(d), 0.0
    objectives = [objective(X, y, w, b, lam)]
    for _ in range(steps):
        error = (sigmoid(X @ w + b) - y) / n
        w = w - eta * (X.T @ error + lam * w)
        b = b - eta * error.sum()
        objectives.append(objective(X, y, w, b, lam))
    return w, b, np.array(objectives)


def objective(X, y, w, b, lam):
    z = X @ w + b
    return (np.logaddexp(0, z) - y * z).mean() + lam / 2 * w @ w


def sigmoid(z):
    return (1 + np.tanh(z / 2)) / 2
