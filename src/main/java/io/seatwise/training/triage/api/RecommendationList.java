package io.seatwise.training.triage.api;

import java.util.List;

/** @param total how many match on all pages */
record RecommendationList(long total, List<RecommendationItem> items) {}
