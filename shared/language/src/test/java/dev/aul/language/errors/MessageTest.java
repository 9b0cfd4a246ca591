package dev.aul.language.errors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aul.language.errors.SqlError.Fate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessageTest {
    private static List<Message> all() {
        return Stream.<Message[]>of(
                        SyntaxMessage.values(),
                        BindingMessage.values(),
                        TypeMessage.values(),
                        ValueMessage.values(),
                        RunMessage.values(),
                        ObjectMessage.values())
                .flatMap(Arrays::stream)
                .toList();
    }

    @Test
    void argumentsFillTheirPlaces() {
        SqlError error = ValueMessage.CONVERSION_FAILED.error("varchar", "{0}", "int");
        assertEquals("Conversion failed when converting the varchar value '{0}' to data type int.", error.message());
        assertEquals(245, error.number());
        assertEquals(16, error.severity());
        assertEquals(Fate.BATCH, error.fate());
    }

    @Test
    void everyRowCanBeWritten() {
        Object[] arguments = new Object[10];
        Arrays.fill(arguments, "x");
        for (Message message : all()) {
            String text = message.text(arguments);
            assertFalse(text.contains("{"), text);
            assertFalse(text.contains("%"), text);
            assertTrue(message.number() > 0 && message.row().severity() <= 16 + 3, text);
        }
    }

    @Test
    void aLateBindingErrorEndsItsLevelOnly() {
        SqlError error = BindingMessage.INVALID_COLUMN.error("c");
        assertEquals(Fate.COMPILE, error.fate());
        assertEquals(Fate.LEVEL, error.withFate(Fate.LEVEL).fate());
    }
}
