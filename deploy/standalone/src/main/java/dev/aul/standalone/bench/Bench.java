package dev.aul.standalone.bench;

import dev.aul.standalone.bench.NativeDatabase.Native;
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
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Measures benchmarks on a node that serves {@link BenchDatabase}. A figure and its limits are warmed up, then take turns
 * of half a second, so that what else the machine does falls on both.
 *
 * @param login of the node, which is asked for no encryption
 * @param connections that send at one time
 * @param warmUpSeconds of each figure and each limit, before they are measured
 * @param seconds that each figure, and each limit, is measured
 * @param folder for the files of limits
 * @param natives what is measured against on a database server; null for SQLite
 */
public record Bench(
        ConnectOptions login,
        int connections,
        int warmUpSeconds,
        int seconds,
        Path folder,
        @Nullable NativeDatabase natives) {
    private static final long SLICE_NANOS = 500_000_000;

    public Bench {
        login = login.withEncryption(Encryption.NOT_SUPPORTED, true);
    }

    public Measurement measure(Benchmark benchmark) throws IOException {
        List<List<Exchange>> exchanges = new ArrayList<>();
        try (Load figure = node(benchmark, exchanges)) {
            return switch (benchmark.limit()) {
                case ECHO -> {
                    try (var server = new EchoServer(exchanges.getFirst().getFirst());
                            Load echo = echo(server, exchanges)) {
                        yield compare(benchmark, figure, echo, null);
                    }
                }
                case AUTOCOMMIT -> {
                    try (Load inserts = new InsertLoad(folder.resolve(benchmark.name() + "-limit.db"))) {
                        yield compare(benchmark, figure, inserts, null);
                    }
                }
                case RPC -> {
                    try (Load rpc = node(Benchmark.all("sqlite").getFirst(), new ArrayList<>())) {
                        yield compare(benchmark, figure, rpc, null);
                    }
                }
                case DRIVER_SELECT -> compare(benchmark, figure, direct(Native.SELECT, benchmark), null);
                case DRIVER_INSERT -> compare(benchmark, figure, direct(Native.INSERT, benchmark), null);
                case PROCEDURE -> {
                    try (var server = new EchoServer(exchanges.getFirst().getFirst());
                            Load echo = echo(server, exchanges)) {
                        yield compare(benchmark, figure, direct(Native.ORDER, benchmark), echo);
                    }
                }
            };
        }
    }

    private Load direct(Native statement, Benchmark benchmark) {
        return Objects.requireNonNull(natives)
                .load(
                        statement,
                        IntStream.range(0, connections)
                                .mapToObj(benchmark::values)
                                .toList());
    }

    private Measurement compare(Benchmark benchmark, Load figure, Load limit, @Nullable Load echo) throws IOException {
        List<Load> loads = echo == null ? List.of(limit, figure) : List.of(limit, echo, figure);
        take(loads, loads.stream().map(_ -> new Sample()).toList(), slices(warmUpSeconds));
        List<Sample> samples = loads.stream().map(_ -> new Sample()).toList();
        take(loads, samples, slices(seconds));
        return new Measurement(
                benchmark.name(),
                samples.getLast().figure(),
                benchmark.limit().label(),
                samples.getFirst().figure(),
                echo == null ? null : samples.get(1).figure(),
                benchmark.requirement());
    }

    private static int slices(int seconds) {
        return (int) (seconds * 1_000_000_000L / SLICE_NANOS);
    }

    private static void take(List<Load> loads, List<Sample> samples, int slices) throws IOException {
        for (int i = 0; i < slices; i++) {
            for (int j = 0; j < loads.size(); j++) {
                samples.get(j).slice(loads.get(j), SLICE_NANOS);
            }
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
                turns.add(exchange(connection, call, benchmark.sameReplies()));
            }
            load.add(channel, turns);
            exchanges.add(turns);
        }
        return load;
    }

    /** The first reply is read, and must be without an error; the later ones are compared with it. */
    private static Exchange exchange(TdsConnection connection, Call call, boolean always) throws IOException {
        var errors = connection.rpc(List.of(call)).errors();
        if (!errors.isEmpty()) {
            throw new IOException("%s: error %d: %s"
                    .formatted(
                            call.name(),
                            errors.getFirst().number(),
                            errors.getFirst().message()));
        }
        byte[] request = connection.encoded(List.of(call));
        return new Exchange(request, connection.exchange(request), always);
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
                            .map(turn -> new Exchange(turn.request(), reply, true))
                            .toList());
        }
        return load;
    }
}
