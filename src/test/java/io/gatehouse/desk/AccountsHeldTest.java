package io.gatehouse.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccountsHeldTest {

    @Test
    void nothingIsDecidedOnANodeThatDoesNotRunTheAccounts() {
        AccountsHeld held = new AccountsHeld();

        assertThat(held.whyClosed())
                .hasValueSatisfying(why -> assertThat(why).startsWith("this node does not run the accounts now"));
        held.taken();
        assertThat(held.whyClosed()).isEmpty();
        held.given();
        assertThat(held.whyClosed()).isPresent();
    }
}
