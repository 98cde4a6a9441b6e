"""Two reflections make a rotation by twice the angle between the lines."""

import numpy as np


def reflect(a):  # in the line at angle a; I - 2 v v^T with v normal to it
    v = np.array([-np.sin(a), np.cos(a)])
    H = np.eye(2) - 2 * np.outer(v, v)
    c, s = np.cos(2 * a), np.sin(2 * a)
    assert np.allclose(H, [[c, s], [s, -c]])
    return H


def rotate(t):
    return np.array([[np.cos(t), -np.sin(t)], [np.sin(t), np.cos(t)]])


a, b = np.radians([10, 40])
H, G = reflect(a), reflect(b)
print("determinants", np.linalg.det(H).round(6), np.linalg.det(G @ H).round(6))
R = G @ H
print(f"second after first: {np.degrees(np.arctan2(R[1, 0], R[0, 0])):.0f}")
R = H @ G
print(f"first after second: {np.degrees(np.arctan2(R[1, 0], R[0, 0])):.0f}")
assert np.allclose(G @ H, rotate(2 * (b - a)))
assert np.allclose(np.linalg.eigvalsh(H), [-1, 1])

x = np.array([3.0, 4.0])  # Householder: send x to a multiple of e_1
v = x + np.array([np.linalg.norm(x), 0.0])  # sign chosen against cancellation
P = np.eye(2) - 2 * np.outer(v, v) / (v @ v)
print("Householder", (P @ x).round(3) + 0.0)
assert np.allclose(P @ P, np.eye(2)) and np.allclose(P, P.T)
