package io.standpoint.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Killed under load, alone or with its database, the service keeps every article that it acknowledged, once. */
class KillIT {

    private static final long SEED = 17;

    @TempDir
    private Path folder;

    @Test
    void every_acknowledged_article_is_there_once_after_ten_kills() throws Exception {
        KillRounds rounds = new KillRounds(folder, SEED);

        rounds.run(10);

        assertThat(rounds.acknowledged()).isPositive();
    }

    @Test
    @Tag("endurance")
    void every_acknowledged_article_is_there_once_after_hundreds_of_kills() throws Exception {
        KillRounds rounds = new KillRounds(folder, Long.getLong("endurance.seed", SEED + 1));

        rounds.run(Integer.getInteger("endurance.kills", 200));

        System.out.printf("%d articles were acknowledged and kept%n", rounds.acknowledged());
        assertThat(rounds.acknowledged()).isPositive();
    }
}
