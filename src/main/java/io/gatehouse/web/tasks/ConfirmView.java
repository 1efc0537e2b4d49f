package io.gatehouse.web.tasks;

/**
 * What is asked of who agrees to something that puts more money at risk.
 *
 * @param word to be typed
 * @param typed so far
 * @param typedFault why that will not do; empty text when nothing is wrong
 * @param password whether the password has to be entered again
 * @param passwordFault why the one that was entered will not do; empty text when nothing is wrong
 */
record ConfirmView(String word, String typed, String typedFault, boolean password, String passwordFault) {}
