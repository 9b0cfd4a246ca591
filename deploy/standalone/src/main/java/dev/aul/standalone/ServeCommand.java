package dev.aul.standalone;

import dev.aul.platform.configuration.Configuration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs a node until it is told to stop. */
@Command(name = "serve", description = "Serves procedures over TDS and HTTP.")
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private SettingOptions options = new SettingOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        long started = ProcessHandle.current()
                .info()
                .startInstant()
                .orElse(java.time.Instant.now())
                .toEpochMilli();
        Configuration configuration = options.configuration();
        var node = Node.start(configuration, System.getenv("AUL_SA_PASSWORD"), System.err);
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
                        System.currentTimeMillis() - started));
        out.flush();
        stopped.await();
        return 0;
    }
}
