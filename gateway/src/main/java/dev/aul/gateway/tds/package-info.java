/** The TDS server: connections, TLS inside and around TDS, login, requests, frames as tokens. */
@NullMarked
package dev.aul.gateway.tds;

import org.jspecify.annotations.NullMarked;
