"""The most probable text of independent words looks like no text."""

from math import comb, log

# --8<-- [start:show]
p, n = 0.6, 100  # "a" with 0.6, "b" with 0.4, independent
surprise = -p * log(p) - (1 - p) * log(1 - p)  # entropy, per word
chance = {a: comb(n, a) * p**a * (1 - p) ** (n - a) for a in range(n + 1)}
near = sum(chance[a] for a in range(50, 71))
print(f"only a:          {-log(p):.3f} nats a word, chance {p**n:.0e}")
print(f"a drawn text:    {surprise:.3f} nats a word on average")
print(f"50 to 70 times a: chance {near:.2f}")
# --8<-- [end:show]
assert abs(sum(chance.values()) - 1) < 1e-12
mean = sum(c * (-a * log(p) - (n - a) * log(1 - p)) for a, c in chance.items())
assert abs(mean / n - surprise) < 1e-12
assert all(
    -a * log(p) - (n - a) * log(1 - p) >= -n * log(p) - 1e-9 for a in chance
)
