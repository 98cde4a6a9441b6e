"""Tokens and attention pairs of a short video."""


# --8<-- [start:show]
def video_tokens(seconds, fps, height, width, time=4, space=8, patch=2):
    """Latent frames and tokens a frame; sizes divide evenly."""
    frames = seconds * fps // time
    return frames, (height // (space * patch)) * (width // (space * patch))


for seconds in (1, 5, 20):
    # 24 frames a second of 512 by 768 pixels
    f, s = video_tokens(seconds, 24, 512, 768)
    full = (f * s) ** 2
    split = f * s * s + s * f * f  # within frames, then along time
    print(f"{seconds:2} s: {f:3} x {s} = {f * s:7,} tokens", end="  ")
    print(f"pairs {full:.2e}, factorised {split:.2e}: {full / split:5.1f}")
    # --8<-- [end:show]
    assert abs(full / split - f * s / (f + s)) < 1e-9
# pairs counted one by one on a small grid
f, s = 3, 4
cells = [(t, i) for t in range(f) for i in range(s)]
space = sum(a[0] == b[0] for a in cells for b in cells)
time = sum(a[1] == b[1] for a in cells for b in cells)
assert space + time == f * s * s + s * f * f
# the card: 4 s at 16 frames a second, 256 by 256
f, s = video_tokens(4, 16, 256, 256)
assert (f, s, f * s) == (16, 256, 4096)
assert (f * s) ** 2 == 16_777_216
assert f * s * s + s * f * f == 1_114_112
twice = 2 * f * s * s + s * (2 * f) ** 2  # as long again, factorised
assert abs(twice / 1_114_112 - 2.1) < 0.05
# frames into a language model: 10 minutes, 1 a second, 256 tokens
assert 600 * 256 == 153_600
