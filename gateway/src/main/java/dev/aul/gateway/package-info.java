/** The front of a node: TDS and HTTP in, requests on the event bus out. */
@NullMarked
package dev.aul.gateway;

import org.jspecify.annotations.NullMarked;
