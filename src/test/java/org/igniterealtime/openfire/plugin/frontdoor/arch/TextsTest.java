package org.igniterealtime.openfire.plugin.frontdoor.arch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.Outcome;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Setting;
import org.junit.jupiter.api.Test;

/** The language files are complete, agree with each other, and every text can be formatted. */
class TextsTest {

    private static final Pattern KEY = Pattern.compile("\"(frontdoor\\.[a-z0-9.-]*[a-z0-9])\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");

    @Test
    void allLanguagesHaveTheSameKeys() {
        Set<String> english = languages().get("frontdoor_i18n.properties").keySet();
        languages().forEach((file, texts) -> assertEquals(new TreeSet<>(english), texts.keySet(), file));
    }

    @Test
    void everyTextCanBeFormattedAndNamesTheSameThings() {
        Map<String, String> english = languages().get("frontdoor_i18n.properties");
        languages().forEach((file, texts) -> texts.forEach((key, text) -> {
            assertTrue(!text.isBlank(), file + " " + key);
            new MessageFormat(text);
            assertEquals(placeholders(english.get(key)), placeholders(text), file + " " + key);
        }));
    }

    @Test
    void everyLanguageHasItsFile() {
        assertEquals(Texts.LANGUAGES.stream().map(TextsTest::file).collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(languages().keySet()));
    }

    /** Short texts may be the same in two languages; what is longer was forgotten. */
    @Test
    void longTextsAreTranslated() {
        Map<String, String> english = languages().get("frontdoor_i18n.properties");
        List<Map<String, String>> others = languages().entrySet().stream()
                .filter(entry -> !entry.getKey().equals("frontdoor_i18n.properties")).map(Map.Entry::getValue).toList();
        assertEquals(Texts.LANGUAGES.size() - 1, others.size());
        others.forEach(texts -> assertEquals(List.of(), texts.entrySet().stream()
                .filter(entry -> entry.getValue().length() > 20 && entry.getValue().equals(english.get(entry.getKey())))
                .toList()));
    }

    /** A mark alone at the start of a line looks wrong to French readers. Addresses and names of groups have marks of their own. */
    @Test
    void frenchMarksKeepToTheirWords() {
        assertEquals(List.of(), languages().get("frontdoor_i18n_fr.properties").entrySet().stream()
                .filter(entry -> Pattern.compile(" [:;?!»]|« |[^\u00a0][;?!»]|[a-zé]:")
                        .matcher(entry.getValue().replaceAll("https?://|data:image/\\S+|group:\\S+", "")).find()).toList());
    }

    /** The console prints texts without placeholders as they stand, the rest of us through MessageFormat. */
    @Test
    void consoleTextsHaveNoQuotesThatMessageFormatWouldEat() {
        languages().forEach((file, texts) -> texts.forEach((key, text) -> assertTrue(
                !key.matches("frontdoor\\.(console|setting|health|web)\\..*") || !text.contains("'"), file + " " + key)));
    }

    @Test
    void everyReasonAndSettingHasItsTexts() {
        Set<String> keys = languages().get("frontdoor_i18n.properties").keySet();
        Stream<String> reasons = Arrays.stream(Reason.values()).flatMap(reason -> Stream.of(reason.key(),
                reason.key().replace(".reason.", ".console.refused.")));
        Stream<String> settings = Arrays.stream(Setting.values()).flatMap(setting -> Stream.of(
                setting.key().replaceFirst("^frontdoor\\.", "frontdoor.setting."),
                "frontdoor.console.syntax." + setting.syntaxKind()));
        assertEquals(List.of(), Stream.concat(reasons, settings).filter(key -> !keys.contains(key)).toList());
    }

    @Test
    void everyKeyInTheViewsHasItsText() throws IOException {
        Set<String> keys = languages().get("frontdoor_i18n.properties").keySet();
        try (Stream<Path> views = Files.list(Path.of("web/view"))) {
            assertEquals(List.of(), views.flatMap(view -> KEY.matcher(read(view)).results()).map(match -> match.group(1))
                    .filter(key -> !keys.contains(key)).toList());
        }
    }

    @Test
    void everyOutcomeAndDoorHasItsText() {
        Set<String> keys = languages().get("frontdoor_i18n.properties").keySet();
        assertEquals(List.of(), Stream.concat(Arrays.stream(Outcome.values()).map(outcome -> "outcome." + outcome.word()),
                Arrays.stream(Door.values()).map(door -> "door." + door.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .map(key -> "frontdoor.journal." + key).filter(key -> !keys.contains(key)).toList());
    }

    @Test
    void everySettingStandsInTheManualWithItsDefault() {
        String manual = read(Path.of("readme.html")).replaceAll("\\s+", " ");
        assertEquals(List.of(), Arrays.stream(Setting.values()).filter(setting -> !manual.contains("<code>"
                + setting.key() + "</code></td> <td>" + (setting.preset().isEmpty() ? "" : "<code>"
                + setting.preset().replace(",", ",<wbr>") + "</code>") + "</td>")).map(Setting::key).toList());
    }

    private static String file(Locale language) {
        return "frontdoor_i18n" + (language.equals(Locale.ENGLISH) ? "" : "_" + language) + ".properties";
    }

    /** All but {@code _en}, which is empty so that English is found where it stands. */
    private static Map<String, Map<String, String>> languages() {
        try (Stream<Path> files = Files.list(Path.of("i18n"))) {
            return files.filter(file -> !file.endsWith("frontdoor_i18n_en.properties"))
                    .collect(Collectors.toMap(file -> file.getFileName().toString(), TextsTest::load));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Map<String, String> load(Path file) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
        Map<String, String> sorted = new TreeMap<>();
        texts.forEach((key, text) -> sorted.put(key.toString(), text.toString()));
        return sorted;
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
