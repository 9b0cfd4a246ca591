"""The schemas of Orleans and Subtext load, and some of what they define gives the right rows.

others.py CORPORA TDS_PORT AUL, with AUL_SA_PASSWORD set. Subtext's template parameters take the value they name. Orleans
goes through `aul query`: tsql takes a line that holds only the word Version for a command of its own.
"""

import os
import re
import subprocess
import sys
from functools import partial
from pathlib import Path

import client
from client import errors, report

corpora, port, aul = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
tsql, rows = partial(client.tsql, port), partial(client.rows, port)


def fresh(database: str) -> None:
    tsql("master", f"DROP DATABASE IF EXISTS {database}\nGO\nCREATE DATABASE {database}\nGO\n".encode())


def orleans(script: str) -> None:
    command = [aul, "query", "-S", f"127.0.0.1,{port}", "-U", "sa", "-d", "Orleans", "-i", corpora / "orleans" / script]
    environment = {**os.environ, "SQLCMDPASSWORD": os.environ["AUL_SA_PASSWORD"]}
    run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment)
    wrong = "" if run.returncode == 0 else run.stdout
    report(f"orleans/{script} loads", "\n".join(re.findall(r"^Msg .*\n.*", run.stdout, re.M)) or wrong)


def subtext(script: Path) -> None:
    text = re.sub(r"<\w+,varchar,(\w+)>", r"\1", script.read_text("utf-8-sig"))
    report(f"subtext/{script.name} loads", errors(tsql("Subtext", text.encode(), "-o", "q")))


def gives(database: str, statement: str, *wanted: str) -> None:
    got = ["|".join(row) for row in rows(database, statement, 1)]
    report(f"{database}: {statement.splitlines()[-1]}", "" if got == list(wanted) else f"expected {wanted}, got {got}")


fresh("Orleans")
for part in ("Main", "Clustering", "Clustering-3.7.0", "GrainDirectory", "Persistence", "Reminders", "Streaming"):
    orleans(f"SQLServer-{part}.sql")
UPSERT = """DECLARE @q nvarchar(max) = (SELECT QueryText FROM OrleansQuery WHERE QueryKey = 'UpsertReminderRowKey');
EXEC sp_executesql @q, N'@ServiceId nvarchar(150), @GrainId varchar(150), @ReminderName nvarchar(150),
@StartTime datetime2(3), @Period bigint, @GrainHash int', N's', 'g', N'r', '2024-01-02T03:04:05', 60, 7"""
gives("Orleans", UPSERT, "0")
gives("Orleans", UPSERT, "1")
gives("Orleans", "SELECT ServiceId, GrainId, Period, Version FROM OrleansRemindersTable", "s|g|60|1")
gives("Orleans", "EXEC RegisterGrainActivation 'c', 'p', 'g', 'silo', 'first'", "c|p|g|silo|first")
gives("Orleans", "EXEC RegisterGrainActivation 'c', 'p', 'g', 'other', 'second'", "c|p|g|silo|first")
gives("Orleans", "EXEC UnregisterGrainActivation 'c', 'p', 'g', 'first'", "1")
gives("Orleans", "EXEC LookupGrainActivation 'c', 'p', 'g'")

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
