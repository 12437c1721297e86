package io.standpoint.dashboard;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of the packaged service's dashboard in a real browser, with articles to show; it takes a {@link Dashboard}. Where
 * there is no browser it is skipped with a message, but in CI it fails.
 */
@Tag("browser")
@ExtendWith(DashboardExtension.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface DashboardTest {}
