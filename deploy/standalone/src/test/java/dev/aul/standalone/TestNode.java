package dev.aul.standalone;

import dev.aul.platform.configuration.Configuration;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A node on free ports over the example procedures, in a folder of the test's. */
final class TestNode {
    static final String PASSWORD = "Test-Password-1";

    private TestNode() {}

    static Node start(Path folder) {
        return start(folder, Map.of());
    }

    /** A node whose clients' requests run on another. */
    static Node passingOn(Path folder, Node server) {
        return start(
                folder,
                Map.of(
                        "storage.kind",
                        "sqlserver",
                        "storage.uri",
                        "sqlserver://sa:%s@127.0.0.1:%d".formatted(PASSWORD, server.tdsPort())));
    }

    /** On a store of another kind, {@code uri} of a server. */
    static Node start(Path folder, String storage, String uri) {
        return start(folder, Map.of("storage.kind", storage, "storage.uri", uri));
    }

    static Node start(Path folder, Map<String, String> more) {
        var settings = new HashMap<>(more);
        settings.put("data.folder", folder.toString());
        settings.put("procedures.folder", "../../procedures");
        settings.put("gateway.tds.port", "0");
        settings.put("gateway.http.port", "0");
        var configuration = Configuration.load(Optional.empty(), Map.of(), settings);
        return Node.start(configuration, PASSWORD, new PrintStream(OutputStream.nullOutputStream()));
    }
}
