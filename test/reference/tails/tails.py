"""Tail probabilities to 25 digits, by power series in 60-digit arithmetic (mpmath 1.3.0).

Run: python3 tails.py > tails.json
"""

import json

import mpmath as mp

DIGITS = 60
SMALLEST = mp.mpf("1e-305")
mp.mp.dps = DIGITS


def beta_series(a, b, x):
    """Regularised incomplete beta function where every term of its series is positive."""
    term = total = mp.mpf(1)
    n = 0
    while term > total * mp.mpf(10) ** -55:
        term *= x * (a + b + n) / (a + 1 + n)
        total += term
        n += 1
    log_beta = mp.loggamma(a) + mp.loggamma(b) - mp.loggamma(a + b)
    return mp.exp(a * mp.log(x) + b * mp.log(1 - x) - mp.log(a) - log_beta) * total


def incomplete_beta(a, b, x):
    if x <= (a + 1) / (a + b + 2):
        return beta_series(a, b, x)
    return 1 - beta_series(b, a, 1 - x)


def normal_two_sided(z):
    return mp.erfc(mp.mpf(z) / mp.sqrt(2))


def student_two_sided(t, df):
    t, df = mp.mpf(t), mp.mpf(df)
    return incomplete_beta(df / 2, mp.mpf(1) / 2, df / (df + t * t))


def fisher_upper(f, df1, df2):
    f, df1, df2 = mp.mpf(f), mp.mpf(df1), mp.mpf(df2)
    return incomplete_beta(df2 / 2, df1 / 2, df2 / (df2 + df1 * f))


def chi_squared_upper(x, df):
    """One minus the lower series, with as many more digits as the subtraction loses."""
    a, half = mp.mpf(df) / 2, mp.mpf(x) / 2
    mp.mp.dps = DIGITS + int(half / 2.3)
    term = total = 1 / a
    n = 0
    while term > total * mp.mpf(10) ** -mp.mp.dps:
        term *= half / (a + 1 + n)
        total += term
        n += 1
    tail = 1 - total * mp.exp(a * mp.log(half) - half - mp.loggamma(a))
    mp.mp.dps = DIGITS
    return tail


def grid():
    for z in [0, 1e-8, 0.1, 0.5, 1, 1.96, 2.5, 3, 5, 8, 10, 20, 30, 37]:
        yield "normal-two-sided", [z], normal_two_sided(z)
    for df in [1, 2, 3, 4.5, 7, 30, 97, 208, 1431, 20000]:
        for t in [1e-6, 0.1, 1, 2, 2.7, 5, 9, 15, 25, 37, 100, 1e5]:
            yield "student-two-sided", [t, df], student_two_sided(t, df)
    for df in [1, 2, 3, 5, 15, 20, 44, 100, 1000]:
        for ratio in [0.01, 0.3, 0.8, 1, 1.05, 1.3, 2, 5, 20, 45, 200, 1000]:
            if ratio * df < 1700:
                yield "chi-squared-upper", [ratio * df, df], chi_squared_upper(ratio * df, df)
    for df1 in [1, 2, 3, 15, 44, 1431]:
        for df2 in [1, 3, 9, 97, 208, 1400, 3254]:
            for f in [0.01, 0.5, 0.9, 1, 1.1, 1.8, 4, 10, 49, 100, 1000]:
                yield "fisher-upper", [f, df1, df2], fisher_upper(f, df1, df2)


rows = [
    {"distribution": name, "arguments": arguments, "tail": mp.nstr(tail, 25)}
    for name, arguments, tail in grid()
    if tail > SMALLEST
]
print("[\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]")
