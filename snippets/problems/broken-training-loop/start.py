import numpy as np


def standardize(train, test):
    """Both parts, by mean and standard deviation of the training part.

    train, test: shapes (n, d) and (m, d).
    """
    train = (train - train.mean(axis=0)) / train.std(axis=0)
    test = (test - test.mean(axis=0)) / test.std(axis=0)
    return train, test


def init(d, hidden, classes, rng):
    """Normal weights of deviation sqrt(2 / inputs), biases of 0."""
    return {
        "W1": np.zeros((d, hidden)),
        "b1": np.zeros(hidden),
        "W2": np.zeros((hidden, classes)),
        "b2": np.zeros(classes),
    }


def batches(X, y, size, rng):
    """Yields all examples once, in random order; the last batch may be smaller."""
    X = rng.permutation(X)
    for start in range(0, len(X) - size, size):
        yield X[start : start + size], y[start : start + size]


def loss_and_gradients(P, X, y):
    """Mean cross-entropy of a batch, and its gradient by each parameter."""
    H = np.maximum(X @ P["W1"] + P["b1"], 0)
    S = H @ P["W2"] + P["b2"]
    proba = np.exp(S) / np.exp(S).sum(axis=1, keepdims=True)
    n = len(X)
    loss = -np.log(proba[np.arange(n), y]).mean()
    dS = proba
    dS[np.arange(n), y] -= 1
    dH = dS @ P["W2"].T
    dH[H < 0] = 0
    return loss, {
        "W1": X.T @ dH,
        "b1": dH.sum(axis=0),
        "W2": H.T @ dS,
        "b2": dS.sum(axis=0),
    }


def train(P, X, y, epochs, eta, size, rng):
    """Changes P by gradient descent; returns the loss of each step."""
    losses = []
    for _ in range(epochs):
        for X_batch, y_batch in batches(X, y, size, rng):
            loss, gradients = loss_and_gradients(P, X_batch, y_batch)
            for name in P:
                P[name] -= eta * gradients[name]
            losses.append(loss)
    return losses


def accuracy(P, X, y):
    """The share of examples whose label has the highest score."""
    H = np.maximum(X @ P["W1"] + P["b1"], 0)
    return np.mean((H @ P["W2"] + P["b2"]).argmax(axis=1) == y)
