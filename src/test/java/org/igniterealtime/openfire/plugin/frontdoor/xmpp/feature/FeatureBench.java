package org.igniterealtime.openfire.plugin.frontdoor.xmpp.feature;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the rewriting of stream features costs a stream that is being set up: the text as Openfire 4.2.0 writes it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class FeatureBench {

    private static final String STREAM = "<?xml version='1.0' encoding='UTF-8'?><stream:stream xmlns:stream="
            + "\"http://etherx.jabber.org/streams\" xmlns=\"jabber:client\" from=\"localhost\" id=\"9gu2yo5j4i\" xml:lang=\"en\" "
            + "version=\"1.0\"><stream:features><mechanisms xmlns=\"urn:ietf:params:xml:ns:xmpp-sasl\"><mechanism>PLAIN"
            + "</mechanism><mechanism>SCRAM-SHA-1</mechanism><mechanism>CRAM-MD5</mechanism><mechanism>DIGEST-MD5</mechanism>"
            + "</mechanisms><compression xmlns=\"http://jabber.org/features/compress\"><method>zlib</method></compression>"
            + "<register xmlns=\"http://jabber.org/features/iq-register\"/></stream:features>";

    private final Rewriter before = new Rewriter(List.of(new NoRegisterInClear(() -> true)));
    private final Rewriter now = new Rewriter(List.of(new NoRegisterInClear(() -> true), new InviteFeatures(() -> true)));

    /** An encrypted stream, as before there were invites. */
    @Benchmark
    public String withoutInvites() {
        return before.rewrite(STREAM, true);
    }

    /** The same, offered to take invites. */
    @Benchmark
    public String withInvites() {
        return now.rewrite(STREAM, true);
    }

    /** A stream in clear text, from which registration is taken out. */
    @Benchmark
    public String inClear() {
        return now.rewrite(STREAM, false);
    }
}
