"""Black-Scholes prices, with the limits that a formula must meet."""

import numpy as np
from scipy import integrate, stats


# --8<-- [start:show]
def black_scholes(S, K, T, r, sigma):
    """European call and put; S, K > 0 and T, sigma >= 0. No dividends."""
    bond = K * np.exp(-r * T)
    spread = sigma * np.sqrt(T)
    if spread == 0:  # nothing is random: the forward decides
        call = max(S - bond, 0.0)
    else:
        d1 = np.log(S / bond) / spread + spread / 2
        d2 = d1 - spread
        call = S * stats.norm.cdf(d1) - bond * stats.norm.cdf(d2)
    return call, call - S + bond  # the put by parity


for K in (80, 100, 120):
    call, put = black_scholes(100, K, 1, 0.05, 0.2)
    print(f"strike {K}: call {call:.3f}, put {put:.3f}")
print(f"no interest, at the money: {black_scholes(100, 100, 1, 0, 0.2)[0]:.3f}")
# --8<-- [end:show]


def by_integral(S, K, T, r, sigma, sign):
    """Discounted mean payoff under the log-normal of mean S e^(rT)."""

    def f(z):
        end = S * np.exp((r - sigma**2 / 2) * T + sigma * np.sqrt(T) * z)
        return max(sign * (end - K), 0) * stats.norm.pdf(z)

    kink = (np.log(K / S) - (r - sigma**2 / 2) * T) / (sigma * np.sqrt(T))
    low, high = integrate.quad(f, -10, kink), integrate.quad(f, kink, 10)
    return np.exp(-r * T) * (low[0] + high[0])


for args in [
    (100, 80, 1, 0.05, 0.2),
    (70, 83, 0.4, 0.03, 0.45),
    (9, 8, 3, 0, 0.3),
]:
    call, put = black_scholes(*args)
    assert np.isclose(call, by_integral(*args, 1))
    assert np.isclose(put, by_integral(*args, -1))
# Limits: no time, no volatility, huge volatility.
assert black_scholes(100, 90, 0, 0.05, 0.2) == (10, 0)
assert black_scholes(100, 110, 0, 0.05, 0.2) == (0, 10)
S, K, T, r = 100, 102, 2, 0.05
tiny, zero = black_scholes(S, K, T, r, 1e-4), black_scholes(S, K, T, r, 0)
assert np.allclose(tiny, zero) and np.isclose(zero[0], S - K * np.exp(-r * T))
assert np.isclose(black_scholes(S, K, T, r, 50)[0], S)
# Delta = N(d1), gamma, vega, theta: derivatives by differences.
S, K, T, r, sigma, h = 100.0, 95.0, 0.7, 0.03, 0.3, 1e-3
d1 = (np.log(S / K) + (r + sigma**2 / 2) * T) / (sigma * np.sqrt(T))
d2 = d1 - sigma * np.sqrt(T)


def price(S=S, T=T, sigma=sigma):
    return black_scholes(S, K, T, r, sigma)[0]


delta = (price(S=S + h) - price(S=S - h)) / (2 * h)
gamma = (price(S=S + h) - 2 * price() + price(S=S - h)) / h**2
vega = (price(sigma=sigma + h) - price(sigma=sigma - h)) / (2 * h)
theta = -(price(T=T + h) - price(T=T - h)) / (2 * h)
assert np.isclose(delta, stats.norm.cdf(d1))
puts = [black_scholes(x, K, T, r, sigma)[1] for x in (S - h, S + h)]
assert np.isclose((puts[1] - puts[0]) / (2 * h), stats.norm.cdf(d1) - 1)
assert np.isclose(
    gamma, stats.norm.pdf(d1) / (S * sigma * np.sqrt(T)), rtol=1e-4
)
assert np.isclose(vega, S * stats.norm.pdf(d1) * np.sqrt(T), rtol=1e-4)
# The equation: theta + rS delta + sigma^2 S^2 gamma / 2 = r C.
left = theta + r * S * delta + sigma**2 * S**2 * gamma / 2
assert np.isclose(left, r * price(), rtol=1e-3)
# N(d2) is the risk-neutral probability to end above K.
mean = np.log(S) + (r - sigma**2 / 2) * T
assert np.isclose(
    stats.norm.cdf(d2), stats.norm(mean, sigma * T**0.5).sf(np.log(K))
)
# At the money, no interest: 0.4 S sigma sqrt(T) within one per cent.
assert abs(black_scholes(100, 100, 1, 0, 0.2)[0] / 8 - 1) < 0.01
assert np.isclose(stats.norm.cdf(0.1), 0.54, atol=1e-3)
# Gamma near expiry: at the money like 1 / sqrt(T), elsewhere to zero.
at = [stats.norm.pdf(0.1 * t**0.5) / (100 * 0.2 * t**0.5) for t in (1, 0.01)]
assert np.isclose(at[0], 0.0198, atol=1e-4) and np.isclose(
    at[1] / at[0], 10, rtol=0.01
)
