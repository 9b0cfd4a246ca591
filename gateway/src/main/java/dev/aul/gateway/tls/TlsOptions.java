package dev.aul.gateway.tls;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the certificate comes from.
 *
 * @param folder keeps the self-signed certificate that is made when none is configured
 * @param certificate PEM chain, null for a self-signed one
 * @param key PEM private key (PKCS #8) of the certificate
 */
public record TlsOptions(
        Path folder, @Nullable Path certificate, @Nullable Path key) {
    public static TlsOptions selfSigned(Path folder) {
        return new TlsOptions(folder, null, null);
    }
}
