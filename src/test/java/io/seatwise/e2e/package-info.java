/** The product as its user meets it: the packaged jar, a real browser, real files. */
package io.seatwise.e2e;
