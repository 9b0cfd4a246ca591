/** The HTTP API: procedures and queries as JSON, NDJSON and CSV, tokens, health, metrics, OpenAPI. */
@NullMarked
package dev.aul.gateway.http;

import org.jspecify.annotations.NullMarked;
