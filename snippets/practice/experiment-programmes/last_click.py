"""Last click gives credit to an ad that changes nothing."""

import numpy as np


# --8<-- [start:show]
def world(rng, n, video_shown=True, search_shown=True):
    """Users; a video ad makes some want to buy; buyers then search."""
    wants = rng.random(n) < 0.04
    video = video_shown & (rng.random(n) < 0.5)
    wants |= video & (rng.random(n) < 0.02)
    searches = wants & (rng.random(n) < 0.8)  # for the brand's name
    search_ad = search_shown & searches  # the ad above the result
    return video, search_ad, wants  # who wants buys, ad or no ad


n = 1_000_000
video, search_ad, buys = world(np.random.default_rng(0), n)
last = np.mean(buys & search_ad), np.mean(buys & video & ~search_ad)
print(f"last click: search ad {last[0]:.4f}, video {last[1]:.4f}")
gap = [buys[x].mean() - buys[~x].mean() for x in (search_ad, video)]
print(f"saw it against did not: search ad {gap[0]:+.3f}, video {gap[1]:+.3f}")
for name in ("search", "video"):  # held out by lot
    held = world(np.random.default_rng(1), n, **{f"{name}_shown": False})[2]
    print(f"effect, {name} held out: {buys.mean() - held.mean():+.4f}")
# --8<-- [end:show]
se = np.sqrt(2 * 0.05 * 0.95 / n)
for seed in range(4):
    rng = np.random.default_rng(seed + 5)
    video, search_ad, buys = world(rng, n)
    off_s = world(rng, n, search_shown=False)[2].mean()
    off_v = world(rng, n, video_shown=False)[2].mean()
    assert abs(buys.mean() - off_s) < 4 * se  # nothing
    assert abs(buys.mean() - off_v - 0.5 * 0.02 * 0.96) < 4 * se
    assert abs(np.mean(buys & search_ad) / buys.mean() - 0.8) < 0.02
    assert abs(off_v - 0.04) < 4 * se
    credit = np.mean(buys & search_ad), np.mean(buys & video & ~search_ad)
    assert credit[0] > 5 * credit[1]
    # the video was random here, so its plain difference is right; search's not
    assert abs(buys[video].mean() - buys[~video].mean() - 0.0192) < 5 * se
    assert buys[search_ad].mean() - buys[~search_ad].mean() > 0.95
