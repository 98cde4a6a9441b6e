"""One-step option price: replicate the payoff with shares and cash."""

import numpy as np


# --8<-- [start:show]
def replicate(S, up, down, growth, pay_up, pay_down):
    """Shares, cash and price that pay pay_up or pay_down after one step."""
    shares = (pay_up - pay_down) / (up - down)
    cash = (pay_up - shares * up) / growth
    return shares, cash, shares * S + cash


shares, cash, price = replicate(100, 120, 90, 1.05, 20, 0)
q = (1.05 * 100 - 90) / (120 - 90)
print(f"{shares:.3f} shares, cash {cash:.2f}, together {price:.3f}")
print(f"q = {q:.2f}, discounted mean under q: {20 * q / 1.05:.3f}")
print(f"discounted mean if up has probability 0.8: {20 * 0.8 / 1.05:.3f}")
# --8<-- [end:show]

# Generic numbers: the portfolio pays right in both states; q prices it.
S, up, down, growth = 70.0, 91.0, 61.0, 1.02
for pay_up, pay_down in [(11.0, 0.0), (0.0, 9.0), (91.0, 61.0), (1.0, 1.0)]:
    shares, cash, price = replicate(S, up, down, growth, pay_up, pay_down)
    assert np.isclose(shares * up + cash * growth, pay_up)
    assert np.isclose(shares * down + cash * growth, pay_down)
    q = (growth * S - down) / (up - down)
    assert np.isclose(price, (q * pay_up + (1 - q) * pay_down) / growth)
assert np.isclose(replicate(S, up, down, growth, up, down)[2], S)
# The card: 50 goes to 60 or 45, no interest, call struck at 50.
shares, cash, price = replicate(50, 60, 45, 1.0, 10, 0)
assert np.isclose(shares, 2 / 3) and np.isclose(cash, -30)
assert np.isclose(price, 10 / 3)
assert np.isclose(replicate(50, 60, 45, 1.0, 0, 5)[2], 10 / 3)  # the put
# Parity with numbers: call 9, put 6, share and strike 100, 5 %, one year.
bond = 100 * np.exp(-0.05)
free = (100 - bond) - (9 - 6)
assert np.isclose(free, 1.877, atol=5e-4)
for end in (60.0, 100.0, 140.0):  # long call, short put, short share, bond
    pay = max(end - 100, 0) - max(100 - end, 0) - end + bond * np.exp(0.05)
    assert np.isclose(pay, 0)
# The parity card: 50, strike 48, discount factor 0.96, call 5, put 0.80.
assert np.isclose((5 - 0.80) - (50 - 0.96 * 48), 0.28)
assert np.isclose((5 - 0.80) - (50 - 0.28 - 0.96 * 48), 0.56)
