"""With two places the second-price rule no longer rewards honesty."""


# --8<-- [start:show]
def gain(bid, value, rivals, clicks):
    """Each place pays the next bid for a click; equal click rates."""
    place = sum(rival > bid for rival in rivals)
    if place >= len(clicks):
        return 0
    lower = sorted((r for r in rivals if r <= bid), reverse=True)
    price = lower[0] if lower else 0
    return clicks[place] * (value - price)


for clicks in [100], [100, 80]:
    for bid in 10, 7, 2:
        print(f"clicks {clicks}, bid {bid}:", gain(bid, 10, [8, 3], clicks))
# --8<-- [end:show]


def vickrey(bid, value, rivals, clicks):
    """Pay what the others lose by one's presence (VCG)."""
    bids = sorted(rivals, reverse=True)
    place = sum(rival > bid for rival in rivals)
    if place >= len(clicks):
        return 0
    padded = [*clicks, *[0] * len(bids)]
    without = sum(c * b for c, b in zip(padded, bids, strict=False))
    with_us = sum(padded[j + (j >= place)] * b for j, b in enumerate(bids))
    return clicks[place] * value - (without - with_us)


tried = range(12)
assert gain(10, 10, [8, 3], [100]) == 100 * (10 - 8)  # not one's own bid
assert gain(2, 10, [8], [100, 80]) == 80 * 10  # nobody below: pays nothing
assert max(gain(b, 10, [8, 3], [100]) for b in tried) == 200
assert max(gain(b, 10, [8, 3], [100, 80]) for b in tried) == 560
honest = vickrey(10, 10, [8, 3], [100, 80])
assert honest == max(vickrey(b, 10, [8, 3], [100, 80]) for b in tried) == 600
assert 1000 - honest == 20 * 8 + 80 * 3
