package dev.aul.standalone;

import dev.aul.backend.Definition;
import dev.aul.backend.Translator;
import dev.aul.executor.interpreter.Inspected;
import dev.aul.language.catalog.CatalogSnapshot;
import dev.aul.language.catalog.ModuleSchema.Kind;
import dev.aul.language.errors.SqlError;
import dev.aul.language.errors.SqlException;
import dev.aul.language.outline.Outline;
import dev.aul.language.outline.Work;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Step;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Writes what a file's statements become: the store's SQL as it is, everything else as comments around it. */
final class TranslationPrinter {
    private final PrintWriter out;
    private final Path file;
    private final Translator translator;
    private boolean ok = true;

    TranslationPrinter(PrintWriter out, Path file, Translator translator) {
        this.out = out;
        this.file = file;
        this.translator = translator;
    }

    /** Whether nothing has failed so far. */
    boolean isOk() {
        return ok;
    }

    /** {@code firstLine}: of the batch in its file. */
    void batch(List<Inspected> statements, int firstLine, CatalogSnapshot catalog) {
        statements.forEach(statement -> statement(statement, firstLine, catalog));
        out.flush();
    }

    void failed(SqlError error, int firstLine) {
        ok = false;
        out.println("%s:%d:%d: error %d: %s"
                .formatted(file, Math.max(1, error.line()) + firstLine - 1, 1, error.number(), error.message()));
        out.flush();
    }

    private void statement(Inspected inspected, int firstLine, CatalogSnapshot catalog) {
        switch (inspected) {
            case Inspected.Statement statement -> statement(statement, firstLine, catalog);
            case Inspected.Defined defined -> {
                heading(defined, StepWords.of(defined.step()), firstLine);
                print(defined, firstLine, () -> definitions(defined.definitions(), catalog));
                var filling = defined.filling();
                if (filling != null) {
                    print(defined, firstLine, () -> translator.change(filling, catalog));
                }
            }
            case Inspected.Module module -> {
                var kept =
                        module.module().kind() == Kind.VIEW || module.module().kind() == Kind.INLINE_FUNCTION
                                ? "kept as T-SQL, becomes part of the queries that use it"
                                : "runs in aul; its statements:";
                var kind = module.module()
                        .kind()
                        .name()
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace('_', ' ');
                heading(module, kind + " " + module.module().name() + ": " + kept, firstLine);
                module.body().forEach(statement -> statement(statement, firstLine, catalog));
            }
            case Inspected.Failed failed -> failed(failed, firstLine);
        }
    }

    private void failed(Inspected.Failed failed, int firstLine) {
        var error = failed.error();
        if (failed.conditional()) {
            heading(
                    failed,
                    "would fail if it is reached: error %d: %s".formatted(error.number(), error.message()),
                    firstLine);
        } else {
            failed(error.at(failed.position().line(), error.procedure()), firstLine);
        }
    }

    private void statement(Inspected.Statement statement, int firstLine, CatalogSnapshot catalog) {
        var step = statement.step();
        var keyword = statement.loop() ? "WHILE" : StepWords.of(step);
        if (keyword.isEmpty()) {
            return;
        }
        boolean asks = !statement.queries().isEmpty() || statement.change() != null || step instanceof Step.Truncate;
        heading(statement, asks ? keyword : keyword + ": runs in aul", firstLine);
        print(statement, firstLine, () -> {
            List<Outline> outlines = new ArrayList<>();
            for (Rel.Query query : statement.queries()) {
                outlines.addAll(translator.query(query));
            }
            if (statement.change() != null) {
                outlines.addAll(translator.change(statement.change(), catalog));
            }
            if (step instanceof Step.Truncate truncate) {
                outlines.add(translator.truncate(truncate.table()));
            }
            return outlines;
        });
    }

    private List<Outline> definitions(List<Definition> definitions, CatalogSnapshot catalog) {
        return definitions.isEmpty()
                ? List.of(Outline.of(Work.DEFINE, ""))
                : definitions.stream()
                        .flatMap(definition -> translator.definition(definition, catalog).stream())
                        .toList();
    }

    private void heading(Inspected inspected, String text, int firstLine) {
        out.println(
                "-- %s:%d %s".formatted(file.getFileName(), inspected.position().line() + firstLine - 1, text));
    }

    /** What the store refuses is told in the place of its text. */
    private void print(Inspected inspected, int firstLine, Supplier<List<Outline>> outlines) {
        try {
            outlines.get().forEach(outline -> print(outline, 1));
        } catch (SqlException e) {
            failed(e.error().at(inspected.position().line(), null), firstLine);
        }
    }

    private void print(Outline outline, int depth) {
        switch (outline) {
            case Outline.Computed computed -> {
                var detail = computed.detail().isEmpty() ? "" : ": " + computed.detail();
                comment(depth, computed.work().title() + detail + " (" + String.join("; ", computed.reasons()) + ")");
                computed.inputs().forEach(input -> print(input, depth + 1));
            }
            case Outline.Sent sent -> {
                line(depth, sent.sql() + ";");
                for (var parameter : sent.parameters()) {
                    comment(
                            depth + 1,
                            parameter.place() + " = " + (parameter.key() ? "key of " : "") + parameter.value());
                }
                for (var callback : sent.callbacks()) {
                    comment(
                            depth + 1,
                            "call " + callback.call() + " back into aul: " + callback.part() + " ("
                                    + String.join("; ", callback.reasons()) + ")");
                }
            }
            case Outline.Kept kept -> comment(depth, kept.table() + " is kept in the node's memory");
        }
    }

    private void comment(int depth, String text) {
        line(depth, "-- " + text.replace("\n", " "));
    }

    private void line(int depth, String text) {
        out.println("  ".repeat(depth) + text);
    }
}
