package io.seatwise.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a step for which a person must have proven a factor recently: it hands out a secret, or changes who may do or
 * see what. {@link StepUp} checks it after the role. Tokens and jobs are not asked.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RecentFactor {}
