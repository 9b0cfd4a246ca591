"""Northwind and pubs, loaded through FreeTDS' tsql: every view, every procedure, the trigger.

check.py CORPORA TDS_PORT, with AUL_SA_PASSWORD set. Expected rows are computed from the scripts' INSERT statements.
"""

import sys
from functools import partial
from pathlib import Path

import client
from client import errors, report
from corpus import load
from expected import NORTHWIND, NORTHWIND_TABLES, PUBS, PUBS_TABLES, TRIGGER

corpora, port = Path(sys.argv[1]) / "northwind-pubs", sys.argv[2]
tsql, rows = partial(client.tsql, port), partial(client.rows, port)


def expected_rows(db, query: str) -> list[tuple[str, ...]]:
    return [tuple("NULL" if v is None else str(v).rstrip().replace("\r", "") for v in row) for row in db.execute(query)]


def difference(expected: list, actual: list, ordered: bool) -> str:
    if not ordered:
        expected, actual = sorted(expected), sorted(actual)
    if expected == actual:
        return ""
    first = next((p for p in zip(expected, actual) if p[0] != p[1]), (expected[-1:], actual[-1:]))
    return f"{len(actual)} rows of {len(expected)}; expected {first[0]}, got {first[1]}"


def check(database: str, script: str, tables: dict, cases: list) -> None:
    before = client.failures
    output = tsql(database, (corpora / script).read_bytes(), "-o", "q")
    report(f"{script} loads", errors(output))
    db = load(corpora / script, tables)
    target = database if database != "master" else "pubs"
    counts = []
    for table in tables:
        count = db.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]
        counts.append(count)
        report(f"{target}.{table}: {count} rows", difference([(str(count),)], rows(target, f"SELECT COUNT(*) FROM [{table}]", 1), True))
    for statement, query in cases:
        wanted = expected_rows(db, query)
        got = rows(target, statement, len(wanted[0]))
        report(f"{statement}: {len(wanted)} rows", difference(wanted, got, "ORDER BY" in query))
    failed = f"{client.failures - before} failures" if client.failures > before else ""
    report(f"{target}: {len(counts)} tables, {sum(counts)} rows, {len(cases)} views and calls give the right rows", failed)


tsql("master", b"IF DB_ID('Northwind') IS NOT NULL DROP DATABASE Northwind\nGO\nCREATE DATABASE Northwind\nGO\n")
check("Northwind", "instnwnd.sql", NORTHWIND_TABLES, NORTHWIND)
check("master", "instpubs.sql", PUBS_TABLES, PUBS)
for name, statement, message in TRIGGER:
    answer = tsql("pubs", f"{statement}\nGO\n".encode(), "-o", "q")
    report(f"pubs: {name}", "" if message in answer and "3609" in answer else answer)
kept = rows("pubs", "SELECT COUNT(*), SUM(IIF(job_lvl = 251 OR emp_id LIKE 'ZZZ%', 1, 0)) FROM employee", 2)
report("pubs: nothing of a refused statement stays", difference([("43", "0")], kept, True))
sys.exit(1 if client.failures else 0)
