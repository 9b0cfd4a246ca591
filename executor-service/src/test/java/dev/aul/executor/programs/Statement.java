package dev.aul.executor.programs;

import java.util.ArrayList;
import java.util.List;

/**
 * A statement in parts, so that statements inside it can be left out.
 *
 * @param kind what it is counted as
 * @param frame the text before, between and behind the blocks: one more than there are blocks
 */
record Statement(String kind, List<String> frame, List<List<Statement>> blocks) {
    Statement {
        frame = List.copyOf(frame);
        blocks = List.copyOf(blocks);
    }

    static Statement of(String kind, String text) {
        return new Statement(kind, List.of(text), List.of());
    }

    static Statement of(String kind, String head, List<Statement> body, String tail) {
        return new Statement(kind, List.of(head, tail), List.of(body));
    }

    String text() {
        StringBuilder out = new StringBuilder(frame.getFirst());
        for (int i = 0; i < blocks.size(); i++) {
            out.append('\n').append(text(blocks.get(i))).append('\n').append(frame.get(i + 1));
        }
        return out.toString();
    }

    /** An empty block is no T-SQL. */
    static String text(List<Statement> block) {
        return block.isEmpty()
                ? "PRINT '';"
                : block.stream().map(Statement::text).collect(java.util.stream.Collectors.joining("\n"));
    }

    /** This without one of the statements inside it, in all ways; what is left of a block in the place of the whole too. */
    static List<List<Statement>> smaller(List<Statement> block) {
        List<List<Statement>> out = new ArrayList<>();
        for (int i = 0; i < block.size(); i++) {
            out.add(replaced(block, i, List.of()));
        }
        for (int i = 0; i < block.size(); i++) {
            Statement statement = block.get(i);
            for (int j = 0; j < statement.blocks.size(); j++) {
                out.add(replaced(block, i, statement.blocks.get(j)));
                for (List<Statement> inner : smaller(statement.blocks.get(j))) {
                    List<List<Statement>> blocks = new ArrayList<>(statement.blocks);
                    blocks.set(j, inner);
                    out.add(replaced(block, i, List.of(new Statement(statement.kind, statement.frame, blocks))));
                }
            }
        }
        return out;
    }

    private static List<Statement> replaced(List<Statement> block, int index, List<Statement> by) {
        List<Statement> out = new ArrayList<>(block);
        out.remove(index);
        out.addAll(index, by);
        return out;
    }

    /** The kinds of this and of all inside. */
    void kinds(java.util.function.Consumer<String> to) {
        to.accept(kind);
        blocks.forEach(block -> block.forEach(statement -> statement.kinds(to)));
    }
}
