package org.igniterealtime.openfire.plugin.frontdoor.it;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.dom4j.DocumentException;
import org.dom4j.DocumentHelper;
import org.dom4j.Element;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;

/** A client over BOSH (XEP-0124, XEP-0206), as web clients are: one request at a time. */
final class BoshLine implements Line {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI address;
    private final String[] headers;
    private final Element first;
    private long rid = ThreadLocalRandom.current().nextInt(1_000_000);
    private String sid = "";

    private BoshLine(URI address, String... headers) {
        this.address = address;
        this.headers = headers;
        this.first = post("content='text/xml; charset=utf-8' to='localhost' hold='1' wait='5' ver='1.6' "
            + "xmpp:version='1.0' xmlns:xmpp='urn:xmpp:xbosh'", "");
        this.sid = first.attributeValue("sid");
    }

    static BoshLine encrypted(TrialServer server) {
        return new BoshLine(URI.create("https://localhost:" + server.httpsPort() + "/http-bind/"));
    }

    /** Not encrypted; with more headers on every request. */
    static BoshLine clear(TrialServer server, String... headers) {
        return new BoshLine(URI.create("http://localhost:" + server.httpPort() + "/http-bind/"), headers);
    }

    /** The answer to the first request, stream features and all. */
    String features() {
        return first.asXML();
    }

    @Override
    public Stanza iq(String xml) {
        String id = Stanza.parse(xml).attribute("id").orElseThrow();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Element body = post("", xml.replaceFirst("<iq ", "<iq xmlns='jabber:client' "));
        while (answer(body, id).isEmpty() && System.nanoTime() < deadline) {
            body = post("", "");
        }
        Stanza answer = answer(body, id).orElseThrow(() -> new AssertionError("no answer over BOSH"));
        Etiquette.check(xml, answer, false);
        return answer;
    }

    @Override
    public void close() {
        post("type='terminate'", "");
    }

    private static Optional<Stanza> answer(Element body, String id) {
        return body.elements("iq").stream().filter(iq -> id.equals(iq.attributeValue("id"))).map(Stanza::new).findAny();
    }

    private Element post(String attributes, String content) {
        String xml = "<body xmlns='http://jabber.org/protocol/httpbind' rid='" + rid++ + "' "
            + (sid.isEmpty() ? "" : "sid='" + sid + "' ") + attributes + ">" + content + "</body>";
        String answer = Http.post(address, xml, headers).body();
        try {
            return DocumentHelper.parseText(answer).getRootElement();
        } catch (DocumentException e) {
            throw new AssertionError(answer, e);
        }
    }
}
