package dev.aul.language.functions;

import static dev.aul.language.functions.Calls.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aul.language.types.SqlType;
import dev.aul.language.values.Bytes;
import dev.aul.language.values.Variant;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SystemFunctionsTest {
    @Test
    void objectsByName() {
        assertEquals(100, value("OBJECT_ID", "Orders"));
        assertEquals(100, value("OBJECT_ID", "shop.dbo.[orders]", "U"));
        assertNull(value("OBJECT_ID", "Orders", "P"));
        assertNull(value("OBJECT_ID", "Nothing"));
        assertNull(value("OBJECT_ID", "other..Orders"));
        assertEquals(200, value("OBJECT_ID", "sales.Report", "P"));
        assertEquals(101, value("OBJECT_ID", "PK_Orders"));
        assertEquals(-5, value("OBJECT_ID", "tempdb..#t"));
        assertEquals("Orders", value("OBJECT_NAME", 100));
        assertEquals("sales", value("OBJECT_SCHEMA_NAME", 200));
        assertEquals("CREATE PROC", value("OBJECT_DEFINITION", 200));
    }

    @Test
    void namesAndIds() {
        assertEquals(1, value("SCHEMA_ID", "dbo"));
        assertEquals(5, value("SCHEMA_ID", "sales"));
        assertEquals("sales", value("SCHEMA_NAME", 5));
        assertEquals("shop", value("DB_NAME"));
        assertEquals(5, value("DB_ID"));
        assertEquals("tempdb", value("DB_NAME", 2));
        assertEquals(56, value("TYPE_ID", "int"));
        assertEquals(257, value("TYPE_ID", "dbo.Price"));
        assertEquals("sysname", value("TYPE_NAME", 256));
        assertEquals("Name", value("COL_NAME", 100, 2));
        assertEquals(100, value("COL_LENGTH", "dbo.Orders", "Name"));
        assertEquals(new BigDecimal("5"), value("IDENT_SEED", "Orders"));
    }

    @Test
    void properties() {
        assertEquals(1, value("OBJECTPROPERTY", 100, "IsUserTable"));
        assertEquals(1, value("OBJECTPROPERTY", 100, "TableHasIdentity"));
        assertEquals(0, value("OBJECTPROPERTY", 200, "IsTable"));
        assertNull(value("OBJECTPROPERTY", 100, "Nonsense"));
        assertEquals(1, value("COLUMNPROPERTY", 100, "Id", "IsIdentity"));
        assertEquals(50, value("COLUMNPROPERTY", 100, "Name", "Precision"));
        assertEquals(1, value("INDEXPROPERTY", 100, "PK_Orders", "IsClustered"));
        assertEquals("Id", value("INDEX_COL", "dbo.Orders", 1, 1));
        assertEquals(10, value("TYPEPROPERTY", "int", "Precision"));
        assertEquals(new Variant(SqlType.nvarchar(11), "16.0.1000.6"), value("SERVERPROPERTY", "ProductVersion"));
        assertNull(value("DATABASEPROPERTYEX", "nowhere", "Status"));
    }

    @Test
    void theSession() {
        FixedContext context = new FixedContext()
                .with("ROWCOUNT", 3)
                .with("IDENTITY", 17L)
                .with("ERROR_MESSAGE", "boom")
                .with("LOGIN", "sa")
                .with("SESSION_CONTEXT:k", "v");
        assertEquals(3, Calls.call(context, "@@ROWCOUNT").value());
        assertEquals(3L, Calls.call(context, "ROWCOUNT_BIG").value());
        assertEquals(new BigDecimal("17"), Calls.call(context, "@@IDENTITY").value());
        assertEquals("boom", Calls.call(context, "ERROR_MESSAGE").value());
        assertEquals("sa", Calls.call(context, "SUSER_SNAME").value());
        assertNull(Calls.call(context, "ERROR_NUMBER").value());
        assertEquals(
                new Variant(SqlType.nvarchar(1), "v"),
                Calls.call(context, "SESSION_CONTEXT", "k").value());
        assertEquals(0, value("@@TRANCOUNT"));
        assertEquals(7, value("@@DATEFIRST"));
        assertTrue(String.valueOf(value("@@VERSION")).contains("Microsoft SQL Server 2019"));
    }

    @Test
    void hashesAndCompression() {
        assertEquals("0x900150983CD24FB0D6963F7D28E17F72", String.valueOf(value("HASHBYTES", "MD5", "abc")));
        assertNull(value("HASHBYTES", "NONE", "abc"));
        assertEquals(value("CHECKSUM", "abc", 1), value("CHECKSUM", "ABC ", 1));
        Object packed = value("COMPRESS", "hello");
        assertEquals(new Bytes("hello".getBytes(StandardCharsets.US_ASCII)), value("DECOMPRESS", packed));
    }

    @Test
    void variants() {
        assertEquals(
                new Variant(SqlType.nvarchar(7), "numeric"),
                value("SQL_VARIANT_PROPERTY", new BigDecimal("1.0"), "BaseType"));
        assertEquals(new Variant(SqlType.INT, 2), value("SQL_VARIANT_PROPERTY", new BigDecimal("1.0"), "Precision"));
        assertEquals(3, value("GREATEST", 1, null, 3));
        assertEquals(new BigDecimal("0.5"), value("LEAST", new BigDecimal("0.5"), 2));
    }

    @Test
    void numbersAmongTexts() {
        for (String text : new String[] {"+", "-", "$", ".", "1e4", "1,0", "$24,23.43", " 5 ", "\t"}) {
            assertEquals(1, value("ISNUMERIC", text), text);
        }
        for (String text : new String[] {"", "23$", "abc", " "}) {
            assertEquals(0, value("ISNUMERIC", text), text);
        }
        assertEquals(0, value("ISNUMERIC", (Object) null));
        assertEquals(1, value("ISNUMERIC", 5));
    }
}
