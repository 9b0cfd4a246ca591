/** What a client sends: pre-login, login, batches, RPCs, transaction requests, bulk rows; read and written. */
@NullMarked
package dev.aul.tds.request;

import org.jspecify.annotations.NullMarked;
