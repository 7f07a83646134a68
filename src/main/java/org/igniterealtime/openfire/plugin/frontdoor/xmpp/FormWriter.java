package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.dom4j.DocumentHelper;
import org.dom4j.Element;
import org.dom4j.QName;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Image;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/**
 * Writes the queries we answer with. What goes together, in which order and under which names is what twenty clients
 * need: user name and password as elements exactly when no challenge is due (Conversations would skip the challenge),
 * no other address beside a form (Dino would hide the form), one picture in one field called {@code ocr}.
 *
 * @see <a href="https://xmpp.org/extensions/xep-0077.html#precedence">XEP-0077, section 6</a>
 * @see <a href="https://xmpp.org/extensions/xep-0158.html#register">XEP-0158, section 4</a>
 */
final class FormWriter {

    /** The field that an invite is typed into. */
    static final String INVITE = "invite";

    private final String domain;
    private final Texts texts;
    private final Function<String, Optional<URI>> pictureAddress;
    private volatile Plain plain = new Plain(null, Map.of());

    /**
     * A writer.
     *
     * @param domain         the server's own
     * @param texts          what people read
     * @param pictureAddress where a browser finds the picture of a sealed challenge, if it can
     */
    FormWriter(String domain, Texts texts, Function<String, Optional<URI>> pictureAddress) {
        this.domain = domain;
        this.texts = texts;
        this.pictureAddress = pictureAddress;
    }

    /** Name and password, both as elements and as a form. The same for all who read one language: written once. */
    Element plain(Locale reader, Settings settings) {
        Plain last = plain;
        Plain kept = last.settings() == settings ? last : new Plain(settings, new ConcurrentHashMap<>());
        plain = kept;
        return kept.forms().computeIfAbsent(reader, language ->
                withoutChallenge(instructions("plain", language, settings), "", language)).createCopy();
    }

    /** Name and password for who has sent a good invite, with the name that is kept for them. */
    Element invited(Optional<Localpart> name, Locale reader) {
        return withoutChallenge(text(name.isPresent() ? "form.invited.name" : "form.invited", reader),
                name.map(Localpart::text).orElse(""), reader);
    }

    /** Name, password and invite. Only as a form: clients that show elements would leave the invite out. */
    Element code(Locale reader, Settings settings) {
        String words = settings.web().invited().map(page -> text("form.code.web", reader, page.toString()))
                .orElseGet(() -> text("form.code", reader));
        Element query = query();
        query.addElement("instructions").setText(words);
        DataForm form = DataForm.in(query, QueryReader.NAMESPACE, text("form.title", reader, domain), words).asked(INVITE, text("form.code.field", reader), "");
        nameAndPassword(form, "", reader);
        return query;
    }

    /** Name, password and picture. */
    Element captcha(String sid, String token, Image image, BitsOfBinary bits, Locale reader, Settings settings) {
        Element query = query();
        String kind = settings.needsApproval(Door.IN_BAND) ? "approval" : "captcha";
        query.addElement("instructions").setText(instructions(kind, reader, settings));
        DataForm form = form(query, QueryReader.NAMESPACE, kind, reader, settings);
        nameAndPassword(form, "", reader);
        pictureAddress.apply(token).ifPresent(address -> form
                .fixed("captcha-fallback-text", text("form.fallback-text", reader))
                .text("captcha-fallback-url", text("form.fallback-url", reader), address.toString()));
        form.hidden("from", domain).hidden("challenge", token).hidden("sid", sid)
                .picture("ocr", text("form.ocr", reader), image, bits.cid());
        query.add(bits.element());
        return query;
    }

    /** Where to go instead. The element for machines only with a safe address: some clients take no other. */
    Element redirect(Problem problem, Locale reader, Settings settings) {
        Element query = query();
        query.addElement("instructions").setText(texts.of(problem, reader));
        settings.web().signUp().filter(page -> "https".equalsIgnoreCase(page.getScheme())).ifPresent(page ->
                query.addElement(QName.get("x", "jabber:x:oob")).addElement(QName.get("url", "jabber:x:oob"))
                        .setText(page.toString()));
        return query;
    }

    /** What a signed-in account has on file. The password is never told. */
    Element registered(String account, Locale reader) {
        Element query = query();
        query.addElement("registered");
        query.addElement("instructions").setText(text("form.registered", reader));
        query.addElement("username").setText(account);
        query.addElement("password");
        return query;
    }

    /** Asks for the present password before the password is changed (XEP-0077, section 3.3). */
    Element confirmChange(String account, Locale reader) {
        Element query = query();
        DataForm.in(query, QueryReader.CHANGE_FORM, text("form.title", reader, domain), text("form.confirm", reader))
                .asked("username", text("form.username", reader), account)
                .secret("old_password", text("form.old-password", reader))
                .secret("password", text("form.new-password", reader));
        return query;
    }

    /** Asks for the present password before the account is removed (XEP-0077, section 3.2). */
    Element confirmRemoval(String account, Locale reader) {
        Element query = query();
        DataForm.in(query, QueryReader.CANCEL_FORM, text("form.title", reader, domain), text("form.confirm", reader))
                .asked("username", text("form.username", reader), account)
                .secret("password", text("form.password", reader));
        return query;
    }

    private Element withoutChallenge(String instructions, String name, Locale reader) {
        Element query = query();
        query.addElement("instructions").setText(instructions);
        query.addElement("username").setText(name);
        query.addElement("password");
        nameAndPassword(DataForm.in(query, QueryReader.NAMESPACE, text("form.title", reader, domain), instructions), name,
                reader);
        return query;
    }

    private DataForm form(Element query, String type, String kind, Locale reader, Settings settings) {
        return DataForm.in(query, type, text("form.title", reader, domain), instructions(kind, reader, settings));
    }

    private void nameAndPassword(DataForm form, String name, Locale reader) {
        form.asked("username", text("form.username", reader), name).secret("password", text("form.password", reader));
    }

    /** With the address of the sign-up page, if there is one, as the first and only address in it. */
    private String instructions(String kind, Locale reader, Settings settings) {
        return settings.web().signUp().map(page -> text("form." + kind + ".web", reader, page.toString()))
                .orElseGet(() -> text("form." + kind, reader));
    }

    private String text(String key, Locale reader, Object... arguments) {
        return texts.of("frontdoor." + key, reader, arguments);
    }

    /** The forms without a challenge, by language, of one snapshot of the settings. */
    private record Plain(Settings settings, Map<Locale, Element> forms) {
    }

    private static Element query() {
        return DocumentHelper.createElement(QName.get("query", QueryReader.NAMESPACE));
    }
}
