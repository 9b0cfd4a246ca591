package dev.aul.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aul.executor.system.Library;
import dev.aul.executor.system.Relations;
import dev.aul.language.functions.FunctionCatalogue;
import dev.aul.language.functions.ScalarFunction;
import dev.aul.language.routine.Expr;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The lists of {@code docs/tsql-support.md} are those of the code; {@code -Daul.docs.write=true} writes them anew. */
class SupportPageTest {
    private static final Path PAGE = Path.of("../../docs/tsql-support.md");
    private static final int WIDTH = 120;

    @Test
    void thePageListsWhatTheCodeHas() throws IOException {
        var page = Files.readString(PAGE);
        var written = page;
        written = with(written, "functions", functions(false));
        written = with(written, "variables", functions(true));
        written = with(
                written,
                "aggregates",
                Arrays.stream(Expr.AggregateKind.values()).map(Enum::name).toList());
        written = with(written, "procedures", new Library().names());
        written = with(written, "relations", Relations.names());
        if (Boolean.getBoolean("aul.docs.write")) {
            Files.writeString(PAGE, written);
        } else {
            assertEquals(written, page);
        }
    }

    private static List<String> functions(boolean variables) {
        return FunctionCatalogue.all().stream()
                .map(ScalarFunction::name)
                .filter(name -> !name.startsWith("$") && name.startsWith("@@") == variables)
                .sorted()
                .toList();
    }

    private static String with(String page, String list, List<String> names) {
        var marked = Pattern.compile("(<!-- %s -->\n).*?(<!-- end -->)".formatted(list), Pattern.DOTALL)
                .matcher(page);
        return marked.replaceFirst("$1" + Matcher.quoteReplacement(lines(names)) + "$2");
    }

    private static String lines(List<String> names) {
        var out = new StringBuilder();
        int column = 0;
        for (var name : names) {
            var text = "`" + name + "` ";
            if (column + text.length() > WIDTH) {
                out.setLength(out.length() - 1);
                out.append('\n');
                column = 0;
            }
            out.append(text);
            column += text.length();
        }
        return out.toString().stripTrailing() + "\n";
    }
}
