package io.seatwise.training.triage.ui;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Scopes;
import io.seatwise.ids.PartnerId;
import io.seatwise.training.triage.WorkNews;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoardNewsTest {

    private final WorkNews news = mock(WorkNews.class);
    private final BoardNews board = new BoardNews(news);
    private final PartnerScope contoso = new Scopes().forJob(PartnerId.random(), "Contoso", "test");
    private final PartnerScope fabrikam = new Scopes().forJob(PartnerId.random(), "Fabrikam", "test");
    private final UI contosoWindow = mock(UI.class);
    private final UI fabrikamWindow = mock(UI.class);

    @BeforeEach
    void open() {
        board.listen(contoso, contosoWindow, () -> {});
        board.listen(fabrikam, fabrikamWindow, () -> {});
    }

    @AfterEach
    void stop() {
        board.stop();
    }

    @Test
    void unexpectedFailureStopsNoLaterLook() {
        when(news.heard(contoso)).thenThrow(new IllegalStateException("unexpected"));
        when(news.heard(fabrikam)).thenThrow(new IllegalStateException("unexpected"));

        assertThatCode(board::hearOthers).doesNotThrowAnyException();
    }

    @Test
    void failureOfOnePartnerHidesNoNewsOfAnother() {
        when(news.heard(contoso)).thenThrow(new IllegalStateException("unexpected"));
        when(news.heard(fabrikam)).thenReturn(1L);

        board.hearOthers();

        verify(fabrikamWindow, timeout(5_000)).access(any());
    }
}
