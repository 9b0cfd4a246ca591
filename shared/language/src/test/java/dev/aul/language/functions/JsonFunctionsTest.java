package dev.aul.language.functions;

import static dev.aul.language.functions.Calls.error;
import static dev.aul.language.functions.Calls.value;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.aul.language.errors.SqlException;
import dev.aul.language.types.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonFunctionsTest {
    private static final String DOCUMENT =
            "{\"a\":1,\"s\":\"x\\ty\",\"n\":null,\"l\":[1, {\"b\":true}],\"my key\":\"v\"}";

    @Test
    void valuesByPath() {
        assertEquals("1", value("JSON_VALUE", DOCUMENT, "$.a"));
        assertEquals("x\ty", value("JSON_VALUE", DOCUMENT, "$.s"));
        assertEquals("true", value("JSON_VALUE", DOCUMENT, "$.l[1].b"));
        assertEquals("v", value("JSON_VALUE", DOCUMENT, "$.\"my key\""));
        assertNull(value("JSON_VALUE", DOCUMENT, "$.n"));
        assertNull(value("JSON_VALUE", DOCUMENT, "$.l"));
        assertNull(value("JSON_VALUE", DOCUMENT, "lax $.z"));
        assertEquals(13608, error("JSON_VALUE", DOCUMENT, "strict $.z"));
        assertEquals(13623, error("JSON_VALUE", DOCUMENT, "strict $.l"));
        assertEquals(13607, error("JSON_VALUE", DOCUMENT, "a"));
        assertEquals(13609, error("JSON_VALUE", "{a}", "$.a"));
    }

    @Test
    void partsKeepTheirText() {
        assertEquals("[1, {\"b\":true}]", value("JSON_QUERY", DOCUMENT, "$.l"));
        assertNull(value("JSON_QUERY", DOCUMENT, "$.a"));
        assertEquals(DOCUMENT, value("JSON_QUERY", DOCUMENT));
        assertEquals(13624, error("JSON_QUERY", DOCUMENT, "strict $.a"));
    }

    @Test
    void wellFormedOrNot() {
        assertEquals(1, value("ISJSON", DOCUMENT));
        assertEquals(0, value("ISJSON", "{\"a\":1,}"));
        assertEquals(0, value("ISJSON", "1"));
        assertEquals(1, value("ISJSON", "1", "VALUE"));
        assertEquals(0, value("ISJSON", ""));
        assertNull(value("ISJSON", (Object) null));
        assertEquals(0, value("ISJSON", "[".repeat(200) + "]".repeat(200)));
    }

    @Test
    void modification() {
        assertEquals("{\"a\":2,\"b\":3}", value("JSON_MODIFY", "{\"a\":1,\"b\":3}", "$.a", 2));
        assertEquals("{\"a\":1,\"c\":\"x\\\"\"}", value("JSON_MODIFY", "{\"a\":1}", "$.c", "x\""));
        assertEquals("{\"b\":3}", value("JSON_MODIFY", "{\"a\":1,\"b\":3}", "$.a", null));
        assertEquals("{\"a\":1}", value("JSON_MODIFY", "{\"a\":1,\"b\":3}", "$.b", null));
        assertEquals("{\"a\":null}", value("JSON_MODIFY", "{\"a\":1}", "strict $.a", null));
        assertEquals("{\"l\":[1,2]}", value("JSON_MODIFY", "{\"l\":[1]}", "append $.l", 2));
        assertEquals("{\"l\":[2]}", value("JSON_MODIFY", "{\"l\":[]}", "append $.l", 2));
        assertEquals("{\"a\":\"[1]\"}", value("JSON_MODIFY", "{\"a\":1}", "$.a", "[1]"));
        Calls.Typed computed = new Calls.Typed("[1]", Typings.NVARCHAR_MAX);
        assertEquals("{\"a\":[1]}", value("JSON_MODIFY", "{\"a\":1}", "$.a", computed));
        assertEquals(13608, error("JSON_MODIFY", "{\"a\":1}", "strict $.z", 2));
    }

    private static List<@Nullable Object[]> rows(String name, List<SqlType> columns, @Nullable Object... arguments) {
        return TableFunctions.rows(name, columns, arguments, new FixedContext());
    }

    @Test
    void openJsonListsMembers() {
        List<@Nullable Object[]> rows =
                rows("OPENJSON", List.of(), "{\"s\":\"x\",\"n\":1.5,\"b\":true,\"z\":null,\"a\":[1],\"o\":{}}", "$");
        assertEquals(6, rows.size());
        assertArrayEquals(new Object[] {"s", "x", 1}, rows.get(0));
        assertArrayEquals(new Object[] {"n", "1.5", 2}, rows.get(1));
        assertArrayEquals(new Object[] {"b", "true", 3}, rows.get(2));
        assertArrayEquals(new Object[] {"z", null, 0}, rows.get(3));
        assertArrayEquals(new Object[] {"a", "[1]", 4}, rows.get(4));
        assertArrayEquals(new Object[] {"o", "{}", 5}, rows.get(5));
        assertArrayEquals(
                new Object[] {"0", "7", 2},
                rows("OPENJSON", List.of(), "{\"l\":[7]}", "$.l").getFirst());
        assertEquals(0, rows("OPENJSON", List.of(), null, "$").size());
    }

    @Test
    void openJsonWithTypesItsColumns() {
        List<@Nullable Object[]> rows = rows(
                "OPENJSON WITH",
                List.of(SqlType.INT, Typings.NVARCHAR_MAX),
                "[{\"id\":1,\"t\":[2]},{\"id\":\"3\"}]",
                "$",
                "$.id",
                false,
                "$.t",
                true);
        assertArrayEquals(new Object[] {1, "[2]"}, rows.get(0));
        assertArrayEquals(new Object[] {3, null}, rows.get(1));
    }

    @Test
    void splitting() {
        List<SqlType> numbered = List.of(SqlType.varchar(9), SqlType.BIGINT);
        List<@Nullable Object[]> rows = rows("STRING_SPLIT", numbered, "aXbxc", "x");
        assertArrayEquals(new Object[] {"c", 3L}, rows.get(2));
        assertArrayEquals(
                new Object[] {""},
                rows("STRING_SPLIT", List.of(SqlType.varchar(1)), "", "x").getFirst());
        assertEquals(
                0, rows("STRING_SPLIT", List.of(SqlType.varchar(1)), null, "x").size());
        assertThrows(SqlException.class, () -> rows("STRING_SPLIT", List.of(SqlType.varchar(1)), "a", "xy"));
    }

    @Test
    void series() {
        List<SqlType> type = List.of(SqlType.INT);
        assertEquals(5, rows("GENERATE_SERIES", type, 1, 5, null).size());
        assertArrayEquals(
                new Object[] {3}, rows("GENERATE_SERIES", type, 5, 1, -2).get(1));
        assertEquals(0, rows("GENERATE_SERIES", type, 5, 1, 1).size());
        assertThrows(SqlException.class, () -> rows("GENERATE_SERIES", type, 1, 5, 0));
    }

    @Test
    void xmlMethods() {
        Calls.Typed xml = new Calls.Typed("<a b=\"7\">t<c>1</c><c>2</c></a>", SqlType.XML);
        assertEquals(7, value("XML.VALUE", xml, "(/a/@b)[1]", "int"));
        assertEquals("t12", value("XML.VALUE", xml, "(/a)[1]", "varchar(5)"));
        assertEquals(false, value("XML.EXIST", xml, "/a/z"));
        assertEquals(true, value("XML.EXIST", xml, "/a/c[.=\"2\"]"));
        assertEquals("<c>1</c><c>2</c>", value("XML.QUERY", xml, "/a/c"));
        List<@Nullable Object[]> rows = rows("NODES", List.of(SqlType.XML), xml.value(), "/a/c");
        assertEquals(2, rows.size());
        assertEquals(2, value("XML.VALUE", new Calls.Typed(rows.get(1)[0], SqlType.XML), ".", "int"));
    }
}
