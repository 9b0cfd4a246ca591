"""Orleans' scripts for SQL Server on aul beside its hand-written ports: the same operations, the same answers and tables.

orleans.py CORPORA TDS_PORT AUL, with AUL_SA_PASSWORD set. The operations and the differences of the scripts themselves
are in operations.py.
"""

import sys
from pathlib import Path

import client
from client import report
from operations import DIFFERENCES, DIGITS, EXTRA_COLUMNS, OPERATIONS, Operation
from ports import TIME, Aul, Home, MariaDb, Postgres

PARTS = ["Main", "Clustering", "Clustering-3.7.0", "GrainDirectory", "Persistence", "Reminders", "Streaming"]
scripts = Path(sys.argv[1]) / "orleans"
Rows = list[tuple[str, ...]]


def load(home: Home, prefix: str) -> Home:
    for part in PARTS:
        report(f"orleans/{prefix}-{part}.sql loads on {home.name}", home.load(scripts / f"{prefix}-{part}.sql"))
    return home


def hidden(rows: Rows, operation: Operation) -> Rows:
    return [tuple("*" if i in operation.clock else value for i, value in enumerate(row)) for row in rows]


def shortened(rows: Rows, port: str) -> Rows:
    """SQL Server's times as a port keeps them."""
    if port not in DIGITS:
        return rows
    cut = len("yyyy-mm-dd hh:mm:ss.") + DIGITS[port][0]
    return [tuple(v[:cut].ljust(len(v), "0") if TIME.fullmatch(v) else v for v in row) for row in rows]


def asked(rows: Rows, port: str, operation: Operation) -> Rows:
    """A port's rows without what only its script returns."""
    if (port, operation.key) not in EXTRA_COLUMNS:
        return rows
    extra = EXTRA_COLUMNS[port, operation.key][0]
    return [] if extra is None else [row[:extra] + row[extra + 1 :] for row in rows]


def compare(port: str, ours: list[Rows], theirs: list[Rows]) -> str:
    """Compares with a port; a figure."""
    agree, known, tables = 0, 0, 0
    for operation, left, right in zip(OPERATIONS, ours, theirs, strict=True):
        left, right = hidden(left, operation), hidden(asked(right, port, operation), operation)
        difference = DIFFERENCES.get((port, operation.name))
        if difference is None:
            left = sorted(shortened(left, port))
        same = left == right if difference is None else (left, right) == (difference.sql_server, difference.port)
        if not same:
            report(f"orleans: {operation.name} ({operation.key}) as on {port}", f"aul {left}, {port} {right}")
        elif operation.is_table():
            tables += 1
        elif difference is None:
            agree += 1
        else:
            known += 1
    return f"{port} {agree} agree and {known} differ as their scripts do, {tables} tables agree"


aul, ports = load(Aul(sys.argv[2], sys.argv[3]), "SQLServer"), []
try:
    for kind, prefix in [(Postgres, "PostgreSQL"), (MariaDb, "MySQL")]:
        ports.append(kind())
        load(ports[-1], prefix)
    ours = aul.run(OPERATIONS)
    figures = [compare(port.name, ours, port.run(OPERATIONS)) for port in ports]
finally:
    for port in ports:
        port.close()
names = [operation.name for operation in OPERATIONS]
unclear = {name for name in names if names.count(name) > 1} | {name for _, name in DIFFERENCES}.difference(names)
report("orleans: each operation has a name of its own, each difference an operation", ", ".join(sorted(unclear)))
count = sum(not operation.is_table() for operation in OPERATIONS)
report(f"orleans: {count} operations: {'; '.join(figures)}", "" if client.failures == 0 else f"{client.failures} failures")
sys.exit(1 if client.failures else 0)
