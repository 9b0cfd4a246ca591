"""What a script of INSERT statements holds, computed without aul: an SQLite database and SQL Server's arithmetic."""

import re
import sqlite3
import struct
from datetime import datetime
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from pathlib import Path

VALUE = re.compile(r"\s*(?:N?'((?:[^']|'')*)'|(0x[0-9A-Fa-f]*)|(NULL)\b|\$?(-?[0-9.]+))\s*([,)])", re.I)
INSERT = re.compile(r'^insert\s+(?:into\s+)?("[^"]+"|\[[^\]]+\]|\w+)\s*(?:\(([^)]*)\))?\s*values\s*\(', re.I | re.M)


def load(script: Path, columns: dict[str, str]) -> sqlite3.Connection:
    """Reads every INSERT of a script into tables with these columns: names, or name=default, separated by blanks."""
    text = script.read_text("utf-8", "surrogateescape")
    db = sqlite3.connect(":memory:")
    for table, names in columns.items():
        db.execute(f'CREATE TABLE "{table}" ({", ".join(names.split())})'.replace("=", " DEFAULT "))
    for match in INSERT.finditer(text):
        table = match[1].strip('"[]')
        if table not in columns:
            continue
        names = re.findall(r"\w+", match[2] or re.sub(r"=\S+", "", columns[table]))
        values, at, more = [], match.end(), ","
        while more == ",":
            value = VALUE.match(text, at)
            if value is None:
                raise ValueError(f"{script.name}: no value at {text[at : at + 40]!r}")
            values.append(scalar(value))
            at, more = value.end(), value[5]
        db.execute(f'INSERT INTO "{table}" ({", ".join(names)}) VALUES ({", ".join("?" * len(values))})', values)
    for name, arguments, function in FUNCTIONS:
        db.create_function(name, arguments, function, deterministic=True)
    return db


def scalar(value: re.Match):
    if value[1] is not None:
        return day(value[1].replace("''", "'"))
    if value[2] or value[3]:
        return None
    return float(value[4]) if "." in value[4] else int(value[4])


def day(text: str) -> str:
    """A date of the scripts (month/day/year) as yyyy-mm-dd; any other text stays."""
    match = re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{2}|\d{4})", text)
    if match is None:
        return text
    year = int(match[3]) + (1900 if len(match[3]) == 2 else 0)
    return f"{year:04}-{int(match[1]):02}-{int(match[2]):02}"


def real(x: float) -> float:
    return struct.unpack("f", struct.pack("f", x))[0]


def money(x) -> int:
    """Ten-thousandths, as MONEY keeps them."""
    return int((Decimal(x) * 10000).quantize(Decimal(1), ROUND_HALF_UP))


def extended(price, quantity, discount) -> int:
    """CONVERT(money, price * quantity * (1 - discount) / 100) * 100, the operands money, smallint and real."""
    product = real(real(float(Decimal(str(price)) * quantity)) * real(1 - real(discount)))
    return money(real(product / 100)) * 100


def line_total(price, quantity, discount) -> float:
    return real(real(quantity * real(1 - real(discount))) * real(float(price)))


def cents(x) -> int:
    return int((Decimal(x) * 100).quantize(Decimal(1), ROUND_HALF_UP))


# How FreeTDS' tsql writes values.
def as_money(x):
    return None if x is None else f"{Decimal(x).scaleb(-4):.4f}"


def as_money_of_cents(x):
    return as_money(x * 100)


def as_whole(x):
    return f"{Decimal(x).scaleb(-2).quantize(Decimal(1), ROUND_HALF_UP)}.00"


def as_real(x):
    return f"{real(x):.9g}"


def as_date(x):
    return None if x is None else datetime.strptime(x, "%Y-%m-%d").strftime("%b %e %Y 12:00AM")


def average(total, count):
    """AVG of MONEY: ten-thousandths, cut."""
    return int((Decimal(total) / count).quantize(Decimal(1), ROUND_DOWN))


FUNCTIONS = [
    ("money", 1, lambda x: None if x is None else money(str(x))),
    ("extended", 3, extended),
    ("line_cents", 3, lambda p, q, d: cents(line_total(p, q, d))),
    ("percent", 1, lambda d: int(real(real(d) * 100))),
    ("as_money", 1, as_money),
    ("as_money_of_cents", 1, as_money_of_cents),
    ("as_whole", 1, as_whole),
    ("as_real", 1, as_real),
    ("as_date", 1, as_date),
    ("average", 2, average),
]
