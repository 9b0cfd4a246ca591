package dev.aul.standalone.bench;

import dev.aul.tds.client.ConnectOptions;
import dev.aul.tds.client.TdsConnection;
import dev.aul.tds.request.Encryption;
import dev.aul.tds.request.RpcRequest.Call;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures benchmarks on a node that serves {@link BenchDatabase}. A figure and its limit are warmed up, then take turns
 * of half a second, so that what else the machine does falls on both.
 *
 * @param login of the node, which is asked for no encryption
 * @param connections that send at one time
 * @param warmUpSeconds of each figure and each limit, before they are measured
 * @param seconds that each figure, and each limit, is measured
 * @param folder for the files of limits
 */
public record Bench(ConnectOptions login, int connections, int warmUpSeconds, int seconds, Path folder) {
    private static final long SLICE_NANOS = 500_000_000;

    public Bench {
        login = login.withDatabase(BenchDatabase.NAME).withEncryption(Encryption.NOT_SUPPORTED, true);
    }

    public Measurement measure(Benchmark benchmark) throws IOException {
        List<List<Exchange>> exchanges = new ArrayList<>();
        try (Load figure = node(benchmark, exchanges)) {
            return switch (benchmark.limit()) {
                case ECHO -> {
                    try (var server = new EchoServer(exchanges.getFirst().getFirst());
                            Load echo = echo(server, exchanges)) {
                        yield compare(benchmark, figure, echo);
                    }
                }
                case AUTOCOMMIT -> {
                    try (Load inserts = new InsertLoad(folder.resolve(benchmark.name() + "-limit.db"))) {
                        yield compare(benchmark, figure, inserts);
                    }
                }
                case RPC -> {
                    try (Load rpc = node(Benchmark.ALL.getFirst(), new ArrayList<>())) {
                        yield compare(benchmark, figure, rpc);
                    }
                }
            };
        }
    }

    private Measurement compare(Benchmark benchmark, Load figure, Load limit) throws IOException {
        take(figure, new Sample(), limit, new Sample(), slices(warmUpSeconds));
        Sample ofFigure = new Sample();
        Sample ofLimit = new Sample();
        take(figure, ofFigure, limit, ofLimit, slices(seconds));
        return new Measurement(
                benchmark.name(),
                ofFigure.figure(),
                benchmark.limit().label(),
                ofLimit.figure(),
                benchmark.requiredPercent());
    }

    private static int slices(int seconds) {
        return (int) (seconds * 1_000_000_000L / SLICE_NANOS);
    }

    private static void take(Load figure, Sample ofFigure, Load limit, Sample ofLimit, int slices) throws IOException {
        for (int i = 0; i < slices; i++) {
            ofLimit.slice(limit, SLICE_NANOS);
            ofFigure.slice(figure, SLICE_NANOS);
        }
    }

    /** Connections to the node; {@code exchanges} gets what each of them sends. */
    private SocketLoad node(Benchmark benchmark, List<List<Exchange>> exchanges) throws IOException {
        SocketLoad load = new SocketLoad();
        for (int i = 0; i < connections; i++) {
            var channel = SocketChannel.open(new InetSocketAddress(login.host(), login.port()));
            var connection = TdsConnection.open(channel.socket(), login);
            List<Exchange> turns = new ArrayList<>();
            for (Call call : benchmark.calls().apply(i)) {
                turns.add(exchange(connection, call));
            }
            load.add(channel, turns);
            exchanges.add(turns);
        }
        return load;
    }

    /** The first reply is read, and must be without an error; the later ones must have the same bytes. */
    private static Exchange exchange(TdsConnection connection, Call call) throws IOException {
        var errors = connection.rpc(List.of(call)).errors();
        if (!errors.isEmpty()) {
            throw new IOException("%s: error %d: %s"
                    .formatted(
                            call.name(),
                            errors.getFirst().number(),
                            errors.getFirst().message()));
        }
        byte[] request = connection.encoded(List.of(call));
        return new Exchange(request, connection.exchange(request));
    }

    /** The same connections, each of which gets the first reply to all its requests. */
    private SocketLoad echo(EchoServer server, List<List<Exchange>> exchanges) throws IOException {
        byte[] reply = exchanges.getFirst().getFirst().reply();
        SocketLoad load = new SocketLoad();
        for (var turns : exchanges) {
            var channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
            channel.socket().setTcpNoDelay(true);
            load.add(
                    channel,
                    turns.stream()
                            .map(turn -> new Exchange(turn.request(), reply))
                            .toList());
        }
        return load;
    }
}
