"""Launch overhead with and without a captured graph."""


# --8<-- [start:show]
def step_ms(params, batch, launches=320, us=5):
    """Eager and captured time of a decode step without caches, ms."""

    def device(B):
        return 1e3 * max(2 * params * B / 300e12, 2 * params / 2e12)

    captured = next(s for s in (1, 8, 32, 128, 256) if s >= batch)
    host = launches * us / 1e3
    return max(device(batch), host), max(device(captured), 0.02)


for params in 0.5e9, 6.74e9:
    for batch in 1, 100, 130, 200:
        eager, graph = step_ms(params, batch)
        print(
            f"{params / 1e9:.2f} billion, batch {batch:3}:"
            f" {eager:5.2f} ms eager, {graph:5.2f} captured"
        )
# --8<-- [end:show]
assert step_ms(0.5e9, 1)[0] / step_ms(0.5e9, 1)[1] > 3
assert step_ms(6.74e9, 1)[0] == step_ms(6.74e9, 1)[1]
for batch in 130, 200:  # padded to 256 beyond the balance at 150: slower
    eager, graph = step_ms(6.74e9, batch)
    assert graph > eager and abs(graph - 2 * 6.74 * 256 / 300) < 1e-9
assert step_ms(6.74e9, 256)[0] == step_ms(6.74e9, 256)[1]
# below this many parameters launches take longer than reading the weights
limit = 320 * 5e-6 * 2e12 / 2
assert abs(step_ms(limit, 1)[0] - step_ms(limit, 1)[1]) < 1e-9
assert abs(limit - 1.6e9) < 1
# the card: 480 kernels of 4 us, 1.2 billion parameters of 2 bytes
assert abs(step_ms(1.2e9, 1, 480, 4)[0] - 1.92) < 1e-9
assert abs(step_ms(1.2e9, 1, 480, 4)[1] - 1.2) < 1e-9
assert abs(2 * 30e9 / 2e12 * 1e3 - 30) < 1e-9
