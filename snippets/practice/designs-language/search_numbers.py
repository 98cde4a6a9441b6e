"""Search of a marketplace: the index, the machines, the re-ranker."""

from scipy.stats import binom

# --8<-- [start:show]
OFFERS, GB = 200e6, 1e9
BYTES = {
    "postings": 60 * 4,  # 60 terms an offer, 4 bytes each
    "vectors": 256 * 2,  # 256 numbers of 2 bytes
    "graph": 32 * 4,  # 32 links of 4 bytes
    "features": 300,
}
SHARDS, CORES, BUSY = 16, 32, 0.4  # cores of a machine, share in use
memory = {part: OFFERS * size / GB for part, size in BYTES.items()}
peak = 3 * 100e6 / 86_400  # searches a second
work = SHARDS * (0.008 + 0.003)  # core seconds: words, then vectors
machines = peak * work / BUSY / CORES
rerank = 100 * 2 * 60e6 * 60  # FLOPs: candidates, parameters, tokens
accelerators = peak * rerank / 90e12  # FLOP/s each reaches
print({part: round(size, 1) for part, size in memory.items()})
print(f"index {sum(memory.values()):.0f} GB, a shard", end=" ")
print(f"{sum(memory.values()) / SHARDS:.1f} GB, peak {peak:,.0f} a second")
print(f"{machines:.1f} machines, {machines / SHARDS:.2f} copies of a shard")
print(f"re-ranking {rerank / 1e9:.0f} GFLOPs, accelerators", end=" ")
print(f"{accelerators:.1f} busy, {accelerators / 0.7:.0f} at 70 % use")
pages = {}
for hours in 12, 1 / 60:
    dead = 0.03 * hours / 24  # 3 % of the offers end on a day
    pages[hours] = 1 - (1 - dead) ** 20
    print(
        f"{hours:.2f} h behind: {pages[hours]:.2%} of pages show a dead offer"
    )
# --8<-- [end:show]
assert abs(dead * 86_400 / 60 - 0.03) < 1e-9  # one minute of a day
assert abs(pages[1 / 60] / (20 * dead) - 1) < 1e-3  # few: the chances add up
assert abs(pages[12] - binom.sf(0, 20, 0.03 / 2)) < 1e-12  # half a day
assert abs(accelerators - peak * 0.008) < 1e-9  # 8 ms a search
assert abs(work - 0.176) < 1e-12 and round(peak * work) == 611
assert abs(sum(memory.values()) - 200e6 * 1180 / 1e9) < 1e-9
assert SHARDS * 2 < machines <= SHARDS * 3  # three copies of each shard
assert sum(memory.values()) / SHARDS < 64  # a shard fits a machine
# the card: a job site
searches = 4 * 20e6 / 86_400
assert round(searches) == 926 and round(searches * 0.04 / 0.5) == 74
assert round(30e6 * 200 * 4 / GB) == 24 and round(30e6 * 384 * 2 / GB) == 23
assert round(1 - (1 - 0.05 * 2 / 24) ** 20, 2) == 0.08
# a language model of 8 billion parameters on 100 titles of 60 tokens
assert round(2 * 8e9 * 6_000 / rerank) == 133
