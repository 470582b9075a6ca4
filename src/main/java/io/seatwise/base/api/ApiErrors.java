package io.seatwise.base.api;

import io.seatwise.base.ConflictException;
import io.seatwise.base.NotFoundException;
import io.seatwise.base.http.BodyRefusedException;
import io.seatwise.base.storage.StorageCondition;
import io.seatwise.base.storage.StorageFailures;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * One answer for each kind of error of a REST call, as a problem document. The message of a
 * {@link ConflictException} or {@link IllegalArgumentException} is meant for the caller; anything unforeseen is logged
 * and answered with the correlation id alone.
 */
@RestControllerAdvice(annotations = RestController.class)
class ApiErrors extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);
    private static final String RETRY_SECONDS = "10";

    @ExceptionHandler
    ResponseEntity<Object> notFound(NotFoundException exception) {
        return answer(HttpStatus.NOT_FOUND, "There is nothing here that you can see.");
    }

    @ExceptionHandler
    ResponseEntity<Object> conflict(ConflictException exception) {
        String message = exception.getMessage();
        return answer(HttpStatus.CONFLICT, message == null ? "It has been changed meanwhile." : message);
    }

    @ExceptionHandler
    ResponseEntity<Object> badRequest(IllegalArgumentException exception) {
        String message = exception.getMessage();
        return answer(HttpStatus.BAD_REQUEST, message == null ? "The request is not understood." : message);
    }

    @ExceptionHandler
    ResponseEntity<Object> wrongType(MethodArgumentTypeMismatchException exception) {
        return answer(
                HttpStatus.BAD_REQUEST, "The value of '" + exception.getName() + "' is not of the form asked for.");
    }

    @ExceptionHandler
    ResponseEntity<Object> forbidden(AccessDeniedException exception) {
        return answer(HttpStatus.FORBIDDEN, "Your role does not allow this.");
    }

    @ExceptionHandler
    ResponseEntity<Object> unauthenticated(AuthenticationException exception) {
        return answer(HttpStatus.UNAUTHORIZED, "Sign in with a bearer token.");
    }

    @ExceptionHandler
    ResponseEntity<Object> brokenMultipart(MultipartException exception) {
        String message = exception.getMessage();
        return answer(HttpStatus.BAD_REQUEST, message == null ? "The multipart body is broken." : message);
    }

    @ExceptionHandler
    ResponseEntity<Object> bodyRefused(BodyRefusedException exception) {
        return answer(exception.status(), String.valueOf(exception.getMessage()));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return exception.getMostSpecificCause() instanceof BodyRefusedException refused
                ? bodyRefused(refused)
                : super.handleHttpMessageNotReadable(exception, headers, status, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unforeseen(Exception exception) {
        StorageCondition condition = StorageFailures.condition(exception).orElse(null);
        if (condition != null) {
            LOG.warn("A REST call could not be served: {}", exception.toString());
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                    .body(Problems.of(HttpStatus.SERVICE_UNAVAILABLE, condition.message()));
        }
        LOG.error("A REST call failed", exception);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side; it is in the log.");
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem) {
            problem.setProperty(CorrelationId.KEY, CorrelationId.current());
        }
        return new ResponseEntity<>(body, headers, status);
    }

    private static ResponseEntity<Object> answer(HttpStatus status, String detail) {
        return ResponseEntity.status(status).body(Problems.of(status, detail));
    }
}
