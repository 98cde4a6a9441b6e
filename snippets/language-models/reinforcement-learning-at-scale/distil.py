"""Forward and reverse KL to a teacher, and the latter as an advantage."""

import numpy as np

# --8<-- [start:show]
x = np.arange(12)  # twelve answers; the teacher knows two good ways
teacher = 0.6 * np.exp(-((x - 3) ** 2)) + 0.4 * np.exp(-((x - 8) ** 2))
teacher = (teacher + 1e-4) / (teacher + 1e-4).sum()


def student(m, s):  # too small for two ways: one hump
    q = np.exp(-((x - m) ** 2) / (2 * s * s))
    return q / q.sum()


def kl(p, q):
    return (p * np.log(p / q)).sum()


grid = [
    (m, s) for m in np.linspace(0, 11, 111) for s in np.linspace(0.5, 6, 56)
]
best = {
    "forward": min(grid, key=lambda g: kl(teacher, student(*g))),
    "reverse": min(grid, key=lambda g: kl(student(*g), teacher)),
}
for name, (m, s) in best.items():
    lost = student(m, s)[teacher < 0.01].sum()
    print(f"{name}: centre {m:.1f}, width {s:.1f}, ", end="")
    print(f"on answers the teacher avoids {lost:.2f}")
# --8<-- [end:show]

(mf, sf), (mr, sr) = best.values()
assert 4 < mf < 7 and 2 < sf < 5.9 and abs(mr - 3) < 0.5 and 0.5 < sr < 1.5
# forward: the hump has the teacher's mean and variance
mf_, q = teacher @ x, student(mf, sf)
assert abs(q @ x - mf_) < 0.1
assert abs(q @ (x - mf_) ** 2 - teacher @ (x - mf_) ** 2) < 0.3
avoided = teacher < 0.01
assert student(mf, sf)[avoided].sum() > 5 * student(mr, sr)[avoided].sum()
# the slope of -KL(pi || teacher) is a policy gradient with the advantage
# log teacher - log pi, held constant
z, h = np.random.default_rng(0).normal(size=12), 1e-6


def softmax(z):
    return np.exp(z) / np.exp(z).sum()


p = softmax(z)
A = np.log(teacher) - np.log(p)
exact = p * (A - p @ A)  # E[A grad log pi] in the logits
for i in range(12):
    E = h * np.eye(12)[i]
    slope = kl(softmax(z - E), teacher) - kl(softmax(z + E), teacher)
    assert np.isclose(slope / (2 * h), exact[i], atol=1e-8)
