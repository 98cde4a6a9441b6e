"""Count ResNets from their plan."""


# --8<-- [start:show]
def conv(m, c, k, norm=True):  # no bias; batch norm has 2 a channel
    return m * c * k * k + 2 * m * norm


def basic(c, m):  # two 3x3
    return conv(m, c, 3) + conv(m, m, 3)


def bottleneck(c, m):  # 1x1 down to m/4, 3x3 there, 1x1 up to m
    return conv(m // 4, c, 1) + conv(m // 4, m // 4, 3) + conv(m, m // 4, 1)


def resnet(block, blocks, widths, classes=1000):
    total, c = conv(64, 3, 7), 64
    for count, m in zip(blocks, widths, strict=True):
        for _ in range(count):
            total += block(c, m) + (conv(m, c, 1) if c != m else 0)
            c = m
    return total + classes * (c + 1)


wide = (256, 512, 1024, 2048)
print(f"basic at 256:      {basic(256, 256):9,}")
print(f"bottleneck at 256: {bottleneck(256, 256):9,}")
print(f"ResNet-18: {resnet(basic, (2, 2, 2, 2), (64, 128, 256, 512)):,}")
print(f"ResNet-34: {resnet(basic, (3, 4, 6, 3), (64, 128, 256, 512)):,}")
print(f"ResNet-50: {resnet(bottleneck, (3, 4, 6, 3), wide):,}")
# --8<-- [end:show]
# torchvision's documentation gives these three.
assert resnet(basic, (2, 2, 2, 2), (64, 128, 256, 512)) == 11_689_512
assert resnet(basic, (3, 4, 6, 3), (64, 128, 256, 512)) == 21_797_672
assert resnet(bottleneck, (3, 4, 6, 3), wide) == 25_557_032
# Depth: stem and head, two or three convolutions in each block.
assert 2 + 2 * 16 == 34 and 2 + 3 * 16 == 50
# The card: weights of a block at 512 channels.
assert 2 * 512 * 512 * 9 == 4_718_592
assert 512 * 128 + 128 * 128 * 9 + 128 * 512 == 278_528
assert round(4_718_592 / 278_528, 1) == 16.9
# ResNeXt: 32 groups of width 4 at 256 channels cost about the same.
grouped = 256 * 128 + 128 * 4 * 9 + 128 * 256
assert (grouped, 256 * 64 + 64 * 64 * 9 + 64 * 256) == (70_144, 69_632)
