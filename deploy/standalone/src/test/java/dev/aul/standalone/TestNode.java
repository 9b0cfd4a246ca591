package dev.aul.standalone;

import dev.aul.platform.configuration.Configuration;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A node on free ports over the example procedures, in a folder of the test's. */
final class TestNode {
    static final String PASSWORD = "Test-Password-1";

    private TestNode() {}

    static Node start(Path folder) {
        var configuration = Configuration.load(
                Optional.empty(),
                Map.of(),
                Map.of(
                        "data.folder", folder.toString(),
                        "procedures.folder", "../../procedures",
                        "gateway.tds.port", "0",
                        "gateway.http.port", "0"));
        return Node.start(configuration, PASSWORD, new PrintStream(OutputStream.nullOutputStream()));
    }
}
