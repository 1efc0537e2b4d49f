package io.gatehouse.web.login;

import java.util.List;
import org.springframework.http.HttpMethod;

/** Addresses behind the doors, for tests that ask all of them. */
public final class DoorPaths {

    private DoorPaths() {}

    /** Of every door for looking that stands for one address or more, with something in place of its variables. */
    public static List<String> gets() {
        return DoorTable.doors().stream()
                .filter(door -> door.method().equals(HttpMethod.GET))
                .map(Door::path)
                .map(path -> path.replace("{account}", "paper")
                        .replace("{session}", "2026-01-02")
                        .replaceAll("\\{[^/]+}", "x1")
                        .replace("*", "x"))
                .toList();
    }
}
