package io.seatwise.training.triage.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Scopes;
import io.seatwise.ids.PartnerId;
import io.seatwise.training.triage.WorkNewsStub;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoardNewsTest {

    private final WorkNewsStub news = new WorkNewsStub();
    private final BoardNews board = new BoardNews(news);
    private final PartnerScope contoso = new Scopes().forJob(PartnerId.random(), "Contoso", "test");
    private final PartnerScope fabrikam = new Scopes().forJob(PartnerId.random(), "Fabrikam", "test");
    private final Window contosoWindow = new Window();
    private final Window fabrikamWindow = new Window();

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
        news.fails(contoso);
        news.fails(fabrikam);

        assertThatCode(board::hearOthers).doesNotThrowAnyException();
    }

    @Test
    void failureOfOnePartnerHidesNoNewsOfAnother() {
        news.fails(contoso);
        news.changes(fabrikam);

        board.hearOthers();

        await().untilAsserted(() -> assertThat(fabrikamWindow.accessed).isPositive());
        assertThat(contosoWindow.accessed).isZero();
    }

    /** A window that counts how often somebody asked for its session. */
    private static final class Window extends UI {

        private volatile int accessed;

        @Override
        public Future<Void> access(Command command) {
            accessed++;
            return CompletableFuture.completedFuture(null);
        }
    }
}
