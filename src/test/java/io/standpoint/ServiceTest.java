package io.standpoint;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A test of the running service, on a real database and with the real model, once it is ready. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@ExtendWith(ServiceTest.Ready.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ServiceTest {

    /** Waits for the model. */
    final class Ready implements BeforeEachCallback {

        private static final int OK = 200;

        @Override
        public void beforeEach(ExtensionContext context) {
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> RestAssured.get("/q/health/ready").statusCode() == OK);
        }
    }
}
