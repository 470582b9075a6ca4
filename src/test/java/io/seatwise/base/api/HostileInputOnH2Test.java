package io.seatwise.base.api;

class HostileInputOnH2Test extends HostileInputContract {}
