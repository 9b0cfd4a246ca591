package dev.aul.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

abstract class ChangesContract extends StoreContract {
    @Test
    void insertsWithIdentityDefaultsAndComputedColumns() {
        script.run("""
                CREATE TABLE T (Id int IDENTITY(10,5) PRIMARY KEY, A int NOT NULL DEFAULT 7, B AS A * 2,
                Name nvarchar(5) NULL, V rowversion)""");
        script.run("INSERT INTO T (Name) VALUES (N'x')");
        assertEquals(10L, script.last().lastIdentity());
        script.run("INSERT INTO T (A, Name) VALUES (1, N'y'), (2, N'z')");
        assertEquals(20L, script.last().lastIdentity());
        assertEquals(2, script.last().rows());
        check("SELECT Id, A, B, Name FROM T ORDER BY Id", "10|7|14|x", "15|1|2|y", "20|2|4|z");
        script.run("UPDATE T SET A = A + 1 WHERE Id > 10");
        check("SELECT Id, A, B FROM T ORDER BY Id", "10|7|14", "15|2|4", "20|3|6");
        assertEquals(
                "2628 String or binary data would be truncated in table 'Shop.dbo.T', column 'Name'. Truncated value: 'abcde'.",
                script.error("INSERT INTO T (Name) VALUES (N'abcdefg')"));
        check("INSERT INTO T (Name) OUTPUT inserted.Id, inserted.B VALUES (N'w')", "30|14");
    }

    @Test
    void refusesNullsAndChecks() {
        script.run("CREATE TABLE T (A int NOT NULL, B int CONSTRAINT CK_B CHECK (B > 0))");
        assertEquals(
                "515 Cannot insert the value NULL into column 'A', table 'Shop.dbo.T'; column does not allow nulls. INSERT fails.",
                script.error("INSERT INTO T (B) VALUES (1)"));
        assertEquals(
                "547 The INSERT statement conflicted with the CHECK constraint \"CK_B\". The conflict occurred in database \"Shop\", table \"dbo.T\", column 'B'.",
                script.error("INSERT INTO T VALUES (1, 1), (2, 0)"));
        check("SELECT COUNT(*) FROM T", "0");
        script.run("INSERT INTO T VALUES (1, NULL)");
        assertEquals("547", script.error("UPDATE T SET B = -1").substring(0, 3));
    }

    @Test
    void keepsKeysUnique() {
        script.run("CREATE TABLE T (A int CONSTRAINT PK_T PRIMARY KEY, B nvarchar(10) NULL CONSTRAINT UQ_B UNIQUE)");
        script.run("INSERT INTO T VALUES (1, N'abc'), (2, NULL)");
        assertEquals(
                "2627 Violation of PRIMARY KEY constraint 'PK_T'. Cannot insert duplicate key in object 'dbo.T'. The duplicate key value is (1).",
                script.error("INSERT INTO T VALUES (1, N'x')"));
        assertEquals(
                "2627 Violation of UNIQUE KEY constraint 'UQ_B'. Cannot insert duplicate key in object 'dbo.T'. The duplicate key value is (ABC ).",
                script.error("INSERT INTO T VALUES (3, N'ABC ')"));
        assertEquals(
                "2627 Violation of UNIQUE KEY constraint 'UQ_B'. Cannot insert duplicate key in object 'dbo.T'. The duplicate key value is (<NULL>).",
                script.error("INSERT INTO T VALUES (3, NULL)"));
        assertEquals(
                "2627 Violation of UNIQUE KEY constraint 'UQ_B'. Cannot insert duplicate key in object 'dbo.T'. The duplicate key value is (X).",
                script.error("INSERT INTO T VALUES (7, N'x'), (8, N'y'), (9, N'X')"));
        assertEquals(
                "2627",
                script.error("INSERT INTO T VALUES (1, N'z'), (NULL, N'q')").substring(0, 4));
        script.run("UPDATE T SET A = A + 1");
        check("SELECT A FROM T ORDER BY A", "2", "3");
        assertEquals("2627", script.error("UPDATE T SET A = 5").substring(0, 4));
        check("SELECT A FROM T ORDER BY A", "2", "3");
    }

    @Test
    void keepsReferences() {
        script.run("CREATE TABLE P (Id int PRIMARY KEY, Code varchar(5) UNIQUE)");
        script.run("""
                CREATE TABLE C (Id int PRIMARY KEY, P int NULL CONSTRAINT FK_P REFERENCES P (Id),
                Code varchar(5) NULL CONSTRAINT FK_Code REFERENCES P (Code) ON DELETE CASCADE ON UPDATE CASCADE)""");
        script.run("INSERT INTO P VALUES (1, 'a'), (2, 'b')");
        assertEquals(
                "547 The INSERT statement conflicted with the FOREIGN KEY constraint \"FK_P\". The conflict occurred in database \"Shop\", table \"dbo.P\", column 'Id'.",
                script.error("INSERT INTO C VALUES (1, 9, NULL)"));
        script.run("INSERT INTO C VALUES (1, 1, NULL), (2, NULL, 'B')");
        assertEquals(
                "547 The DELETE statement conflicted with the REFERENCE constraint \"FK_P\". The conflict occurred in database \"Shop\", table \"dbo.C\", column 'P'.",
                script.error("DELETE FROM P WHERE Id = 1"));
        script.run("UPDATE P SET Code = 'z' WHERE Id = 2");
        check("SELECT Code FROM C WHERE Id = 2", "z");
        script.run("DELETE FROM P WHERE Id = 2");
        check("SELECT Id FROM C", "1");
    }

    @Test
    void updatesFromOtherTables() {
        script.run("CREATE TABLE T (Id int PRIMARY KEY, V int)");
        script.run("CREATE TABLE S (Id int, V int)");
        script.run("INSERT INTO T VALUES (1, 0), (2, 0), (3, 0)");
        script.run("INSERT INTO S VALUES (1, 10), (2, 20), (2, 20)");
        check(
                "UPDATE t SET V = s.V OUTPUT deleted.V, inserted.V, s.Id FROM T t JOIN S s ON s.Id = t.Id",
                "0|10|1",
                "0|20|2");
        assertEquals(2, script.last().rows());
        script.run("DELETE t FROM T t JOIN S s ON s.Id = t.Id");
        check("SELECT Id FROM T", "3");
        check("DECLARE @v int = 1; UPDATE T SET @v = V = @v + 5; SELECT @v", "6");
    }

    @Test
    void deletesTheFirstRowsOfAnOrder() {
        script.run("CREATE TABLE T (Id int PRIMARY KEY, V int)");
        script.run("INSERT INTO T VALUES (1, 0), (2, 0), (3, 0)");
        script.run("WITH q AS (SELECT TOP (2) * FROM T ORDER BY Id DESC) DELETE FROM q");
        check("SELECT Id FROM T", "1");
    }

    @Test
    void merges() {
        script.run("CREATE TABLE T (Id int PRIMARY KEY, V int)");
        script.run("CREATE TABLE S (Id int, V int)");
        script.run("INSERT INTO T VALUES (1, 1), (2, 2), (3, 3)");
        script.run("INSERT INTO S VALUES (2, 20), (4, 40)");
        script.run("""
                MERGE INTO T USING S ON T.Id = S.Id
                WHEN MATCHED THEN UPDATE SET V = S.V
                WHEN NOT MATCHED THEN INSERT (Id, V) VALUES (S.Id, S.V)
                WHEN NOT MATCHED BY SOURCE AND T.Id = 3 THEN DELETE
                OUTPUT $action, inserted.Id, deleted.Id;""");
        assertEquals(3, script.last().rows());
        check("SELECT Id, V FROM T ORDER BY Id", "1|1", "2|20", "4|40");
    }

    @Test
    void outputGoesIntoATable() {
        script.run("CREATE TABLE T (Id int IDENTITY PRIMARY KEY, V int)");
        check(
                "DECLARE @o TABLE (Id int, V int); INSERT INTO T (V) OUTPUT inserted.Id, inserted.V INTO @o VALUES (5), (6);"
                        + " SELECT Id, V FROM @o ORDER BY Id",
                "1|5",
                "2|6");
    }

    @Test
    void rollsBackAllButTableVariablesAndIdentities() {
        script.run("CREATE TABLE T (Id int IDENTITY PRIMARY KEY, V int)");
        script.run("CREATE TABLE #t (V int)");
        script.run("INSERT INTO #t VALUES (1)");
        check("""
                DECLARE @o TABLE (V int);
                BEGIN TRANSACTION;
                INSERT INTO T (V) VALUES (5);
                INSERT INTO #t VALUES (2);
                INSERT INTO @o VALUES (3);
                ROLLBACK;
                INSERT INTO T (V) VALUES (6);
                SELECT Id, V FROM T; SELECT V FROM #t; SELECT V FROM @o;""", "2|6", "1", "3");
    }

    @Test
    void savepoints() {
        script.run("CREATE TABLE T (V int)");
        check("""
                BEGIN TRANSACTION; SAVE TRANSACTION a; INSERT INTO T VALUES (1); SAVE TRANSACTION b;
                INSERT INTO T VALUES (2); ROLLBACK TRANSACTION b; INSERT INTO T VALUES (3); COMMIT;
                SELECT V FROM T ORDER BY V""", "1", "3");
        check(
                "BEGIN TRANSACTION; SAVE TRANSACTION a; INSERT INTO T VALUES (9); ROLLBACK TRANSACTION a; COMMIT; SELECT COUNT(*) FROM T",
                "2");
    }

    @Test
    void aFailedStatementLeavesTheTransaction() {
        script.run("CREATE TABLE T (V int PRIMARY KEY)");
        script.run("BEGIN TRANSACTION; INSERT INTO T VALUES (1)");
        assertEquals("2627", script.error("INSERT INTO T VALUES (2), (1)").substring(0, 4));
        assertTrue(script.session.inTransaction());
        script.run("COMMIT");
        check("SELECT V FROM T", "1");
    }

    @Test
    void survivesReopening() {
        script.run("CREATE TABLE T (Id int IDENTITY PRIMARY KEY, Name nvarchar(20))");
        script.run("INSERT INTO T (Name) VALUES (N'a'), (N'b')");
        script.run("DELETE FROM T WHERE Id = 2");
        script.close();
        store.close();
        store = openStore();
        script = new Script(store, "shop");
        script.run("INSERT INTO T (Name) VALUES (N'c')");
        check("SELECT Id, Name FROM T ORDER BY Id", "1|a", "3|c");
        assertEquals((Long) 3L, script.session.currentIdentity(script.table("T")));
    }

    @Test
    void altersTables() {
        script.run("CREATE TABLE T (Id int PRIMARY KEY, Name nvarchar(20))");
        script.run("INSERT INTO T VALUES (1, N'a'), (2, N'b')");
        script.run("ALTER TABLE T ADD V int NOT NULL DEFAULT 5");
        check("SELECT Id, Name, V FROM T ORDER BY Id", "1|a|5", "2|b|5");
        assertEquals(
                "547 The ALTER TABLE statement conflicted with the CHECK constraint \"CK\". The conflict occurred in database \"Shop\", table \"dbo.T\".",
                script.error("ALTER TABLE T ADD CONSTRAINT CK CHECK (V > 5)"));
        check("SELECT COUNT(*) FROM T", "2");
    }
}
