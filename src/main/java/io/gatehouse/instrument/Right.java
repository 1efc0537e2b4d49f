package io.gatehouse.instrument;

/** The right an option gives its holder: to sell (put) or to buy (call) at the strike. */
public enum Right {
    PUT,
    CALL
}
