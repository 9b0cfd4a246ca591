package dev.aul.gateway.tls;

import dev.aul.platform.identity.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** A certificate the server signs itself, kept as two PEM files so that clients may pin it. */
record SelfSignedCertificate(Path certificate, Path key) {
    private static final String ALIAS = "aul";
    private static final String PASSWORD_VARIABLE = "AUL_KEYTOOL_PASSWORD";

    /** The certificate in a folder, made when it is not there. Takes a moment the first time. */
    static SelfSignedCertificate in(Path folder) throws IOException {
        SelfSignedCertificate files =
                new SelfSignedCertificate(folder.resolve("certificate.pem"), folder.resolve("key.pem"));
        if (!Files.exists(files.certificate) || !Files.exists(files.key)) {
            files.make(folder);
        }
        return files;
    }

    /** By the JDK's keytool: it is the one maker of certificates that every JDK brings. */
    private void make(Path folder) throws IOException {
        Path work = Files.createTempDirectory(folder, ".certificate");
        Path store = work.resolve("made.p12");
        String password = UUID.randomUUID().toString();
        try {
            run(keytool(store), password);
            KeyStore made = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(store)) {
                made.load(in, password.toCharArray());
            }
            AtomicFile.write(
                    key,
                    pem(
                            "PRIVATE KEY",
                            made.getKey(ALIAS, password.toCharArray()).getEncoded()));
            AtomicFile.write(
                    certificate, pem("CERTIFICATE", made.getCertificate(ALIAS).getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IOException("cannot make a certificate: " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(store);
            Files.deleteIfExists(work);
        }
    }

    private static List<String> keytool(Path store) {
        String host = hostName().replaceAll("[^A-Za-z0-9.-]", "-");
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "RSA", // old client libraries know nothing else
                "-keysize",
                "2048",
                "-startdate",
                "-1d",
                "-validity",
                "3650",
                "-dname",
                "CN=" + host,
                "-ext",
                "san=dns:" + host + ",dns:localhost,ip:127.0.0.1,ip:::1",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass:env",
                PASSWORD_VARIABLE);
    }

    private static void run(List<String> command, String password) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put(PASSWORD_VARIABLE, password);
        Process process = builder.start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException("cannot make a certificate: keytool says " + output.strip()
                        + "; set gateway.tls.certificate and gateway.tls.key instead");
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while making a certificate", e);
        }
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    private static byte[] pem(String label, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(label, body, label)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
