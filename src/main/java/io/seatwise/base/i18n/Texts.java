package io.seatwise.base.i18n;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every text a person reads: all bundles {@code i18n/<module>[_<language>].properties} on the class path, merged. English
 * is the default and fills what another language lacks; a further language is a further file. Texts with values are
 * {@link MessageFormat}s in which an apostrophe is simply an apostrophe.
 */
@Component
public class Texts implements I18NProvider {

    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);
    private static final Pattern FILE = Pattern.compile("(.+?)(?:_([a-z]{2,3}(?:_[A-Z]{2})?))?\\.properties");

    private final Map<Locale, Map<String, String>> bundles = new ConcurrentHashMap<>();
    private final List<Locale> locales;

    public Texts() {
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*.properties")) {
                add(file);
            }
        } catch (IOException exception) {
            throw new UncheckedIOException("The texts cannot be read", exception);
        }
        bundles.computeIfAbsent(Locale.ENGLISH, locale -> new TreeMap<>());
        locales = bundles.keySet().stream()
                .sorted(Comparator.comparing((Locale locale) -> !locale.equals(Locale.ENGLISH))
                        .thenComparing(Locale::toLanguageTag))
                .toList();
    }

    /** English first, then the others by their tag. */
    @Override
    public List<Locale> getProvidedLocales() {
        return new ArrayList<>(locales);
    }

    @Override
    public Locale getDefaultLocale() {
        return Locale.ENGLISH;
    }

    /** Whether English has this key; other texts may be shown as they are. */
    public boolean has(String key) {
        return in(Locale.ENGLISH).containsKey(key);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... values) {
        String pattern = pattern(key, locale);
        if (pattern == null) {
            LOG.warn("No text for the key {}", key);
            return key;
        }
        if (values == null || values.length == 0) {
            return pattern;
        }
        return new MessageFormat(pattern.replace("''", "'").replace("'", "''"), locale).format(values);
    }

    @Override
    public Map<String, String> getAllTranslations(Locale locale) {
        Map<String, String> all = new TreeMap<>(in(Locale.ENGLISH));
        all.putAll(in(Locale.forLanguageTag(locale.getLanguage())));
        all.putAll(in(locale));
        return all;
    }

    /** The keys that English has and this language has not, or the other way round. */
    Set<String> missingIn(Locale locale) {
        Set<String> missing = new TreeSet<>(in(Locale.ENGLISH).keySet());
        Set<String> own = new TreeSet<>(in(locale).keySet());
        own.removeAll(missing);
        missing.removeAll(in(locale).keySet());
        missing.addAll(own);
        return missing;
    }

    private @Nullable String pattern(String key, Locale locale) {
        String text = in(locale).get(key);
        if (text == null) {
            text = in(Locale.forLanguageTag(locale.getLanguage())).get(key);
        }
        return text == null ? in(Locale.ENGLISH).get(key) : text;
    }

    private Map<String, String> in(Locale locale) {
        return bundles.getOrDefault(locale, Map.of());
    }

    private void add(Resource file) throws IOException {
        Matcher name = FILE.matcher(String.valueOf(file.getFilename()));
        if (!name.matches()) {
            return;
        }
        String language = name.group(2);
        Locale locale = language == null ? Locale.ENGLISH : Locale.forLanguageTag(language.replace('_', '-'));
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        Map<String, String> bundle = bundles.computeIfAbsent(locale, unused -> new TreeMap<>());
        texts.stringPropertyNames().forEach(key -> bundle.put(key, texts.getProperty(key)));
    }
}
