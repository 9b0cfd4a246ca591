package dev.aul.standalone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The database that is measured: its tree of files, for a node to serve. */
public final class BenchDatabase {
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
            "_schema/V002__orders.sql",
            """
            CREATE TABLE dbo.Orders (
              OrderId int IDENTITY NOT NULL PRIMARY KEY, ItemId int NOT NULL, Amount int NOT NULL, Note nvarchar(50) NOT NULL);
            CREATE TABLE dbo.Moves (
              MoveId int IDENTITY NOT NULL PRIMARY KEY, ItemId int NOT NULL, Quantity int NOT NULL);
            CREATE TABLE dbo.Totals (ItemId int NOT NULL PRIMARY KEY, Orders int NOT NULL, Amount int NOT NULL);
            GO
            INSERT dbo.Totals (ItemId, Orders, Amount) SELECT ItemId, 0, 0 FROM dbo.Items;
            """,
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
            """,
            "dbo/PlaceOrder.sql",
            order("PlaceOrder", "ON"),
            "dbo/PlaceOrderOff.sql",
            order("PlaceOrderOff", "OFF"));

    private BenchDatabase() {}

    /** Five statements, none of which needs what another gives. */
    private static String order(String name, String xactAbort) {
        return """
                CREATE PROCEDURE dbo.%s @ItemId int, @Quantity int, @Amount int, @Note nvarchar(50)
                AS
                SET NOCOUNT ON;
                SET XACT_ABORT %s;
                BEGIN TRANSACTION;
                INSERT dbo.Orders (ItemId, Amount, Note) VALUES (@ItemId, @Amount, @Note);
                UPDATE dbo.Items SET Stock = Stock - @Quantity WHERE ItemId = @ItemId;
                INSERT dbo.Moves (ItemId, Quantity) VALUES (@ItemId, @Quantity);
                UPDATE dbo.Totals SET Orders = Orders + 1, Amount = @Amount WHERE ItemId = @ItemId;
                INSERT dbo.Entries (Name, Amount) VALUES (@Note, @Amount);
                COMMIT TRANSACTION;
                """.formatted(name, xactAbort);
    }

    /** Writes the tree of a database below {@code procedures}. */
    public static void write(Path procedures, String database) throws IOException {
        for (var file : FILES.entrySet()) {
            var path = procedures.resolve(database).resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }
}
