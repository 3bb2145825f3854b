# The service without its own Neo4j: it needs SPRING_NEO4J_URI. See docker-compose.yml.
FROM eclipse-temurin:17-jdk AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw -B -ntp -P '!embedded' -Dmaven.test.skip=true package \
    && mv target/interlock-*.jar interlock.jar

FROM eclipse-temurin:17-jre
RUN useradd --system --no-create-home interlock
COPY --from=build /build/interlock.jar /build/LICENSE /build/NOTICE /opt/interlock/
USER interlock
WORKDIR /opt/interlock
# Inside the container; set INTERLOCK_READ_KEY, or INTERLOCK_READ_OPEN=true where only those reach it who may read.
ENV SERVER_ADDRESS=0.0.0.0
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q '\"status\":\"UP\"' <&3"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-jar", "interlock.jar"]
