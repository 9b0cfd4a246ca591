package dev.aul.language.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aul.language.ast.Printer;
import dev.aul.language.ast.Statement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is printed reads back as what was printed; the batches of statements.sql hold one or more of every form. */
class RoundTripTest {
    static Stream<String> batches() throws IOException {
        try (InputStream in = Objects.requireNonNull(RoundTripTest.class.getResourceAsStream("statements.sql"))) {
            return Scripts.split(new String(in.readAllBytes(), StandardCharsets.UTF_8)).stream()
                    .map(ScriptBatch::text);
        }
    }

    @ParameterizedTest
    @MethodSource("batches")
    void readsBackAsTheSameTree(String text) {
        List<Statement> read = SqlParser.parse(text, ParseOptions.DEFAULT).statements();
        String printed = Printer.print(read);
        List<Statement> again = SqlParser.parse(printed, ParseOptions.DEFAULT).statements();
        assertEquals(withoutPlaces(read), withoutPlaces(again), printed);
    }

    private static String withoutPlaces(List<Statement> statements) {
        return statements.toString().replaceAll("Position\\[[^]]*]", "").replace(", ", ",\n");
    }
}
