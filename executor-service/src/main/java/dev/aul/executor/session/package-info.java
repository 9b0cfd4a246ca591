/** Client sessions: who may run, one request at a time, and the way of frames to the client. */
@NullMarked
package dev.aul.executor.session;

import org.jspecify.annotations.NullMarked;
