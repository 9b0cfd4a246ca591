package dev.aul.gateway.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/**
 * The server's only key and its chain. A key manager over an in-memory key store would encrypt and decrypt the key, which
 * takes longer than the rest of a node's start.
 */
final class OneKey extends X509ExtendedKeyManager {
    private static final String ALIAS = "server";
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private final X509Certificate[] chain;
    private final PrivateKey key;

    private OneKey(X509Certificate[] chain, PrivateKey key) {
        this.chain = chain;
        this.key = key;
    }

    /**
     * @param certificate PEM chain, the server's own certificate first
     * @param key PEM, PKCS #8
     * @throws GeneralSecurityException when one of them is not that, or the key has another algorithm than the certificate
     */
    static OneKey read(Path certificate, Path key) throws IOException, GeneralSecurityException {
        X509Certificate[] chain = CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(certificate)))
                .stream()
                .map(X509Certificate.class::cast)
                .toArray(X509Certificate[]::new);
        if (chain.length == 0) {
            throw new GeneralSecurityException("the first has no certificate");
        }
        String algorithm = chain[0].getPublicKey().getAlgorithm();
        return new OneKey(
                chain, KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(decoded(key))));
    }

    private static byte[] decoded(Path key) throws IOException, GeneralSecurityException {
        String text = Files.readString(key, StandardCharsets.US_ASCII);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new GeneralSecurityException(
                    "the second has no '" + BEGIN + "' (convert it with openssl pkcs8 -topk8 -nocrypt)");
        }
        return Base64.getMimeDecoder().decode(text.substring(begin + BEGIN.length(), end));
    }

    /** {@code keyType} is the key's algorithm, maybe with the signature's behind it: {@code EC}, {@code EC_RSA}. */
    private @Nullable String aliasFor(String keyType) {
        return keyType.split("_", 2)[0].equals(key.getAlgorithm()) ? ALIAS : null;
    }

    @Override
    public @Nullable String chooseEngineServerAlias(String keyType, Principal[] issuers, SSLEngine engine) {
        return aliasFor(keyType);
    }

    @Override
    public @Nullable String chooseServerAlias(String keyType, Principal[] issuers, Socket socket) {
        return aliasFor(keyType);
    }

    @Override
    public String @Nullable [] getServerAliases(String keyType, Principal[] issuers) {
        String alias = aliasFor(keyType);
        return alias == null ? null : new String[] {alias};
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        return chain.clone();
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
        return key;
    }

    @Override
    public @Nullable String chooseClientAlias(String[] keyTypes, Principal[] issuers, Socket socket) {
        return null;
    }

    @Override
    public String @Nullable [] getClientAliases(String keyType, Principal[] issuers) {
        return null;
    }
}
