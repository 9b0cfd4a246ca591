"""Subtext's schema loads, and some of what it defines gives the right rows.

subtext.py CORPORA TDS_PORT, with AUL_SA_PASSWORD set. Its template parameters take the value they name.
"""

import re
import sys
from functools import partial
from pathlib import Path

import client
from client import errors, report

corpora, port = Path(sys.argv[1]), sys.argv[2]
tsql, rows = partial(client.tsql, port), partial(client.rows, port)


def fresh(database: str) -> None:
    tsql("master", f"DROP DATABASE IF EXISTS {database}\nGO\nCREATE DATABASE {database}\nGO\n".encode())


def subtext(script: Path) -> None:
    text = re.sub(r"<\w+,varchar,(\w+)>", r"\1", script.read_text("utf-8-sig"))
    report(f"subtext/{script.name} loads", errors(tsql("Subtext", text.encode(), "-o", "q")))


def gives(database: str, statement: str, *wanted: str) -> None:
    got = ["|".join(row) for row in rows(database, statement, 1)]
    report(f"{database}: {statement.splitlines()[-1]}", "" if got == list(wanted) else f"expected {wanted}, got {got}")


fresh("Subtext")
for path in [*sorted((corpora / "subtext").glob("Installation.*.sql")), corpora / "subtext" / "StoredProcedures.sql"]:
    subtext(path)
ADD = """DECLARE @blog int, @category int, @link int
EXEC subtext_UTILITY_AddBlog N'Blog', N'me', N'pw', N'me@example.org', N'localhost', N'', 1, 1, NULL, @blog OUTPUT
EXEC subtext_InsertCategory N'Links', 1, @blog, 1, N'all sorts', @category OUTPUT
EXEC subtext_InsertLink N'A', N'http://a', N'', 1, 0, @category, NULL, @blog, NULL, @link OUTPUT
SELECT @blog, @category, @link"""
gives("Subtext", ADD, "0|1|1")
gives("Subtext", "EXEC subtext_GetCategory NULL, 1, 1, 0, 1", "1|Links|1|1|all sorts|0")
gives("Subtext", "EXEC subtext_GetPageableLinks 0, NULL, 0, 10", "1|A|http://a||1|0|1|NULL|NULL|0|1", "1")
sys.exit(1 if client.failures else 0)
