/** The server's certificate and the TLS settings made from it. */
@NullMarked
package dev.aul.gateway.tls;

import org.jspecify.annotations.NullMarked;
