package dev.aul.gateway.tls;

import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolConfig.Protocol;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectedListenerFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectorFailureBehavior;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.IdentityCipherSuiteFilter;
import io.netty.handler.ssl.JdkSslContext;
import io.netty.handler.ssl.SslContext;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;

/**
 * TLS as a TDS server offers it.
 *
 * @param inside for handshakes wrapped in PRELOGIN packets: TLS 1.2 only, clients hang when 1.3 is offered there
 * @param around for TDS 8, where TLS comes first: 1.2 and 1.3, ALPN {@code tds/8.0}
 */
public record ServerTls(SslContext inside, SslContext around) {
    private static final ApplicationProtocolConfig TDS_8 = new ApplicationProtocolConfig(
            Protocol.ALPN, SelectorFailureBehavior.NO_ADVERTISE, SelectedListenerFailureBehavior.ACCEPT, "tds/8.0");

    /** Blocking: reads files, makes a certificate when there is none. Fails with an IOException that names the file. */
    public static ServerTls load(TlsOptions options) throws IOException {
        Path certificate = options.certificate();
        Path key = options.key();
        if ((certificate == null) != (key == null)) {
            throw new IOException("gateway.tls.certificate and gateway.tls.key must be set together");
        }
        if (certificate == null || key == null) {
            SelfSignedCertificate made = SelfSignedCertificate.in(options.folder());
            certificate = made.certificate();
            key = made.key();
        }
        return of(certificate, key);
    }

    private static ServerTls of(Path certificate, Path key) throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {OneKey.read(certificate, key)}, null, null);
            return new ServerTls(
                    server(context, ApplicationProtocolConfig.DISABLED, "TLSv1.2"),
                    server(context, TDS_8, "TLSv1.2", "TLSv1.3"));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(
                    "%s and %s are no PEM certificate and key: %s".formatted(certificate, key, e.getMessage()), e);
        }
    }

    private static SslContext server(SSLContext context, ApplicationProtocolConfig protocol, String... versions) {
        return new JdkSslContext(
                context, false, null, IdentityCipherSuiteFilter.INSTANCE, protocol, ClientAuth.NONE, versions, false);
    }
}
