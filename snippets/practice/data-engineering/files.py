"""The same table in few and in many files."""

# --8<-- [start:show]
BYTES, DAYS = 100e9, 100  # 100 GB of events
OPEN, SPEED, READERS = 0.05, 100e6, 10  # s a file, bytes/s a reader


def scan(parts_a_day, days):
    """Files, bytes each, and seconds to read some days of the table."""
    files = parts_a_day * days
    size = BYTES / DAYS / parts_a_day
    return files, size, files * (OPEN + size / SPEED) / READERS


print("files a day   MB a file   one day, s   all days, s")
for parts in (10, 1_000, 100_000):
    _, size, one = scan(parts, 1)
    _, _, everything = scan(parts, DAYS)
    print(f"{parts:11,} {size / 1e6:11.2f} {one:12.1f} {everything:13.1f}")
    # --8<-- [end:show]
    # seconds split: opening grows with files, reading does not
    opening = parts * OPEN / READERS
    assert abs(one - opening - BYTES / DAYS / SPEED / READERS) < 1e-9
    assert abs(everything - DAYS * one) < 1e-6
    if parts == 1_000:
        assert opening > 0.8 * one
    if parts == 10:
        assert opening < 0.05 * one
# the card: 24 hours x 500 countries = 12,000 files for a day of 200 GB / 50
assert 24 * 500 == 12_000 and round(200e9 / 50 / 12_000 / 1e6, 2) == 0.33
assert 12_000 * 0.02 == 240
# a replay of 30 days at half load: what waits shrinks by half a day a day
waiting, days = 30 * 0.5, 0
while waiting > 0:
    waiting, days = waiting + 0.5 - 1, days + 1
assert days == 30 * 0.5 / (1 - 0.5)
