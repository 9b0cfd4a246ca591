package dev.aul.tds.client;

import dev.aul.tds.TdsVersion;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** The socket, and TLS on it: before everything (TDS 8.0), after PRELOGIN, or around the login alone. */
final class Transport implements AutoCloseable {
    private static final int PACKET_SIZE_BEFORE_LOGIN = 4096;

    private final Socket socket;
    private final ConnectOptions options;
    private final PacketStream packets;

    private Transport(Socket socket, ConnectOptions options) throws IOException {
        this.socket = socket;
        this.options = options;
        this.packets = new PacketStream(socket.getInputStream(), socket.getOutputStream(), PACKET_SIZE_BEFORE_LOGIN);
    }

    static Transport connect(ConnectOptions options) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(options.host(), options.port()), options.timeoutMillis());
            return over(socket, options);
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    /** Over a socket that is connected, which is closed when this fails. */
    static Transport over(Socket socket, ConnectOptions options) throws IOException {
        try {
            socket.setSoTimeout(options.timeoutMillis());
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
            Transport transport = new Transport(socket, options);
            if (options.version() == TdsVersion.V8_0) {
                SSLSocket tls = transport.layer(socket);
                SSLParameters parameters = tls.getSSLParameters();
                parameters.setApplicationProtocols(new String[] {"tds/8.0"});
                tls.setSSLParameters(parameters);
                transport.handshake(tls);
            }
            return transport;
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    void timeoutMillis(int millis) throws IOException {
        socket.setSoTimeout(millis);
    }

    PacketStream packets() {
        return packets;
    }

    /** TLS within PRELOGIN packets; newer versions than 1.2 do not work this way. */
    void startTls() throws IOException {
        HandshakeSocket wrapped = new HandshakeSocket(socket);
        SSLSocket tls = layer(wrapped);
        tls.setEnabledProtocols(new String[] {"TLSv1.2"});
        handshake(tls);
        wrapped.handshakeDone();
    }

    /** Back to clear text, after a login that alone was encrypted. */
    void endTls() throws IOException {
        packets.switchTo(socket.getInputStream(), socket.getOutputStream());
    }

    private SSLSocket layer(Socket below) throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, options.trustsAnyCertificate() ? new TrustManager[] {new TrustAll()} : null, null);
            SSLSocket tls =
                    (SSLSocket) context.getSocketFactory().createSocket(below, options.host(), options.port(), true);
            if (!options.trustsAnyCertificate()) {
                SSLParameters parameters = tls.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                tls.setSSLParameters(parameters);
            }
            return tls;
        } catch (GeneralSecurityException e) {
            throw new IOException("TLS is not available: " + e.getMessage(), e);
        }
    }

    private void handshake(SSLSocket tls) throws IOException {
        tls.startHandshake();
        packets.switchTo(tls.getInputStream(), tls.getOutputStream());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** For servers with certificates of their own making, when the user says so. */
    private static final class TrustAll implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
