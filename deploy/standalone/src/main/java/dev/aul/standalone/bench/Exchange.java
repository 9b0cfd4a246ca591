package dev.aul.standalone.bench;

/** The bytes of a request, and those of the reply that is right. */
record Exchange(byte[] request, byte[] reply) {}
