package dev.aul.language.ast;

import java.util.List;

/** One batch: what stands between two GO lines. */
public record Batch(String text, List<Statement> statements) {
    public Batch {
        statements = List.copyOf(statements);
    }
}
