"""Bytes of the copies of a model that PPO and GRPO keep."""


# --8<-- [start:show]
def copies(n, critic, reward_model, reference):
    """Bytes of weights and training state for n parameters a model."""
    trained = 2 + 2 + 4 + 4 + 4  # weight, gradient, master, two of Adam
    frozen = 2
    parts = {"policy, trained": trained * n, "sampler's copy": frozen * n}
    if reference:
        parts["reference"] = frozen * n
    if critic:
        parts["critic, trained"] = trained * n
    if reward_model:
        parts["reward model"] = frozen * n
    return parts


def cache_bytes(tokens, layers=32, kv_heads=8, width=128):
    return tokens * 2 * layers * kv_heads * width * 2  # keys, values; 16 bits


for name, choice in (
    ("PPO, reward model", (True, True, True)),
    ("GRPO, checker", (False, False, True)),
    ("GRPO, no KL term", (False, False, False)),
):
    parts = copies(7 * 10**9, *choice)
    print(f"{name:18}", [v // 10**9 for v in parts.values()], end="")
    print(f" = {sum(parts.values()) / 1e9:.0f} GB")
cache = cache_bytes(512 * 4_000) / 1e9
print(f"cache of 512 answers, 4,000 tokens each: {cache:.0f} GB")
# --8<-- [end:show]

n = 7 * 10**9
ppo, grpo = copies(n, True, True, True), copies(n, False, False, True)
assert sum(ppo.values()) == (16 + 2 + 2 + 16 + 2) * n
assert sum(ppo.values()) - sum(grpo.values()) == 18 * n
assert sum(grpo.values()) == 20 * n and sum(parts.values()) == 18 * n
# one token: 32 layers, 8 heads of 128, keys and values, two bytes each
assert cache_bytes(1) == 131_072
assert cache * 1e9 > sum(ppo.values())
# the card: 3 billion parameters, GRPO with a KL term, then PPO
assert sum(copies(3, False, False, True).values()) == 60
assert sum(copies(3, True, True, True).values()) == 114
# 14 billion bytes over 50 GB/s; and the card's 3 billion: 6 GB
assert 14 / 50 == 0.28 and 6 / 50 == 0.12
