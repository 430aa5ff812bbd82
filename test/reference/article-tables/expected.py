"""Second opinion on every cell of the two tables: Python's scipy (1.17.1) writes expected.csv.

Run: python3 expected.py > expected.csv
"""
import csv
import re

from scipy import stats

LEVELS = [("***", 0.001), ("**", 0.01), ("*", 0.05), ("†", 0.1)]
CELL = re.compile(r"^(-?[\d,]+)([*†]*) \(([\d,]+)\)?$")


def number(text):
    decimals = len(text.split(",")[1]) if "," in text else 0
    return abs(float(text.replace(",", "."))), 0.5 * 10**-decimals


def mark(p):
    return next((sign for sign, level in LEVELS if p < level), "")


def marks(low, high):
    bounds = [0] + [level for _, level in LEVELS] + [2]
    signs = [sign for sign, _ in LEVELS] + [""]
    return [s for s, lo, hi in zip(signs, bounds, bounds[1:]) if low < hi and high >= lo]


print("table;row;model;text;degreesOfFreedom;pLow;pHigh;point;allowed;verdict")
for name in ("table-2.csv", "table-3.csv"):
    rows = list(csv.reader(open(name, encoding="utf-8"), delimiter=";"))
    models = ["I", "II", "III", "IV"]
    counts = {row[0]: row[1:] for row in rows if row[0].startswith("Antal ") and row[1].isdigit()}
    body = [row for row in rows[4:] if any(CELL.match(cell) for cell in row[1:])]
    for row in body:
        for index, model in enumerate(models):
            match = CELL.match(row[1 + index])
            if match is None:
                continue
            (b, bh), stars, (se, sh) = number(match[1]), match[2], number(match[3])
            df = None
            if index >= 2:
                k = sum(1 for other in body if other[1 + index] and other[0] != "Konstant")
                n, g = (int(counts[label][index]) for label in ("Antal observationer", "Antal grupper"))
                df = n - g - k

            def tail(t):
                return 2 * (stats.norm.sf(t) if df is None else stats.t.sf(t, df))

            low, high = tail((b + bh) / (se - sh)), tail((b - bh) / (se + sh))
            point, allowed = mark(tail(b / se)), marks(low, high)
            verdict = "consistent" if stars == point else "rounding-only" if stars in allowed else "impossible"
            print(";".join([name, row[0], model, row[1 + index], "" if df is None else str(df),
                            repr(float(low)), repr(float(high)), point, " ".join(s or "none" for s in allowed), verdict]))
