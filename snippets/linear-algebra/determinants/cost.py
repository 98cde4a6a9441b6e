"""Multiplications for a determinant: permutations, cofactors, elimination."""

from math import e, factorial


def cofactor_products(n):  # n minors, each times one entry
    return 0 if n == 1 else n * cofactor_products(n - 1) + n


def elimination_products(n):  # step k: k divisions, k^2 products
    return sum(k + k * k for k in range(1, n)) + (n - 1)


print(" n      Leibniz    cofactors  elimination")
for n in (3, 5, 10, 20):
    leibniz = (n - 1) * factorial(n)
    counts = (leibniz, cofactor_products(n), elimination_products(n))
    print(f"{n:2} " + " ".join(f"{c:12.4g}" for c in counts))

assert abs(cofactor_products(20) / factorial(20) - (e - 1)) < 1e-12
for n in (3, 20, 500):
    assert elimination_products(n) == (n**3 - n) // 3 + n - 1
years = cofactor_products(20) / 1e9 / 3.156e7
print(f"20 by 20 by cofactors at 10^9 a second: {years:.0f} years")
