package io.standpoint.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"08006", "08001", "57P01", "57P03", "53300"})
    void takes_a_lost_connection_for_an_outage(String state) {
        assertThat(Outage.ofDatabase(new IllegalStateException(new SQLException("gone", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "22021"})
    void takes_a_refused_statement_for_a_fault(String state) {
        assertThat(Outage.ofDatabase(new IllegalStateException(new SQLException("refused", state))))
                .isFalse();
    }

    @Test
    void knows_a_client_that_went_away() {
        assertThat(Outage.ofClient(new IOException(new HttpClosedException("closed"))))
                .isTrue();
        assertThat(Outage.ofClient(new IOException("disk full"))).isFalse();
    }
}
