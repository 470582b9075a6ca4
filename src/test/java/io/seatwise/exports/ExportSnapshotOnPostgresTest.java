package io.seatwise.exports;

import io.seatwise.PostgresTest;

@PostgresTest
class ExportSnapshotOnPostgresTest extends ExportSnapshotContract {}
