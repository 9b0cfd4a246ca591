package dev.aul.executor.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Batches that one session runs one after another. */
record Program(List<List<Statement>> batches) {
    Program {
        batches = List.copyOf(batches);
    }

    List<String> texts() {
        return batches.stream().map(Statement::text).toList();
    }

    /** The program as a script. */
    String text() {
        return texts().stream().collect(Collectors.joining("\nGO\n"));
    }

    /** A program with fewer statements for which {@code holds} still. */
    Program shrunk(Predicate<Program> holds, int attempts) {
        Program best = this;
        int left = attempts;
        boolean better = true;
        while (better && left > 0) {
            better = false;
            for (Program next : best.smaller()) {
                if (left-- <= 0) {
                    break;
                }
                if (holds.test(next)) {
                    best = next;
                    better = true;
                    break;
                }
            }
        }
        return best;
    }

    private List<Program> smaller() {
        List<Program> out = new ArrayList<>();
        for (int i = 0; i < batches.size() && batches.size() > 1; i++) {
            List<List<Statement>> rest = new ArrayList<>(batches);
            rest.remove(i);
            out.add(new Program(rest));
        }
        for (int i = 0; i < batches.size(); i++) {
            for (List<Statement> batch : Statement.smaller(batches.get(i))) {
                if (!batch.isEmpty()) {
                    List<List<Statement>> all = new ArrayList<>(batches);
                    all.set(i, batch);
                    out.add(new Program(all));
                }
            }
        }
        return out;
    }
}
