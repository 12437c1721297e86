# An image of the packaged service. Package it first: mvn -q -DskipTests package
#
# This file has never been built: there was no container engine where it was written.
FROM eclipse-temurin:17-jre-jammy

RUN useradd --system --uid 10001 --home-dir /var/lib/standpoint --create-home --shell /usr/sbin/nologin standpoint
WORKDIR /opt/standpoint

# What changes least comes first, so that layers are shared between releases
COPY target/quarkus-app/lib/ lib/
COPY target/quarkus-app/quarkus-run.jar ./
COPY target/quarkus-app/app/ app/
COPY target/quarkus-app/quarkus/ quarkus/

USER standpoint
VOLUME /var/lib/standpoint
EXPOSE 8080

# For a database of your own, set QUARKUS_DATASOURCE_JDBC_URL, _USERNAME and _PASSWORD; the folder is unused then.
ENV QUARKUS_HTTP_HOST=0.0.0.0 \
    STANDPOINT_DATABASE_FOLDER=/var/lib/standpoint/postgres

HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /q/health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]

# Half of the container's memory for the heap: the network's own memory lies outside it
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=50", "-XX:+ExitOnOutOfMemoryError", \
    "-Dorg.bytedeco.javacpp.cachedir=/var/lib/standpoint/javacpp", "-Dorg.bytedeco.javacpp.maxphysicalbytes=0", \
    "-jar", "quarkus-run.jar"]
