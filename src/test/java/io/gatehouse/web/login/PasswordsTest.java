package io.gatehouse.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    @Test
    void areFourGroupsOfFiveCharactersThatCannotBeMistaken() {
        Passwords passwords = new Passwords(new Random(1));

        for (int i = 0; i < 1_000; i++) {
            assertThat(passwords.next()).matches("([2-9a-hjkmnp-z]{5}-){3}[2-9a-hjkmnp-z]{5}");
        }
    }

    @Test
    void useTheWholeAlphabetAndDoNotRepeat() {
        Passwords passwords = new Passwords(new Random(1));
        Set<String> all = new HashSet<>();
        Set<Integer> characters = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            String password = passwords.next();
            all.add(password);
            password.chars().filter(c -> c != '-').forEach(characters::add);
        }

        assertThat(all).hasSize(1_000);
        assertThat(characters).hasSize(31);
    }
}
