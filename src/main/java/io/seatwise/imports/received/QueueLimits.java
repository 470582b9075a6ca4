package io.seatwise.imports.received;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may be received and wait, and how much is worked on at the same time: {@code seatwise.imports.*}.
 *
 * @param partnerQuota of all files of a partner that are received or wait
 * @param nodeQuota of all files that one node receives at the same time
 * @param parallel imports that run at the same time, one a partner
 */
@ConfigurationProperties("seatwise.imports")
public record QueueLimits(
        @DefaultValue("2GB") DataSize partnerQuota,
        @DefaultValue("4GB") DataSize nodeQuota,
        @DefaultValue("2") int parallel) {}
