package dev.aul.executor.programs;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random programs say the same on every store. {@code -Daul.programs.seed} and {@code -Daul.programs.count} choose others:
 * program {@code n} of a seed is always the same.
 */
class ProgramsTest {
    private static final long SEED = Long.getLong("aul.programs.seed", 20_260_101L);
    private static final int COUNT = Integer.getInteger("aul.programs.count", 150);
    private static final int FIRST = Integer.getInteger("aul.programs.first", 0);
    private static final int PROGRAMS_PER_TABLES = 50;
    private static final int SHRINKING_ATTEMPTS = 300;
    private static final int PROGRESS = 250;
    private static final int MOST_DIFFERENCES = 10;
    private static final List<String> CLEANING = List.of(
            "SELECT @@TRANCOUNT AS t; IF @@TRANCOUNT > 0 ROLLBACK;",
            "DROP PROCEDURE IF EXISTS pr1; DROP PROCEDURE IF EXISTS pr2;");

    @TempDir
    Path folder;

    @Test
    void everyStoreSaysTheSame() throws Exception {
        Coverage coverage = new Coverage();
        List<String> differences = new ArrayList<>();
        try (Stores stores = new Stores(folder)) {
            for (int number = FIRST; number < FIRST + COUNT && differences.size() < MOST_DIFFERENCES; number++) {
                run(stores, number, coverage, differences);
                if ((number + 1) % PROGRESS == 0) {
                    System.out.println("seed " + SEED + ": " + (number + 1 - FIRST) + " programs");
                }
            }
        }
        System.out.println("seed " + SEED + " from " + FIRST + ": " + coverage);
        if (!differences.isEmpty()) {
            fail(String.join("\n\n", differences));
        }
        assertTrue(COUNT < 100 || coverage.kinds() > 40, "too few kinds of statements");
        assertTrue(COUNT < 100 || coverage.percentWithoutError() > 25, "too many programs with errors");
        assertTrue(COUNT < 100 || coverage.rowsPerProgram() > 10, "too few rows");
    }

    private static Tables tables(int number) {
        return Tables.of(new Dice(SEED * 31 + number / PROGRAMS_PER_TABLES));
    }

    private static void run(Stores stores, int number, Coverage coverage, List<String> differences) throws Exception {
        Tables tables = tables(number);
        if (number == FIRST || number % PROGRAMS_PER_TABLES == 0) {
            recreate(stores, tables);
        }
        Program program = new Programs(SEED * 1_000_003 + number, tables).next();
        Map<String, Transcript> said = answers(stores, tables, program);
        coverage.add(program, said.values().iterator().next());
        if (!agree(said)) {
            String difference =
                    difference(stores, number, tables, program) + "\n--- before it was shrunk: " + first(said);
            System.out.println(difference);
            differences.add(difference);
            recreate(stores, tables);
        }
    }

    private static void recreate(Stores stores, Tables tables) throws InterruptedException, ExecutionException {
        stores.run(List.of(
                "DROP TABLE IF EXISTS tb; DROP TABLE IF EXISTS tc; DROP TABLE IF EXISTS ta;",
                Statement.text(tables.create())));
    }

    private static Map<String, Transcript> answers(Stores stores, Tables tables, Program program)
            throws InterruptedException, ExecutionException {
        List<String> batches = new ArrayList<>(program.texts());
        batches.addAll(CLEANING);
        tables.all().forEach(table -> batches.add(table.all()));
        if (program.text().contains(" madei")) {
            for (int i = 1; i < 20; i++) {
                batches.add("DROP TABLE IF EXISTS madei" + i + ";");
            }
        }
        return stores.run(batches);
    }

    private static boolean agree(Map<String, Transcript> said) {
        return new HashSet<>(said.values()).size() == 1;
    }

    /** The first line that is not the same everywhere. */
    private static String first(Map<String, Transcript> said) {
        for (int i = 0; ; i++) {
            int line = i;
            List<String> lines = said.values().stream()
                    .map(transcript -> line < transcript.lines().size()
                            ? transcript.lines().get(line)
                            : "")
                    .toList();
            if (new HashSet<>(lines).size() > 1) {
                return "line " + line + ": " + String.join(" / ", lines);
            }
        }
    }

    private static String difference(Stores stores, int number, Tables tables, Program program) throws Exception {
        recreate(stores, tables);
        Program small = program.shrunk(smaller -> !agreeAnew(stores, tables, smaller), SHRINKING_ATTEMPTS);
        Map<String, Transcript> said = answers(stores, tables, small);
        StringBuilder out = new StringBuilder("program " + number + " of seed " + SEED + ":\n"
                + Statement.text(tables.create()) + "\nGO\n" + small.text());
        said.forEach((name, transcript) ->
                out.append("\n--- ").append(name).append('\n').append(transcript));
        return out.toString();
    }

    private static boolean agreeAnew(Stores stores, Tables tables, Program program) {
        try {
            boolean agree = agree(answers(stores, tables, program));
            if (!agree) {
                recreate(stores, tables);
            }
            return agree;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
