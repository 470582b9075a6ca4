package io.seatwise.adoption.score;

import io.seatwise.adoption.ScoreScheme;
import java.time.LocalDate;

/** From this day on the partner counts in this scheme. */
public record SchemeChoice(LocalDate validFrom, ScoreScheme scheme) {}
