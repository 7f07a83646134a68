package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Samples;

/**
 * The picture or the sound of a sample of the CAPTCHA, as a file: consoles of later Openfires let no page carry them itself.
 */
public final class SampleServlet extends Screen {

    private static final long serialVersionUID = 1L;

    private final transient Samples samples;

    /** A controller. */
    public SampleServlet(Desk desk, Samples samples) {
        super(desk, "sample");
        this.samples = samples;
    }

    @Override
    protected Reply show(ConsoleVisit visit) {
        Optional<File> picture = file(visit, "picture", token -> samples.picture(token)
                .map(image -> new File(image.mediaType(), image.bytes())));
        return picture.or(() -> file(visit, "sound", token -> samples.sound(token)
                .map(sound -> new File(sound.mediaType(), sound.bytes())))).<Reply>map(file -> file).orElse(exchange ->
                exchange.response().setStatus(HttpServletResponse.SC_NOT_FOUND));
    }

    private static Optional<File> file(ConsoleVisit visit, String name, Function<String, Optional<File>> maker) {
        return Optional.of(visit.form().text(name)).filter(token -> !token.isEmpty()).flatMap(maker);
    }

    private record File(String type, byte[] bytes) implements Reply {
        @Override
        public void send(Exchange exchange) throws IOException {
            exchange.response().setContentType(type);
            exchange.response().setHeader("X-Content-Type-Options", "nosniff");
            exchange.response().setContentLength(bytes.length);
            exchange.response().getOutputStream().write(bytes);
        }
    }
}
