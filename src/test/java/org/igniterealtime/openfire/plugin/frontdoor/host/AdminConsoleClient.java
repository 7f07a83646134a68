package org.igniterealtime.openfire.plugin.frontdoor.host;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an administrator does at the console. The forms carry the field names of our plain console, of Openfire 5's and of
 * Openfire 4.2's together, so that they work on all three; each ignores the others' fields.
 *
 * @param session the console, by HTTP
 */
record AdminConsoleClient(ConsoleSession session) {

    private static final String PROPERTIES = "server-properties.jsp";
    private static final String PLUGINS = "plugin-admin.jsp";

    void setProperty(String name, String value) {
        session.submit(PROPERTIES, Map.of("action", "save", "key", name, "value", value, "encrypt", "false",
            "propName", name, "propValue", value, "save", "save"));
        String now = getProperty(name).orElse("");
        if (!now.equals(value) && !now.equals("hidden")) {
            throw new TrialServerException("property " + name + " is \"" + now + "\" after it was set to \"" + value + "\"");
        }
    }

    void deleteProperty(String name) {
        session.submit(PROPERTIES, Map.of("action", "delete", "key", name, "propName", name, "del", "true"));
    }

    /** The value shown; {@code hidden} for an encrypted one. */
    Optional<String> getProperty(String name) {
        Matcher row = Pattern.compile("<td class=\"nameColumn\">\\s*(?:<span>)?" + Pattern.quote(name)
            + "(?:</span>)?\\s*</td>\\s*<td class=\"valueColumn\">(.*?)</td>", Pattern.DOTALL)
            .matcher(session.page(PROPERTIES + "?searchName=" + ConsoleSession.encode(name)));
        return row.find() ? Optional.of(row.group(1)).filter(cell -> !cell.contains("<span class=\"hidden\">none"))
            .map(AdminConsoleClient::plain) : Optional.empty();
    }

    void deletePlugin(String name) {
        session.submit(PLUGINS, Map.of("deleteplugin", name));
    }

    void reloadPlugin(String name) {
        session.submit(PLUGINS, Map.of("reloadplugin", name));
    }

    void uploadPlugin(Path jar) {
        String boundary = "front-door-" + Long.toHexString(System.nanoTime());
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            body.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"uploadfile\"; filename=\""
                + jar.getFileName() + "\"\r\nContent-Type: application/java-archive\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            body.write(Files.readAllBytes(jar));
            body.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new TrialServerException("cannot read the plugin " + jar, e);
        }
        String result = session.upload(PLUGINS, "?uploadplugin", "multipart/form-data; boundary=" + boundary,
            body.toByteArray()).toString();
        if (!result.contains("uploadsuccess=true")) {
            throw new TrialServerException("the console refused the plugin " + jar + ": " + result);
        }
    }

    private static String plain(String html) {
        Matcher span = Pattern.compile("<span[^>]*>(.*?)</span>", Pattern.DOTALL).matcher(html);
        return (span.find() ? span.group(1) : html).strip().replace("&lt;", "<").replace("&gt;", ">")
            .replace("&quot;", "\"").replace("&#034;", "\"").replace("&#039;", "'").replace("&amp;", "&");
    }
}
