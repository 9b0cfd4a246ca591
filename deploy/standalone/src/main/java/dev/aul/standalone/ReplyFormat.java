package dev.aul.standalone;

import picocli.CommandLine.Option;

/** How rows are drawn, in sqlcmd's spelling. */
final class ReplyFormat {
    @Option(names = "-s", paramLabel = "TEXT", defaultValue = "  ", description = "what stands between columns")
    String separator = "  ";

    @Option(names = "-W", description = "no blanks to fill the columns")
    boolean trimmed;

    @Option(
            names = "-h",
            paramLabel = "N",
            defaultValue = "0",
            description = "rows after which the head is printed again; 0 once, -1 never")
    int headEvery;

    static final ReplyFormat DEFAULT = new ReplyFormat();
}
