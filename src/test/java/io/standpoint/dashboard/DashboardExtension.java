package io.standpoint.dashboard;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One service and one browser for all tests, and a fresh window for each. */
class DashboardExtension implements BeforeAllCallback, AfterEachCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(DashboardExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        if (Chromium.find().isEmpty()) {
            String message = "There is no Chromium here, so the dashboard is not tested. Install it (Debian: chromium),"
                    + " or say where it is with " + Chromium.VARIABLE + ".";
            if (Boolean.parseBoolean(System.getenv("CI"))) {
                throw new IllegalStateException(message);
            }
            Assumptions.abort(message);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Dashboard.class;
    }

    @Override
    public Dashboard resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Stage stage =
                context.getRoot().getStore(NAMESPACE).computeIfAbsent(Stage.class, none -> Stage.set(), Stage.class);
        Dashboard dashboard = stage.window();
        context.getStore(NAMESPACE).put(Dashboard.class, dashboard);
        return dashboard;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Dashboard dashboard = context.getStore(NAMESPACE).get(Dashboard.class, Dashboard.class);
        if (dashboard != null) {
            dashboard.close(context.getExecutionException().isEmpty());
        }
    }
}
