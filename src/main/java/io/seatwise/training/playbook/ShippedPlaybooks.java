package io.seatwise.training.playbook;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.seatwise.adoption.ScoreCategory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The playbooks that come along: one file each in {@code playbooks/}, in English and German. */
@Component
class ShippedPlaybooks {

    private static final int FIRST_VERSION = 1;

    private final List<Playbook> playbooks;

    ShippedPlaybooks(JsonMapper json) {
        List<File> files = new ArrayList<>();
        try {
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:playbooks/*.json")) {
                try (InputStream stream = resource.getInputStream()) {
                    files.add(json.readValue(stream, File.class));
                }
            }
        } catch (IOException exception) {
            throw new UncheckedIOException("The playbooks cannot be read", exception);
        }
        playbooks = files.stream()
                .sorted((one, other) -> Integer.compare(one.position(), other.position()))
                .map(File::playbook)
                .toList();
    }

    /** In the order in which they are offered. */
    List<Playbook> all() {
        return playbooks;
    }

    Optional<Playbook> byCode(String code) {
        return playbooks.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    private record File(
            String code,
            int position,
            Effort effort,
            @Nullable ScoreCategory scoreCategory,
            @Nullable String link,
            Map<String, Words> languages) {

        Playbook playbook() {
            Map<String, PlaybookContent> translations = new HashMap<>();
            languages.forEach((language, words) -> translations.put(language, words.content(this)));
            PlaybookContent english = translations.remove("en");
            if (english == null) {
                throw new IllegalStateException("The playbook " + code + " has no English text");
            }
            UUID id = UUID.nameUUIDFromBytes(("seatwise:playbook:" + code).getBytes(StandardCharsets.UTF_8));
            return new Playbook(
                    new PlaybookId(id),
                    code,
                    new Playbook.Edition(FIRST_VERSION, true, false),
                    english,
                    Map.copyOf(translations));
        }
    }

    private record Words(
            String title,
            @JsonUnwrapped PlaybookContent.Advice advice,
            @JsonUnwrapped PlaybookContent.Readers readers,
            @Nullable String workload,
            List<io.seatwise.training.playbook.Resource> resources,
            List<String> checklist) {

        PlaybookContent content(File file) {
            return new PlaybookContent(
                    title,
                    advice,
                    new PlaybookContent.Readers(
                            readers.audience() == null ? Audience.EVERYBODY : readers.audience(),
                            readers.whatsInItForMe()),
                    new PlaybookContent.Focus(workload, file.scoreCategory(), file.effort()),
                    new PlaybookContent.Reading(file.link(), resources),
                    checklist);
        }
    }
}
