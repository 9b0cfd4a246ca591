package dev.aul.messages.requests;

import dev.aul.messages.frames.Frame;
import java.util.List;

/** Frames of one call, numbered from 0 without gaps. */
public record FrameBatch(long callId, long sequence, List<Frame> frames) {}
