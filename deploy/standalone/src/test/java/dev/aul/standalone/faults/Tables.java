package dev.aul.standalone.faults;

import java.io.IOException;

/** What the nodes under test hold. */
final class Tables {
    /** A million rows of three columns, without a million rows in a table. */
    static final String MILLION_ROWS =
            "SELECT a.Id * 1000 + b.Id AS Id, b.Name, CAST(a.Id AS decimal(18,2)) / 4 AS Amount FROM dbo.N a CROSS JOIN dbo.N b";

    private Tables() {}

    /** Database {@code d}: dbo.N with the numbers 0 to 999, and dbo.Log, which is empty. */
    static void create(NodeProcess node) throws IOException {
        node.run("master", "CREATE DATABASE d");
        node.run(
                "d",
                "CREATE TABLE dbo.N (Id int NOT NULL PRIMARY KEY, Name nvarchar(40) NOT NULL, X int NOT NULL)",
                "CREATE TABLE dbo.Log (Id int IDENTITY PRIMARY KEY, Text nvarchar(400) NOT NULL)",
                """
                SET NOCOUNT ON
                BEGIN TRAN
                DECLARE @i int = 0
                WHILE @i < 1000
                BEGIN
                    INSERT dbo.N VALUES (@i, CONCAT(N'name of number ', @i), 0)
                    SET @i = @i + 1
                END
                COMMIT""");
    }
}
