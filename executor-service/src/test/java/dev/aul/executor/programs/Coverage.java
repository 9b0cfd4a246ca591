package dev.aul.executor.programs;

import java.util.List;
import java.util.TreeMap;

/** What the programs were made of, and how they ended. */
final class Coverage {
    private final TreeMap<String, Integer> kinds = new TreeMap<>();
    private final TreeMap<Integer, Integer> errors = new TreeMap<>();
    private int programs;
    private int withoutError;
    private int statements;
    private int rows;

    void add(Program program, Transcript transcript) {
        programs++;
        withoutError += transcript.errors().isEmpty() ? 1 : 0;
        rows += transcript.rows();
        transcript.errors().forEach((number, count) -> errors.merge(number, count, Integer::sum));
        for (List<Statement> batch : program.batches()) {
            batch.forEach(statement -> statement.kinds(kind -> {
                statements++;
                kinds.merge(kind, 1, Integer::sum);
            }));
        }
    }

    /** Of 100 programs, how many said no error. */
    int percentWithoutError() {
        return programs == 0 ? 0 : 100 * withoutError / programs;
    }

    int kinds() {
        return kinds.size();
    }

    int rowsPerProgram() {
        return programs == 0 ? 0 : rows / programs;
    }

    @Override
    public String toString() {
        return programs + " programs, " + statements + " statements, " + rows + " rows; " + percentWithoutError()
                + " % without error; statements " + kinds + "; errors " + errors;
    }
}
