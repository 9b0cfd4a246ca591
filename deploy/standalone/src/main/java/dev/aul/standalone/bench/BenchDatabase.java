package dev.aul.standalone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The database that is measured: its tree of files, for a node to serve. */
public final class BenchDatabase {
    public static final String NAME = "bench";

    static final int ITEMS = 10_000;
    static final String ENTRY_NAME = "an entry of the benchmark";
    static final int ENTRY_AMOUNT = 1250;

    private static final Map<String, String> FILES = Map.of(
            "_schema/V001__tables.sql",
            """
            CREATE TABLE dbo.Items (ItemId int NOT NULL PRIMARY KEY, Name nvarchar(50) NOT NULL, Stock int NOT NULL);
            CREATE TABLE dbo.Entries (
              EntryId int IDENTITY NOT NULL PRIMARY KEY, Name nvarchar(50) NOT NULL, Amount int NOT NULL);
            GO
            DECLARE @i int = 1;
            WHILE @i <= %d
            BEGIN
              INSERT dbo.Items (ItemId, Name, Stock) VALUES (@i, CONCAT(N'Item ', RIGHT(CONCAT('00000', @i), 5)), @i %% 100);
              SET @i += 1;
            END;
            """.formatted(ITEMS),
            "dbo/Scalar.sql",
            """
            CREATE PROCEDURE dbo.Scalar @Price int, @Quantity int, @Total int OUTPUT
            AS
            SET NOCOUNT ON;
            SET @Total = @Price * @Quantity - CASE WHEN @Quantity >= 10 THEN @Price ELSE 0 END;
            """,
            "dbo/PointSelect.sql",
            """
            CREATE PROCEDURE dbo.PointSelect @ItemId int
            AS
            SET NOCOUNT ON;
            SELECT ItemId, Name, Stock FROM dbo.Items WHERE ItemId = @ItemId;
            """,
            "dbo/AddEntry.sql",
            """
            CREATE PROCEDURE dbo.AddEntry @Name nvarchar(50), @Amount int
            AS
            SET NOCOUNT ON;
            INSERT dbo.Entries (Name, Amount) VALUES (@Name, @Amount);
            """);

    private BenchDatabase() {}

    /** Writes the tree below {@code procedures}. */
    public static void write(Path procedures) throws IOException {
        for (var file : FILES.entrySet()) {
            var path = procedures.resolve(NAME).resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }
}
