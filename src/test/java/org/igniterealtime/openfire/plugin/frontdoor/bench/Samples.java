package org.igniterealtime.openfire.plugin.frontdoor.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServerBuilder;

/**
 * What part of a server's time is spent in some method: of all samples of what its threads do, those with that method among the
 * callers. A share of one process needs no quiet machine, as it takes to compare two. What the kernel and the compiler do is in no
 * sample, so shares of the whole are smaller yet.
 */
final class Samples {

    private static final String SAMPLE = "jdk.ExecutionSample";

    private final Path file;

    /** Of the server that is to be started. From its start on: a recording started later undoes compiled code. */
    Samples(TrialServerBuilder server) {
        try {
            file = Files.createTempFile("samples", ".jfr");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.jvmOption("-XX:StartFlightRecording=" + SAMPLE + "#period=10ms,filename=" + file);
    }

    /** Says the shares of methods ({@code Type.method}) while that was measured. The server must have ended. */
    void say(Figure figure, List<String> methods) {
        List<List<String>> stacks = stacks(figure);
        methods.forEach(method -> {
            long in = stacks.stream().filter(stack -> stack.stream().anyMatch(frame -> frame.endsWith(method))).count();
            Figure.say("%s: %s in %d of %d samples, %.2f %%", figure.what, method, in, stacks.size(), 100.0 * in / stacks.size());
        });
    }

    private List<List<String>> stacks(Figure figure) {
        try {
            return RecordingFile.readAllEvents(file).stream().filter(event -> isOf(event, figure))
                    .map(event -> event.getStackTrace().getFrames().stream().map(frame -> name(frame.getMethod())).toList()).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean isOf(RecordedEvent event, Figure figure) {
        return event.getEventType().getName().equals(SAMPLE) && event.getStackTrace() != null
                && figure.isMeasured(event.getStartTime());
    }

    private static String name(RecordedMethod method) {
        return method.getType().getName() + "." + method.getName();
    }
}
