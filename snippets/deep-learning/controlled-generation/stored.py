"""Numbers that each way of adding control stores."""

# --8<-- [start:show]
h, blocks, text = 1024, 24, 768  # width, blocks, width of text and image
attention = 4 * h * h  # queries, keys, values, output
cross = 2 * h * h + 2 * h * text  # keys and values read the text
mlp = 8 * h * h
block = attention + cross + mlp
r = 8  # LoRA on the four self-attention matrices
counts = {
    "the model": blocks * block,
    # copied blocks, each with a zero layer, and one for the condition
    "ControlNet, half the blocks": blocks // 2 * (block + h * h) + h * h,
    "image prompt, keys and values": blocks * 2 * h * text,
    "LoRA of rank 8": blocks * 4 * r * (h + h),
    "a new token": text,
}
for name, n in counts.items():
    print(f"{name:30}{n:12,} numbers{2 * n / 1e6:10.3f} MB in 16 bits")
# --8<-- [end:show]
shapes = [(h, h)] * 4 + [(h, h), (h, text), (h, text), (h, h)]
shapes += [(4 * h, h), (h, 4 * h)]
assert counts["the model"] == 24 * sum(a * b for a, b in shapes)
lora = 24 * sum(r * a + r * b for a, b in shapes[:4])
assert counts["LoRA of rank 8"] == lora
sizes = list(counts.values())
assert sizes == sorted(sizes, reverse=True)
# the card: width 512, 10 blocks, rank 4
assert 10 * 4 * 4 * (512 + 512) == 163_840
