package dev.aul.standalone;

import dev.aul.platform.configuration.Configuration;
import dev.aul.standalone.bench.Bench;
import dev.aul.standalone.bench.BenchDatabase;
import dev.aul.standalone.bench.Benchmark;
import dev.aul.standalone.bench.NativeDatabase;
import dev.aul.standalone.bench.Report;
import dev.aul.tds.client.ConnectOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures a node of its own, made for it in a temporary folder, beside what its transport and store could do alone. */
@Command(name = "bench", description = "Measures speed, each figure beside its limit from the same run.")
final class BenchCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "NAME",
            arity = "0..*",
            description = "scalar, select, insert, executesql; on a server also order, order-off; default: all")
    private List<String> names = List.of();

    @Option(names = "--storage", defaultValue = "sqlite", description = "sqlite, postgres or mysql; default sqlite")
    private String storage = "sqlite";

    @Option(
            names = "--storage-uri",
            defaultValue = "",
            description = "of the server, where the benchmark makes its own schemas")
    private String uri = "";

    @Option(names = "--connections", defaultValue = "8", description = "that call at one time; default 8")
    private int connections = 8;

    @Option(names = "--seconds", defaultValue = "10", description = "that each figure and each limit takes; default 10")
    private int seconds = 10;

    @Option(names = "--warm-up", defaultValue = "6", description = "seconds before each is measured; default 6")
    private int warmUp = 6;

    @Option(names = "--format", defaultValue = "text", description = "text or json")
    private Report format = Report.TEXT;

    @Option(names = "--check", description = "exit status 1 when a figure misses what is required of it")
    private boolean check;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (connections < 1 || seconds < 1 || warmUp < 0) {
            throw new Failure("--connections and --seconds are at least 1, --warm-up at least 0");
        }
        var all = Benchmark.all(storage);
        var chosen = names.isEmpty()
                ? all
                : names.stream().map(name -> benchmark(name, all)).toList();
        var folder = Files.createTempDirectory("aul-bench-");
        try {
            return measure(chosen, folder) || !check ? 0 : 1;
        } finally {
            delete(folder);
        }
    }

    private static Benchmark benchmark(String name, List<Benchmark> all) {
        return all.stream()
                .filter(benchmark -> benchmark.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Failure("there is no benchmark '%s'; there are %s"
                        .formatted(
                                name,
                                String.join(
                                        ", ", all.stream().map(Benchmark::name).toList()))));
    }

    /** The database has a name that no other has, and goes when all is measured. */
    private boolean measure(List<Benchmark> chosen, Path folder) throws IOException {
        var database = "aul_bench_" + Long.toHexString(new SecureRandom().nextLong());
        BenchDatabase.write(folder.resolve("procedures"), database);
        var password = UUID.randomUUID().toString();
        try (var node = start(folder, password)) {
            var login = ConnectOptions.to(node.host(), node.tdsPort(), "sa", password);
            try (var natives = storage.equals("sqlite")
                    ? null
                    : NativeDatabase.open(storage, uri, connections, database + "_native")) {
                var options = login.withDatabase(database);
                return measure(chosen, new Bench(options, connections, warmUp, seconds, folder, natives));
            } finally {
                node.dropDatabase(database);
            }
        }
    }

    private boolean measure(List<Benchmark> chosen, Bench bench) throws IOException {
        var out = spec.commandLine().getOut();
        out.println(format.header(connections, seconds, storage));
        boolean allMet = true;
        for (var benchmark : chosen) {
            var measured = bench.measure(benchmark);
            allMet &= measured.met();
            out.println(format.line(measured));
            out.flush();
        }
        return allMet;
    }

    private Node start(Path folder, String password) {
        var configuration = Configuration.load(
                Optional.empty(),
                System.getenv(),
                Map.of(
                        "data.folder",
                        folder.resolve("data").toString(),
                        "procedures.folder",
                        folder.resolve("procedures").toString(),
                        "gateway.tds.port",
                        "0",
                        "gateway.http.port",
                        "0",
                        "storage.kind",
                        storage,
                        "storage.uri",
                        uri));
        return Node.start(configuration, password, System.err);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
