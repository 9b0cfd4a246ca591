package dev.aul.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aul.language.errors.SqlException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MysqlDefinitionsTest extends StoreContract {
    private final String uri = MysqlServer.database();
    private final String prefix = uri.substring(uri.lastIndexOf('/') + 1);

    @Override
    Store openStore() {
        return MysqlServer.open(uri);
    }

    private String number(String text) {
        return script.error(text).split(" ", 2)[0];
    }

    @Test
    void aUniqueIndexHasOneNull() {
        script.run("CREATE TABLE T (A int NULL, B nvarchar(10) NULL, CONSTRAINT U UNIQUE (A, B))");
        script.run("INSERT INTO T VALUES (1, N'x'), (1, NULL), (NULL, N'x'), (NULL, NULL)");
        assertEquals("2627", number("INSERT INTO T VALUES (1, NULL)"));
        assertEquals("2627", number("INSERT INTO T VALUES (NULL, N'X ')"));
        assertEquals("2627", number("INSERT INTO T VALUES (2, N'a'), (NULL, NULL)"));
        check("SELECT COUNT(*) FROM T", "4");
    }

    @Test
    void aKeyThatNoIndexHoldsIsUnique() {
        script.run(
                "CREATE TABLE T (A nvarchar(400) NOT NULL, B nvarchar(400) NOT NULL, CONSTRAINT P PRIMARY KEY (A, B))");
        script.run("INSERT INTO T SELECT REPLICATE(N'a', 400), REPLICATE(N'b', 399) + N'c'");
        script.run("INSERT INTO T SELECT REPLICATE(N'a', 400), REPLICATE(N'b', 399) + N'd'");
        assertTrue(script.error("INSERT INTO T SELECT REPLICATE(N'A', 400), REPLICATE(N'b', 399) + N'D'")
                .startsWith("2627 Violation of PRIMARY KEY constraint 'P'."));
        check("SELECT COUNT(*) FROM T WHERE A = REPLICATE(N'a', 400)", "2");
    }

    @Test
    void everyLetterFitsAnIndexedKey() {
        script.run("CREATE TABLE T (A nvarchar(20) NOT NULL PRIMARY KEY)");
        script.run("INSERT INTO T SELECT REPLICATE(NCHAR(8066), 20)");
        check("SELECT LEN(A) FROM T WHERE A = REPLICATE(NCHAR(8066), 20)", "20");
    }

    @Test
    void anIndexAddedToRowsFindsWhatIsThereTwice() {
        script.run("CREATE TABLE T (A nvarchar(20) NULL, B decimal(9,2) NULL)");
        script.run("INSERT INTO T VALUES (N'a', 1.50), (N'A ', 1.50), (N'b', 2)");
        assertEquals("1505", number("ALTER TABLE T ADD CONSTRAINT U UNIQUE (A, B)"));
        script.run("DELETE FROM T WHERE A = N'b'");
        script.run("UPDATE T SET B = 2 WHERE A = N'a'");
        check("SELECT COUNT(*) FROM T WHERE B = 2.00", "2");
    }

    @Test
    void namesOfAllKindsWork() {
        script.run("CREATE TABLE [order] ([select] int PRIMARY KEY, [a `b] nvarchar(5), [It''s.] int UNIQUE)");
        script.run("INSERT INTO [ORDER] VALUES (1, N'x', 2)");
        check("SELECT [Select], [A `B], [it''s.] FROM [Order]", "1|x|2");
        String name = "n".repeat(100);
        script.run("CREATE TABLE " + name + " (" + "c".repeat(120) + " int NULL UNIQUE)");
        script.run("INSERT INTO " + name + " VALUES (1)");
        assertEquals("2627", number("INSERT INTO " + name + " VALUES (1)"));
    }

    @Test
    void whatAulHasNotMadeStays() {
        MysqlServer.execute("CREATE TABLE `" + prefix + "Shop`.Foreign_ (A int)");
        assertTrue(script.error("CREATE TABLE Foreign_ (B int)").contains("aul has not made it"));
        assertEquals(List.of("0"), MysqlServer.execute("SELECT COUNT(A) FROM `" + prefix + "Shop`.Foreign_"));
    }

    @Test
    void whatACrashLeftIsDoneAtTheNextStart() {
        script.run("CREATE TABLE T (A int)");
        String internal = "`" + prefix + "_aul_internal`";
        MysqlServer.execute("CREATE TABLE `" + prefix + "Shop`.Half (A int)");
        MysqlServer.execute("INSERT INTO " + internal
                + ".meta VALUES ('pending/shop/00000000-0000-0000-0000-000000000000/000', 'DROP TABLE `" + prefix
                + "Shop`.Half')");
        script.close();
        store.close();
        store = openStore();
        script = new Script(store, "Shop");
        script.run("CREATE TABLE Half (B int)");
        check("SELECT B FROM Half");
        assertEquals(
                List.of("0"), MysqlServer.execute("SELECT COUNT(*) FROM " + internal + ".meta WHERE name <> 'form'"));
    }

    @Test
    void thePrefixIsOptionalAndTheAddressIsChecked() {
        Store plain = MysqlServer.open(uri.substring(0, uri.lastIndexOf('/') + 1));
        plain.createDatabase("Plain");
        assertEquals(List.of("Plain"), MysqlServer.execute("SHOW DATABASES LIKE 'Plain'"));
        plain.dropDatabase("plain");
        assertEquals(List.of(), MysqlServer.execute("SHOW DATABASES LIKE 'Plain'"));
        plain.close();
        SqlException error = assertThrows(SqlException.class, () -> MysqlServer.open("mysql://me:secret@host:port:1/")
                .close());
        assertEquals(
                "mysql://host:port:1/ is not of the form mysql://user:password@host:port/prefix.",
                error.error().message());
    }

    @Test
    void aTableIsReadWhileItIsRead() {
        script.run("CREATE TABLE T (Id int PRIMARY KEY, V int)");
        script.run("INSERT INTO T SELECT value, value % 7 FROM GENERATE_SERIES(1, 2000)");
        check("SELECT COUNT(*) FROM T a JOIN T b ON a.V < b.V AND a.Id + 1 = b.Id", "1714");
        check(
                "SELECT TOP 1 a.Id FROM T a CROSS APPLY (SELECT MAX(c.Id) AS M FROM T c WHERE c.V = a.V) m WHERE a.Id > m.M - 8",
                "1987");
    }
}
