package dev.aul.gateway.tls;

import dev.aul.platform.identity.AtomicFile;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate the server signs itself, kept as two PEM files so that clients may pin it. */
record SelfSignedCertificate(Path certificate, Path key) {
    private static final Duration VALIDITY = Duration.ofDays(3650);

    /** The certificate in a folder, made when it is not there. Takes a moment the first time. */
    static SelfSignedCertificate in(Path folder) throws IOException {
        SelfSignedCertificate files =
                new SelfSignedCertificate(folder.resolve("certificate.pem"), folder.resolve("key.pem"));
        if (!Files.exists(files.certificate) || !Files.exists(files.key)) {
            files.make();
        }
        return files;
    }

    private void make() throws IOException {
        try {
            // RSA because old client libraries know nothing else
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            AtomicFile.write(key, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
            AtomicFile.write(certificate, pem("CERTIFICATE", sign(pair)));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IOException("cannot make a certificate: " + e.getMessage(), e);
        }
    }

    private static byte[] sign(KeyPair pair) throws IOException, OperatorCreationException {
        String host = hostName();
        X500Name name = new X500Name("CN=" + host.replaceAll("[^A-Za-z0-9.-]", "-"));
        Instant now = Instant.now();
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                name,
                new BigInteger(96, new SecureRandom()),
                Date.from(now.minus(Duration.ofDays(1))),
                Date.from(now.plus(VALIDITY)),
                name,
                pair.getPublic());
        builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName[] {
            new GeneralName(GeneralName.dNSName, host),
            new GeneralName(GeneralName.dNSName, "localhost"),
            new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
            new GeneralName(GeneralName.iPAddress, "::1")
        }));
        return builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate()))
                .getEncoded();
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
