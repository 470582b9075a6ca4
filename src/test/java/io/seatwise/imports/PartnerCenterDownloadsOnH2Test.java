package io.seatwise.imports;

import io.seatwise.HttpTest;

@HttpTest
class PartnerCenterDownloadsOnH2Test extends PartnerCenterDownloadsContract {}
