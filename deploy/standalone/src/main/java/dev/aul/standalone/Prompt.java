package dev.aul.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/** Reads batches from a person or a pipe: lines up to GO, or to the end; {@code exit} and {@code quit} end it. */
final class Prompt implements AutoCloseable {
    /** A line, or null at the end. */
    private interface Lines {
        @Nullable
        String next(int number) throws IOException;
    }

    private final Lines lines;
    private final AutoCloseable source;
    private boolean ended;

    private Prompt(Lines lines, AutoCloseable source) {
        this.lines = lines;
        this.source = source;
    }

    /** Whether a person sits at standard input and output. */
    @SuppressWarnings("SystemConsoleNull") // since JDK 25 it is null again when there is no terminal
    static boolean hasTerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }

    static Prompt of(InputStream in) {
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        return new Prompt(_ -> reader.readLine(), reader);
    }

    /** With a number before each line, editing and history. */
    static Prompt ofTerminal() throws IOException {
        var terminal = TerminalBuilder.terminal();
        var reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .build();
        return new Prompt(
                number -> {
                    try {
                        return reader.readLine(number + "> ");
                    } catch (EndOfFileException | UserInterruptException _) {
                        return null;
                    }
                },
                terminal);
    }

    /** The next batch with its GO line, or null at the end. */
    @Nullable
    String next() throws IOException {
        var batch = new StringBuilder();
        for (int number = 1; !ended; number++) {
            var line = lines.next(number);
            var word = line == null ? "exit" : line.strip().toLowerCase(Locale.ROOT);
            if (word.equals("exit") || word.equals("quit")) {
                ended = true;
                break;
            }
            batch.append(line).append('\n');
            if (word.matches("go(\\s+\\d+)?")) {
                return batch.toString();
            }
        }
        return batch.isEmpty() ? null : batch.toString();
    }

    @Override
    public void close() throws IOException {
        try {
            source.close();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
