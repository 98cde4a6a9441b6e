"""When the state may live in the host's memory: traffic and arithmetic."""

# --8<-- [start:show]
peak, mfu, link = 300e12, 0.4, 50e9  # FLOP/s, share of it, bytes a second


def optimizer_away(N, tokens):
    """Adam on the host: gradients go out, new weights come back."""
    return (2 + 2) * N / link, 6 * N * tokens / (peak * mfu)


print("tokens  link s  arithmetic s   (7e9 parameters, one device)")
for tokens in 500, 1_600, 8_000:
    copy, compute = optimizer_away(7e9, tokens)
    print(f"{tokens:6,} {copy:7.2f} {compute:13.2f}")
# --8<-- [end:show]
balance = 4 * peak * mfu / (6 * link)
assert abs(balance - 1_600) < 1e-9
for N in (1e9, 70e9):  # the size of the model cancels
    copy, compute = optimizer_away(N, balance)
    assert abs(copy / compute - 1) < 1e-12
assert optimizer_away(7e9, 500)[0] > 3 * optimizer_away(7e9, 500)[1]
# card: 200 TFLOP/s reached, 25 GB/s
peak, mfu, link = 400e12, 0.5, 25e9
copy, compute = optimizer_away(5e9, 5_333)
assert compute < copy  # one token short of a third
copy, compute = optimizer_away(5e9, 5_334)
assert compute > copy
