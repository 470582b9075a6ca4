package io.seatwise.base.api;

import io.seatwise.base.NotFoundException;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Keeps addresses below {@code /api} that nobody serves from reaching Vaadin, which would answer with a page. */
@RestController
@Hidden
class UnknownApiAddress {

    @RequestMapping("/api/**")
    void nothingHere() {
        throw new NotFoundException("No such address");
    }
}
