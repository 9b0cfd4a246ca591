package dev.aul.standalone;

import io.vertx.core.Vertx;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Runs a node until it is told to stop. */
final class ServeCommand implements Callable<Integer> {
    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("serve");
    /** Made while the options are read. */
    private final CompletableFuture<Vertx> vertx = CompletableFuture.supplyAsync(Vertx::vertx);

    private ServeCommand() {}

    static CommandLine commandLine() {
        var spec = new ServeCommand().spec;
        spec.usageMessage().description("Serves procedures over TDS and HTTP.");
        SettingOptions.addTo(spec);
        return new CommandLine(spec);
    }

    @Override
    public Integer call() throws InterruptedException {
        var configuration = SettingOptions.configuration(spec);
        var node = Node.start(configuration, vertx.join(), System.getenv("AUL_SA_PASSWORD"), System.err);
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            node.close();
            stopped.countDown();
        }));
        var out = spec.commandLine().getOut();
        out.println("ready tds=%s:%d http=%s:%d databases=%d procedures=%d in %d ms"
                .formatted(
                        node.host(),
                        node.tdsPort(),
                        node.host(),
                        node.httpPort(),
                        node.databases(),
                        node.procedures(),
                        System.currentTimeMillis()
                                - ManagementFactory.getRuntimeMXBean().getStartTime()));
        out.flush();
        stopped.await();
        return 0;
    }
}
