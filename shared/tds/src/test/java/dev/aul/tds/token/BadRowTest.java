package dev.aul.tds.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.aul.language.types.SqlType;
import dev.aul.tds.TdsVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A row that cannot be written leaves nothing behind and says which column is wrong. */
final class BadRowTest {

    private static void check(Column column, @Nullable Object value, String message) {
        List<Token> tokens = Reply.tokens(TdsVersion.V7_4, out -> {
            RowWriter rows = out.columns(List.of(Column.of("id", SqlType.INT, false), column));
            IllegalArgumentException refused =
                    assertThrows(IllegalArgumentException.class, () -> out.row(rows, new Object[] {1, value}));
            assertEquals(message, refused.getMessage());
        });
        assertEquals(1, tokens.size());
    }

    @Test
    void textLongerThanItsColumn() {
        check(
                Column.of("n", SqlType.nvarchar(2), true),
                "abc",
                "column 2 (n nvarchar(2)): a value of 6 bytes in a column of type nvarchar(2)");
    }

    @Test
    void nullInAColumnThatIsNotNull() {
        check(Column.of("n", SqlType.INT, false), null, "column 2 (n int): NULL in a column that is NOT NULL");
    }

    @Test
    void valueOfAnotherType() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Reply.bytes(
                        TdsVersion.V7_4,
                        out -> out.row(out.columns(List.of(Column.of("n", SqlType.INT, true))), new Object[] {"x"})));
    }
}
