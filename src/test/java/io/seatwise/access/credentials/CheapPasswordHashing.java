package io.seatwise.access.credentials;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Hashes passwords as the product does, with a hundredth of the memory and so of the time: tests make many people. */
@TestConfiguration(proxyBeanMethods = false)
public class CheapPasswordHashing {

    private static final int AT_ONCE = 4;
    private static final int KIBIBYTES = 192;

    @Bean
    @Primary
    PasswordHashing cheapPasswordHashing() {
        return of(KIBIBYTES);
    }

    /** A hashing with this memory; the product's takes 19,456 KiB. */
    public static PasswordHashing of(int kibibytes) {
        return new PasswordHashing(new PasswordPolicy(), AT_ONCE, kibibytes);
    }
}
