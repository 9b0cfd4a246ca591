"""Northwind and pubs, loaded through FreeTDS' tsql: every view, every procedure, the trigger.

check.py CORPORA TDS_PORT, with AUL_SA_PASSWORD set. Expected rows are computed from the scripts' INSERT statements.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

from corpus import load
from expected import NORTHWIND, NORTHWIND_TABLES, PUBS, PUBS_TABLES, TRIGGER

corpora, port = Path(sys.argv[1]) / "northwind-pubs", sys.argv[2]
failures = 0


def tsql(database: str, text: bytes, *options: str) -> str:
    command = ["tsql", "-H", "127.0.0.1", "-p", port, "-U", "sa", "-P", os.environ["AUL_SA_PASSWORD"], "-D", database]
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    run = subprocess.run([*command, *options], input=text, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment)
    return run.stdout.decode("utf-8", "surrogateescape")


def report(name: str, wrong: str) -> None:
    global failures
    failures += bool(wrong)
    print(f"FAIL {name}: {wrong}" if wrong else f"ok   {name}", flush=True)


def rows(database: str, statement: str, width: int) -> list[tuple[str, ...]]:
    """The rows tsql prints; a value may hold line breaks, never a bar."""
    found, parts = [], []
    answer = tsql(database, f"{statement}\nGO\n".encode(), "-o", "fhq", "-t", "|")
    for line in re.sub(r"^Msg 8153 .*\n.*\n", "", answer, flags=re.M).splitlines():
        fields = line.split("|")
        parts = fields if not parts else [*parts[:-1], parts[-1] + "\n" + fields[0], *fields[1:]]
        if len(parts) >= width:
            found.append(tuple(p.rstrip() for p in parts))
            parts = []
    return found + ([tuple(parts)] if parts else [])


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
    output = tsql(database, (corpora / script).read_bytes(), "-o", "q")
    bad = [line for line in output.splitlines() if line.startswith("Msg ") and "(severity 1" in line and "severity 1," not in line]
    report(f"{script} loads", "; ".join(bad))
    db = load(corpora / script, tables)
    target = database if database != "master" else "pubs"
    for table in tables:
        count = db.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]
        report(f"{target}.{table}: {count} rows", difference([(str(count),)], rows(target, f"SELECT COUNT(*) FROM [{table}]", 1), True))
    for statement, query in cases:
        wanted = expected_rows(db, query)
        got = rows(target, statement, len(wanted[0]))
        report(f"{statement}: {len(wanted)} rows", difference(wanted, got, "ORDER BY" in query))


tsql("master", b"IF DB_ID('Northwind') IS NOT NULL DROP DATABASE Northwind\nGO\nCREATE DATABASE Northwind\nGO\n")
check("Northwind", "instnwnd.sql", NORTHWIND_TABLES, NORTHWIND)
check("master", "instpubs.sql", PUBS_TABLES, PUBS)
for name, statement, message in TRIGGER:
    answer = tsql("pubs", f"{statement}\nGO\n".encode(), "-o", "q")
    report(f"pubs: {name}", "" if message in answer and "3609" in answer else answer)
report("pubs: nothing of a refused statement stays", difference([("43", "0")], rows("pubs", "SELECT COUNT(*), COUNT(CASE WHEN job_lvl = 251 OR emp_id LIKE 'ZZZ%' THEN 1 END) FROM employee", 2), True))
sys.exit(1 if failures else 0)
