package io.seatwise.access.audit;

import io.seatwise.access.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.context.event.EventListener;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.UrlPathHelper;

/** Notes what somebody known was refused, in a transaction of its own: the refused work's one is rolled back. */
@Component
public class RefusalAudit {

    private final AuditLog audit;
    private final TransactionTemplate own;

    RefusalAudit(AuditLog audit, PlatformTransactionManager transactions) {
        this.audit = audit;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener
    void onDenied(AuthorizationDeniedEvent<?> event) {
        Authentication authentication = event.getAuthentication().get();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            own.executeWithoutResult(status -> audit.record(
                    signedIn.partnerId(),
                    signedIn.who(),
                    "access.refused",
                    subject(event.getObject()),
                    "Role " + signedIn.role()));
        }
    }

    private static String subject(Object refused) {
        return switch (refused) {
            case HttpServletRequest request ->
                request.getMethod() + " " + UrlPathHelper.defaultInstance.getPathWithinApplication(request);
            case MethodInvocation call ->
                call.getMethod().getDeclaringClass().getSimpleName() + "."
                        + call.getMethod().getName();
            default -> refused.getClass().getSimpleName();
        };
    }
}
