package org.igniterealtime.openfire.plugin.frontdoor.bench;

import java.util.concurrent.TimeUnit;
import org.igniterealtime.openfire.plugin.frontdoor.xmpp.feature.InviteFeatures;
import org.igniterealtime.openfire.plugin.frontdoor.xmpp.feature.NoRegisterInClear;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What our changes of stream features cost a stream that is being set up; the text is as Openfire 4.2.0 writes it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class FeatureBench {

    private static final String FEATURES = "<stream:features><mechanisms xmlns=\"urn:ietf:params:xml:ns:xmpp-sasl\">"
            + "<mechanism>PLAIN</mechanism><mechanism>SCRAM-SHA-1</mechanism><mechanism>CRAM-MD5</mechanism><mechanism>DIGEST-MD5"
            + "</mechanism></mechanisms><compression xmlns=\"http://jabber.org/features/compress\"><method>zlib</method>"
            + "</compression><register xmlns=\"http://jabber.org/features/iq-register\"/></stream:features>";

    private final NoRegisterInClear clear = new NoRegisterInClear(() -> true);
    private final InviteFeatures invites = new InviteFeatures(() -> true);

    /** An encrypted stream, offered to take invites. */
    @Benchmark
    public String encrypted() {
        return invites.apply(clear.apply(FEATURES, true), true);
    }

    /** A stream in clear text, from which registration is taken out. */
    @Benchmark
    public String inClear() {
        return invites.apply(clear.apply(FEATURES, false), false);
    }
}
