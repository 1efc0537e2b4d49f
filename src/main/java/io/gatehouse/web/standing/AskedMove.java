package io.gatehouse.web.standing;

/**
 * A move that somebody asked for, and what became of it.
 *
 * @param tone ok, warn or here while it is open
 * @param people who asked, and who answered
 * @param words of the last of them
 */
record AskedMove(String session, String move, String state, String tone, String people, String words) {}
